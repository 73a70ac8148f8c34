//! The reader that the formats share. What a format calls its fields is a
//! table in one text, of which each row is
//!
//! ```text
//! FIELD WAYS [PARTS]
//! ```
//!
//! Ways (see [`super::graph::Graph::first`]) lead to the field's value; the
//! first that yields one is taken, and, where it begins with `?`, reported as
//! a guess. The parts of a field that is an object or a list of them are ways
//! below it: of names and pages, or those of [`super::images::image`].

use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::dates::date;
use super::graph::is_reference;
use super::images::{image, push};
use super::language::language;
use super::lists::word;
use super::text::line;
use super::topics::{keywords, topic};
use super::urls::url;
use crate::article::{Article, ArticleDate, Correction, Link, Publisher, Topic};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{after, before, concat, is_listed, place, split};

/// Sections above one another.
const MOST_SECTIONS: usize = 8;

/// The items of these scripts that are of a format.
pub(super) fn those<'v>(roots: &[Cursor<'v>], is: fn(&Value) -> bool) -> Vec<Cursor<'v>> {
    let mut those = Vec::new();
    for root in roots {
        for item in root.items() {
            if is(item.value) {
                those.push(item);
            }
        }
    }
    those
}

/// Whether a script is an item of a format, or a list of them.
pub(super) fn holds(root: &Value, is: fn(&Value) -> bool) -> bool {
    match root {
        Value::Array(items) => items.iter().any(is),
        _ => is(root),
    }
}

impl<'v> Context<'v> {
    /// Reads the fields of a table.
    pub(super) fn rows(&mut self, at: Cursor<'v>, rows: &str) {
        for row in &split(rows, "; ") {
            let (field, rest) = word(row);
            let (ways, parts) = word(rest);
            for way in &split(ways, "|") {
                let sure = after(way, "?");
                let value = self.graph.walk(at, sure);
                if !value.is_empty() && self.field(field, value, parts) {
                    if sure != *way {
                        self.guessed(field, value);
                    }
                    break;
                }
            }
        }
    }

    pub(super) fn guessed(&mut self, field: &str, at: Cursor<'_>) {
        self.report(Code::Guessed, at, &concat(&["taken as ", field, ", for want of one"]));
    }

    /// Reads one field; says whether it has a value now.
    pub(super) fn field(&mut self, field: &str, at: Cursor<'v>, parts: &str) -> bool {
        match field {
            "published" | "modified" => {
                let date = date(at, self);
                let found = date.is_some();
                *date_of(&mut self.article, field) = date;
                return found;
            }
            "headline" => {
                self.article.headline = line(at, self).unwrap_or_default();
                return !self.article.headline.is_empty();
            }
            "publisher" => {
                for item in self.things(at) {
                    if self.article.publisher.is_none() {
                        self.publisher(item, parts);
                    }
                }
                return self.article.publisher.is_some();
            }
            "free" => {
                self.article.free = self.flag(at);
                return true;
            }
            "section" => self.section(at, parts),
            "byline" => {
                self.byline(at, parts);
                return !self.article.byline.is_empty();
            }
            "topics" => self.subjects(at, parts),
            "images" => {
                for item in at.items() {
                    self.image(item, parts);
                }
            }
            "corrections" => self.corrections(at, parts),
            _ => return self.text(field, at, parts),
        }
        true
    }

    /// Reads a field that is a text; where it has parts, those lead to it.
    fn text(&mut self, field: &str, at: Cursor<'v>, parts: &str) -> bool {
        let text = match field {
            "url" => url(at, self),
            "lang" => language(at, self),
            _ if parts.is_empty() => line(at, self),
            _ => {
                let thing = self.things(at).first().copied().unwrap_or(NOTHING);
                self.name_of(thing, parts)
            }
        };
        // An agency that is the publisher goes without saying.
        let text = text.filter(|text| field != "agency" || !self.is_publisher(text));
        let found = text.is_some();
        *text_of(&mut self.article, field) = text;
        found
    }

    /// What a list or a single value holds. A reference to nothing is
    /// reported and left out.
    pub(super) fn things(&mut self, at: Cursor<'v>) -> Vec<Cursor<'v>> {
        let mut things = Vec::new();
        for item in at.items() {
            let all = self.graph.all(item);
            if all.len() < 2 && is_reference(item) {
                self.report(Code::DanglingReference, item, "refers to a node that is not on the page");
            } else {
                things.extend(all.first());
            }
        }
        things
    }

    /// A boolean, also as a text (`"False"`) or an IRI (`http://schema.org/True`).
    pub(super) fn flag(&mut self, at: Cursor<'_>) -> Option<bool> {
        let flag = match at.value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if !self.plain => {
                let word = after(text.trim(), "/").to_ascii_lowercase();
                place("true yes 1|false no 0", &word).map(|place| place == 0)
            }
            _ => None,
        };
        if flag.is_none() {
            self.wrong_type(at, "true or false");
        }
        flag
    }

