//! The byline, out of every form that the formats and their pages give it.

use super::affiliations::{is_desk, is_full_name};
use super::context::Context;
use super::cursor::Cursor;
use super::names::{name, names, without_by};
use super::table::Named;
use super::tagged::in_language;
use super::text::{clean, line};
use super::types::{Types, is_any};
use super::unread::names_leave_words;
use super::urls::{looks_like_url, resolve_quietly};
use crate::article::{Author, AuthorKind};
use crate::error::Code;
use crate::json::Value;
use crate::limits::{MAX_NAMED, MAX_OFFERED};
use crate::text::{alike, search};

/// Names of folders in an address that hold pages about authors.
const AUTHOR_PAGES: [&str; 8] = ["author", "authors", "autor", "auteur", "people", "by", "profile", "staff"];

/// A name of more bytes is not compared with others.
const MAX_COMPARED: usize = 200;

/// What schema.org puts between a work and who made it.
const ROLES: [&str; 5] = ["Role", "OrganizationRole", "EmployeeRole", "PerformanceRole", "LinkRole"];

/// The folder of a page about an author: `https://wire.example/author`.
pub(super) fn author_folder(url: &str) -> Option<&str> {
    let path = url.split(['?', '#']).next()?.trim_end_matches('/');
    let (folder, _) = path.rsplit_once('/')?;
    is_any(folder.rsplit('/').next()?, &AUTHOR_PAGES).then_some(folder)
}

impl<'v> Context<'v> {
    /// Adds authors, each once: objects, or texts that name one or several.
    /// `parts` are those of an object.
    pub(super) fn byline(&mut self, at: Cursor<'v>, parts: &Named) {
        for item in self.people(at) {
            self.authors_offered += 1;
            if self.article.byline.len() >= MAX_NAMED || self.authors_offered > MAX_OFFERED {
                return self.report(Code::TooManyNodes, item, "too many; the rest was dropped");
            }
            match item.value {
                Value::String(text) => self.authors(item, text, None, None),
                Value::Object(_) => self.author(item, parts),
                _ => self.wrong_type(item, "an author"),
            }
        }
    }

    /// What a list or a single value holds; of a role, who has it.
    fn people(&mut self, at: Cursor<'v>) -> Vec<Cursor<'v>> {
        let mut people = Vec::new();
        for item in self.things(at) {
            let inner = self.graph.first(item, &["author", "creator", "contributor"]);
            if !Types::of(item).has_any(&ROLES) || inner.is_empty() {
                people.push(item);
                continue;
            }
            let name = item.get("roleName");
            if !name.is_empty() {
                self.report(Code::UnknownProperty, name, "has no place in an article; not used");
            }
            people.extend(self.things(inner));
        }
        people
    }

    fn author(&mut self, at: Cursor<'v>, parts: &Named) {
        let all = self.graph.all(at);
        let types: Vec<Types<'_>> = all.into_iter().map(Types::of).collect();
        if types.iter().any(Types::is_article) {
            return self.report(Code::BadValue, at, "an article, not an author; dropped");
        }
        let is_person = types.iter().any(|types| types.has_any(&["person"]));
        let organization = !is_person && types.iter().any(Types::is_organization);
        let kind = match (is_person, organization) {
            (true, _) => Some(AuthorKind::Person),
            (_, true) => Some(AuthorKind::Organization),
            _ => None,
        };
        let url = self.address(at, parts.pages);
        let names = in_language(self.graph.find(at, parts.names), self);
        let before = self.article.byline.len();
        for item in &names {
            if let Some(text) = line(*item, self) {
                let url = if names.len() == 1 { url.clone() } else { None };
                // With the breaks that a line has no more.
                self.authors(*item, item.str().unwrap_or(&text), url, kind);
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

    /// A text that names one or several. `kind` is what the source says that they are.
    fn authors(&mut self, at: Cursor<'_>, text: &str, url: Option<String>, kind: Option<AuthorKind>) {
        let Some(text) = self.in_one_line(text) else { return };
        if looks_like_url(&text) {
            return self.author_page(at, &text);
        }
        let (mut found, mut left_out) = if kind == Some(AuthorKind::Organization) {
            (Vec::from_iter(name(&text)), false)
        } else {
            let names = names(&text, self.lang());
            (names.found, names.left_out)
        };
        if found.len() > 1 {
            let count = found.len();
            found.retain(|name| !self.is_publisher(name));
            left_out |= found.len() < count;
        }
        if found.is_empty() {
            self.report(Code::BadValue, at, "not a name; dropped");
        } else if left_out {
            self.report(Code::Normalised, at, "a place, a house or a date beside a name; dropped");
        } else if names_leave_words(&text, &found) {
            self.report(Code::Normalised, at, "words beside the names; dropped");
        }
        if found.len() > MAX_NAMED {
            self.report(Code::TooManyNodes, at, "too many; the rest was dropped");
        }
        self.used.add(at);
        let single = found.len() == 1;
        for name in found.into_iter().take(MAX_NAMED) {
            self.push_author(name, url.clone().filter(|_| single), kind.filter(|_| single));
        }
    }

    /// A byline in one line. Its lines, and elements that touch, are names if the first is one, else words of a name.
    fn in_one_line(&self, text: &str) -> Option<String> {
        // Most names have neither.
        if !text.contains(['<', '\n', '\r', '\t']) {
            return clean(text, self);
        }
        let touching = search::replaced(text, "><", ">\n<");
        let mut lines = Vec::new();
        for line in touching.split(['\n', '\r', '\t']) {
            lines.extend(clean(line, self));
        }
        let is_list = lines.len() > 1
            && lines.first().is_some_and(|first| is_full_name(without_by(first, self.lang())));
        if is_list { Some(lines.join(", ")) } else { clean(&lines.join(" "), self) }
    }

    /// A page about an author, where the name should stand: its last part may
    /// be the name.
    fn author_page(&mut self, at: Cursor<'_>, text: &str) {
        let url = resolve_quietly(text, self);
        match url.as_deref().and_then(slug_name) {
            Some(name) => {
                self.report(Code::Guessed, at, "taken from the address");
                self.push_author(name, url, None);
            }
            None => self.report(Code::BadValue, at, "an address where a name was expected; dropped"),
        }
    }

    /// Adds an author, or an address to who was named before. What the source does not say of them is judged by the name.
    fn push_author(&mut self, name: String, url: Option<String>, kind: Option<AuthorKind>) {
        let is_house = || self.is_publisher(&name) || is_desk(&name);
        let judged = || if is_house() { AuthorKind::Organization } else { AuthorKind::Person };
        let kind = kind.unwrap_or_else(judged);
        let is_known = |other: &&mut Author| name.len() <= MAX_COMPARED && alike(&other.name, &name);
        match self.article.byline.iter_mut().find(is_known) {
            Some(other) => other.url = other.url.take().or(url),
            None => self.article.byline.push(Author { name, url, kind }),
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
    let slug = path.get(author_folder(path)?.len() + 1..)?;
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
