//! The byline, out of every form that the formats and their pages give it.

use super::context::Context;
use super::cursor::Cursor;
use super::lists::word;
use super::names::{is_desk, name, names};
use super::text::{clean, line};
use super::types::{is_article, is_organization, is_type};
use super::urls::{looks_like_url, resolve};
use crate::article::{Author, AuthorKind, Link};
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::prelude::*;
use crate::text::{after, before, cut_last, fold, is_listed, part_at, split, trim_end};

/// Parts of an address that say that an author follows.
const AUTHOR_PAGES: &str = "author authors autor auteur people by profile staff";

impl<'v> Context<'v> {
    /// Adds authors, each once: objects, or texts that name one or several.
    /// `parts` are ways to an object's names and its page.
    pub(super) fn byline(&mut self, at: Cursor<'v>, parts: &str) {
        for item in self.things(at) {
            if self.article.byline.len() >= MAX_NAMED {
                return self.report(Code::TooManyNodes, item, "too many; the rest was dropped");
            }
            match item.value {
                _ if self.plain => self.plain_author(item, parts),
                Value::String(text) => self.authors(item, text, None, AuthorKind::Person),
                Value::Object(_) => self.author(item, parts),
                _ => self.wrong_type(item, "an author"),
            }
        }
    }

    /// An author of this project's own format.
    fn plain_author(&mut self, at: Cursor<'v>, parts: &str) {
        let Some(Link { name, url }) = self.named(at, parts) else { return };
        let kind = match at.get("type").str() {
            Some("organization") => AuthorKind::Organization,
            None | Some("person") => AuthorKind::Person,
            Some(_) => {
                self.report(Code::BadValue, at, "unknown; taken as a person");
                AuthorKind::Person
            }
        };
        self.article.byline.push(Author { name, url, kind });
    }

    fn author(&mut self, at: Cursor<'v>, parts: &str) {
        let all = self.graph.all(at);
        if all.iter().any(|at| is_article(*at)) {
            return self.report(Code::BadValue, at, "an article, no author; dropped");
        }
        let is_person = all.iter().any(|at| is_type(*at, "person"));
        let organization = !is_person && all.iter().any(|at| is_organization(*at));
        let kind = if organization { AuthorKind::Organization } else { AuthorKind::Person };
        let (ways, pages) = word(parts);
        let url = self.address(at, pages);
        let names = self.graph.first(at, ways).items();
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
            self.report(Code::BadValue, at, "no name, or named twice; dropped");
        }
    }

    fn full_name(&mut self, at: Cursor<'v>) -> Option<String> {
        let mut full = String::new();
        for part in ["givenName", "additionalName", "familyName"] {
            if let Some(part) = self.line_at(at, part) {
                if !full.is_empty() {
                    full.push(' ');
                }
                full.push_str(&part);
            }
        }
        if full.is_empty() { self.line_at(at, "alternateName") } else { Some(full) }
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
            self.report(Code::BadValue, at, "no name; dropped");
        }
        let single = found.len() == 1;
        for name in found.into_iter().take(MAX_NAMED) {
            self.push_author(name, url.clone().filter(|_| single), kind);
        }
    }

    /// A page about an author, where the name should stand: its last part may
    /// be the name.
    fn author_page(&mut self, at: Cursor<'_>, text: &str) {
        let url = resolve(text, self);
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
        if !self.article.byline.iter().any(|other| fold(&other.name) == fold(&name)) {
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
    let (way, slug) = cut_last(trim_end(before(url, "?#"), "/"), "/")?;
    let words = split(slug, "-");
    if !is_listed(AUTHOR_PAGES, after(way, "/")) || !(2..=4).contains(&words.len()) {
        return None;
    }
    let mut name = String::new();
    for word in words {
        if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let (first, rest) = part_at(word, 1);
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    Some(name)
}