    /// Whether a value is what it must be in this project's own format, whose
    /// parts are names of members: an object of no others, and with the first.
    pub(super) fn fits(&mut self, at: Cursor<'_>, parts: &str) -> bool {
        if !self.plain {
            return true;
        }
        if !at.is_object() {
            self.wrong_type(at, "an object");
            return false;
        }
        for (key, member) in &at.members() {
            if !is_listed(parts, key) {
                self.report(Code::UnknownProperty, *member, "unknown; not used");
            }
        }
        let first = word(parts).0;
        let fits = !at.get(first).is_empty();
        if !fits {
            self.report(Code::BadValue, at, &concat(&["no ", first, "; dropped"]));
        }
        fits
    }

    /// A section and what lies above it.
    fn section(&mut self, at: Cursor<'v>, parts: &str) {
        if self.plain {
            for item in at.items() {
                let link = self.named(item, parts);
                self.article.section.extend(link);
            }
            return;
        }
        let mut above = at.item();
        while self.article.section.len() < MOST_SECTIONS
            && let Some(link) = self.named(above, parts)
        {
            self.article.section.push(link);
            above = above.get("parent");
            if !above.is_object() {
                break;
            }
        }
        self.article.section.reverse();
    }

    /// Topics: concepts with a name, or keywords.
    fn subjects(&mut self, at: Cursor<'v>, parts: &str) {
        if parts.is_empty() || at.item().is_string() && !self.plain {
            return keywords(at, self);
        }
        for item in self.things(at) {
            if item.is_object() || self.plain {
                // A concept may have a code only, which says nothing to a reader.
                let Some(Link { name, url }) = self.named(item, parts) else { continue };
                if self.plain {
                    self.article.topics.push(Topic { name, url });
                } else {
                    topic(&name, url, item, self);
                }
            } else {
                keywords(item, self);
            }
        }
    }

    pub(super) fn image(&mut self, at: Cursor<'v>, parts: &str) {
        if let Some(image) = image(at, parts, self) {
            push(&mut self.article.images, image);
        }
    }

    fn corrections(&mut self, at: Cursor<'v>, parts: &str) {
        let (texts, dates) = word(parts);
        for item in self.things(at) {
            if !self.fits(item, parts) {
                continue;
            }
            match self.name_of(item, texts) {
                Some(text) => {
                    let date = date(self.graph.first(item, dates), self);
                    self.article.corrections.push(Correction { text, date });
                }
                None if !item.is_object() => {}
                None => self.report(Code::BadValue, item, "no text; dropped"),
            }
        }
    }

    /// The publisher, whose parts stand beside one another: name, home, logo.
    pub(super) fn publisher(&mut self, at: Cursor<'v>, parts: &str) {
        let (_, pages) = word(parts);
        let (_, logo) = word(pages);
        if let Some(Link { name, url }) = self.named(at, parts) {
            let logo = self.address(at, logo);
            self.article.publisher = Some(Publisher { name, url, logo });
        }
    }

    /// The first value at the end of these ways that is not empty, as a line.
    pub(super) fn line_at(&mut self, at: Cursor<'v>, ways: &str) -> Option<String> {
        line(self.graph.first(at, ways), self)
    }

    /// The name of an object; a string is its own.
    pub(super) fn name_of(&mut self, at: Cursor<'v>, names: &str) -> Option<String> {
        let own = at.is_string() && !self.plain;
        if !own && !at.is_object() && !at.is_null() {
            self.wrong_type(at, "a name");
        }
        if own { line(at, self) } else { self.line_at(at, names) }
    }

    /// The name of an object and its page.
    pub(super) fn named(&mut self, at: Cursor<'v>, parts: &str) -> Option<Link> {
        if !self.fits(at, parts) {
            return None;
        }
        let (names, pages) = word(parts);
        let name = self.name_of(at, names)?;
        Some(Link { name, url: self.address(at, word(pages).0) })
    }

    /// The first address at the end of these ways that can be used.
    pub(super) fn address(&mut self, at: Cursor<'v>, ways: &str) -> Option<String> {
        for item in self.graph.first(at, ways).items() {
            // An identifier may stand where others have an address.
            let id = item.text();
            if id.is_empty() || before(id, "/:.") != id {
                let url = url(item, self);
                if url.is_some() {
                    return url;
                }
            }
        }
        None
    }
}

/// The field of that name, which is a text that may be absent.
fn text_of<'a>(article: &'a mut Article, field: &str) -> &'a mut Option<String> {
    match field {
        "url" => &mut article.url,
        "lang" => &mut article.lang,
        "standfirst" => &mut article.standfirst,
        "agency" => &mut article.agency,
        "edition" => &mut article.edition,
        "dateline" => &mut article.dateline,
        _ => &mut article.copyright,
    }
}

/// The field of that name, which is a date.
pub(super) fn date_of<'a>(article: &'a mut Article, field: &str) -> &'a mut Option<ArticleDate> {
    if field == "modified" { &mut article.modified } else { &mut article.published }
}
