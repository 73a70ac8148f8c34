//! The byline, out of every form that the formats and their pages give it.

use super::context::Context;
use super::cursor::Cursor;
use super::names::{is_desk, name, names};
use super::table::Named;
use super::tagged::in_language;
use super::text::{clean, line};
use super::types::{Types, is_any};
use super::unread::names_leave_words;
use super::urls::{looks_like_url, resolve_quietly};
use crate::article::{Author, AuthorKind};
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::text::alike;

/// Names of folders in an address that hold pages about authors.
const AUTHOR_PAGES: [&str; 8] = ["author", "authors", "autor", "auteur", "people", "by", "profile", "staff"];

impl<'v> Context<'v> {
    /// Adds authors, each once: objects, or texts that name one or several.
    /// `parts` are those of an object.
    pub(super) fn byline(&mut self, at: Cursor<'v>, parts: &Named) {
        for item in self.things(at) {
            if self.article.byline.len() >= MAX_NAMED {
                return self.report(Code::TooManyNodes, item, "too many; the rest was dropped");
            }
            match item.value {
                Value::String(text) => self.authors(item, text, None, AuthorKind::Person),
                Value::Object(_) => self.author(item, parts),
                _ => self.wrong_type(item, "an author"),
            }
        }
    }

    fn author(&mut self, at: Cursor<'v>, parts: &Named) {
        let all = self.graph.all(at);
        let types: Vec<Types<'_>> = all.into_iter().map(Types::of).collect();
        if types.iter().any(Types::is_article) {
            return self.report(Code::BadValue, at, "an article, not an author; dropped");
        }
        let is_person = types.iter().any(|types| types.has_any(&["person"]));
        let organization = !is_person && types.iter().any(Types::is_organization);
        let kind = if organization { AuthorKind::Organization } else { AuthorKind::Person };
        let url = self.address(at, parts.pages);
        let names = in_language(self.graph.find(at, parts.names), self);
        let before = self.article.byline.len();
        for item in &names {
            if let Some(text) = line(*item, self) {
                let url = if names.len() == 1 { url.clone() } else { None };
                self.authors(*item, &text, url, kind);
            }
        }
        if names.is_empty()
            && let Some(text) = self.full_name(at)
        {
            self.push_author(text, url, kind);
        }
        if self.article.byline.len() == before {
            self.report(Code::BadValue, at, "it has no name, or was named before; dropped");
        }
    }

    fn full_name(&mut self, at: Cursor<'v>) -> Option<String> {
        let mut full = String::new();
        for part in ["givenName", "additionalName", "familyName"] {
            if let Some(part) = self.line_at(at, &[&[part]]) {
                if !full.is_empty() {
                    full.push(' ');
                }
                full.push_str(&part);
            }
        }
        if full.is_empty() { self.line_at(at, &[&["alternateName"]]) } else { Some(full) }
    }

    /// A text that names one or several.
    fn authors(&mut self, at: Cursor<'_>, text: &str, url: Option<String>, kind: AuthorKind) {
        let Some(text) = clean(text, self.host) else { return };
        if looks_like_url(&text) {
            return self.author_page(at, &text);
        }
        let found = match kind {
            AuthorKind::Organization => Vec::from_iter(name(&text)),
            AuthorKind::Person => names(&text, self.article.lang.as_deref().or(self.page.lang.as_deref())),
        };
        if found.is_empty() {
            self.report(Code::BadValue, at, "not a name; dropped");
        }
        if found.len() > MAX_NAMED {
            self.report(Code::TooManyNodes, at, "too many; the rest was dropped");
        }
        self.used.add(at);
        if names_leave_words(&text, &found) {
            self.report(Code::Normalised, at, "words beside the names; dropped");
        }
        let single = found.len() == 1;
        for name in found.into_iter().take(MAX_NAMED) {
            self.push_author(name, url.clone().filter(|_| single), kind);
        }
    }

    /// A page about an author, where the name should stand: its last part may
    /// be the name.
    fn author_page(&mut self, at: Cursor<'_>, text: &str) {
        let url = resolve_quietly(text, self);
        match url.as_deref().and_then(slug_name) {
            Some(name) => {
                self.report(Code::Guessed, at, "taken from the address");
                self.push_author(name, url, AuthorKind::Person);
            }
            None => self.report(Code::BadValue, at, "an address where a name was expected; dropped"),
        }
    }

    fn push_author(&mut self, name: String, url: Option<String>, kind: AuthorKind) {
        let organization = self.is_publisher(&name) || is_desk(&name);
        let kind = if organization { AuthorKind::Organization } else { kind };
        if !self.article.byline.iter().any(|other| alike(&other.name, &name)) {
            self.article.byline.push(Author { name, url, kind });
        }
    }

    /// Whether a name is the publisher's.
    pub(super) fn is_publisher(&self, name: &str) -> bool {
        self.article.publisher.as_ref().is_some_and(|publisher| publisher.name.eq_ignore_ascii_case(name))
    }
}

/// `/author/ada-byron/` → Ada Byron.
fn slug_name(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.trim_end_matches('/');
    let (above, slug) = path.rsplit_once('/')?;
    if !is_any(above.rsplit('/').next()?, &AUTHOR_PAGES) {
        return None;
    }
    let mut names = Vec::new();
    for word in slug.split('-') {
        if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let (first, rest) = word.split_at_checked(1)?;
        names.push([&first.to_ascii_uppercase(), rest].concat());
    }
    (2..=4).contains(&names.len()).then(|| names.join(" "))
}
