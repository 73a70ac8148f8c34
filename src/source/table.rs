//! What the adapters share: an adapter lists its fields and where their values
//! are, and `Context::rows` reads them.
//!
//! ```text
//! const FIELDS: &[Row] = &[
//!     row(Field::Headline, &[&["title", "rendered"], &["title", "raw"]]),
//!     row(Field::Published, &[&["datePublished"]]).or_guess(&[&["dateCreated"]]),
//! ];
//! ```
//!
//! Of the paths of a row, the first that leads to a usable value counts.

use super::context::Context;
use super::cursor::{Cursor, NOTHING, Path};
use super::dates::date;
use super::graph::is_reference;
use super::images::{Picture, image, push};
use super::language::language;
use super::lengths::{Length, length};
use super::tagged::single_value;
use super::text::line;
use super::topics::{keywords, topic};
use super::urls::url;
use crate::article::{ArticleDate, Correction, Link, Publisher};
use crate::error::Code;
use crate::json::Value;

/// Most levels in a section path.
pub(super) const MOST_SECTIONS: usize = 8;

/// Where a field's value stands.
#[derive(Clone, Copy)]
pub(super) struct Row {
    field: Field,
    paths: &'static [Path],
    /// Paths to what may stand for the field. It is reported if it does.
    guesses: &'static [Path],
}

/// A row without guesses.
pub(super) const fn row(field: Field, paths: &'static [Path]) -> Row {
    Row { field, paths, guesses: &[] }
}

impl Row {
    /// The row with guesses, for where no other path leads to a value.
    pub(super) const fn or_guess(self, guesses: &'static [Path]) -> Row {
        Row { guesses, ..self }
    }
}

/// A field of an article, and where the parts of its value stand if that is an
/// object or a list of objects.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Url,
    Lang,
    Headline,
    Standfirst,
    Published,
    Modified,
    /// A text; or an object, which has its name here.
    Agency(&'static [Path]),
    Edition,
    Dateline,
    Copyright,
    Free,
    WordCount,
    /// A duration.
    TimeRequired,
    /// That, as a number of minutes.
    Minutes,
    /// A section; those above it stand in its member `parent`.
    Section(Named),
    Byline(Named),
    /// Texts, each of which holds one topic or several.
    Keywords,
    /// Concepts.
    Topics(Named),
    Images(Picture),
    Publisher(Publishing),
    Corrections {
        texts: &'static [Path],
        dates: &'static [&'static str],
    },
}

/// A thing with a name and perhaps a page.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) names: &'static [Path],
    pub(super) pages: &'static [Path],
}

/// A publisher.
#[derive(Clone, Copy)]
pub(super) struct Publishing {
    pub(super) named: Named,
    pub(super) logo: &'static [Path],
}

impl Field {
    /// What messages call it.
    fn name(self) -> &'static str {
        match self {
            Field::Url => "address",
            Field::Lang => "language",
            Field::Headline => "headline",
            Field::Standfirst => "standfirst",
            Field::Published => "date of publication",
            Field::Modified => "date of the last change",
            Field::Agency(_) => "agency",
            Field::Edition => "edition",
            Field::Dateline => "dateline",
            Field::Copyright => "copyright notice",
            Field::Free => "terms of access",
            Field::WordCount => "count of words",
            Field::TimeRequired | Field::Minutes => "reading time",
            Field::Section(_) => "section",
            Field::Byline(_) => "byline",
            Field::Keywords | Field::Topics(_) => "topics",
            Field::Images(_) => "pictures",
            Field::Publisher(_) => "publisher",
            Field::Corrections { .. } => "corrections",
        }
    }
}

/// The items of a format in these scripts. A script is one item or a list.
pub(super) fn items_of<'v>(roots: &[Cursor<'v>], is: fn(&Value) -> bool) -> Vec<Cursor<'v>> {
    let mut found = Vec::new();
    for root in roots {
        for item in root.items() {
            if is(item.value) {
                found.push(item);
            }
        }
    }
    found
}

/// Whether a script is an item of a format, or a list of them.
pub(super) fn is_one_or_list_of(root: &Value, is: fn(&Value) -> bool) -> bool {
    match root {
        Value::Array(items) => items.iter().any(is),
        _ => is(root),
    }
}

impl<'v> Context<'v> {
    /// Reads the fields of a table.
    pub(super) fn rows(&mut self, at: Cursor<'v>, rows: &[Row]) {
        for row in rows {
            if self.first_read(at, row.field, row.paths).is_none()
                && let Some(guess) = self.first_read(at, row.field, row.guesses)
            {
                self.guessed(row.field, guess);
            }
        }
    }

    /// Reads a field from the first path that leads to a value for it; returns
    /// what it was read from.
    fn first_read(&mut self, at: Cursor<'v>, field: Field, paths: &[Path]) -> Option<Cursor<'v>> {
        for path in paths {
            let value = self.graph.walk(at, path);
            if !value.is_empty() && self.field(field, value) {
                return Some(value);
            }
        }
        None
    }

    pub(super) fn guessed(&mut self, field: Field, at: Cursor<'_>) {
        self.report(Code::Guessed, at, &["used as the ", field.name(), ", because there is none"].concat());
    }

    /// Reads one field; `true` if there was a value for it.
    pub(super) fn field(&mut self, field: Field, at: Cursor<'v>) -> bool {
        match field {
            Field::Url => fill(url(at, self), &mut self.article.url),
            Field::Lang => {
                self.used.add(at);
                fill(language(at, self), &mut self.article.lang)
            }
            Field::Standfirst => fill(line(at, self), &mut self.article.standfirst),
            Field::Edition => fill(line(at, self), &mut self.article.edition),
            Field::Dateline => fill(line(at, self), &mut self.article.dateline),
            Field::Copyright => fill(line(at, self), &mut self.article.copyright),
            Field::Published => fill(self.moment(at), &mut self.article.published),
            Field::Modified => fill(self.moment(at), &mut self.article.modified),
            Field::Agency(names) => fill(self.agency(at, names), &mut self.article.agency),
            Field::Headline => {
                self.article.headline = line(at, self).unwrap_or_default();
                !self.article.headline.is_empty()
            }
            Field::Publisher(parts) => {
                for item in self.things(at) {
                    if self.article.publisher.is_none() {
                        self.publisher(item, &parts);
                    }
                }
                self.article.publisher.is_some()
            }
            Field::Byline(parts) => {
                self.byline(at, &parts);
                !self.article.byline.is_empty()
            }
            Field::Free => fill(self.flag(at), &mut self.article.free),
            Field::WordCount => length(at, Length::Words, self),
            Field::TimeRequired => length(at, Length::Duration, self),
            Field::Minutes => length(at, Length::Minutes, self),
            Field::Section(parts) => {
                self.section(at, &parts);
                !self.article.section.is_empty()
            }
            Field::Keywords => {
                let before = self.article.topics.len();
                keywords(at, self);
                self.article.topics.len() > before
            }
            Field::Topics(parts) => {
                let before = self.article.topics.len();
                self.topics(at, &parts);
                self.article.topics.len() > before
            }
            Field::Images(parts) => {
                let before = self.article.images.len();
                for item in at.items() {
                    self.image(item, &parts);
                }
                self.article.images.len() > before
            }
            Field::Corrections { texts, dates } => {
                let before = self.article.corrections.len();
                self.corrections(at, texts, dates);
                self.article.corrections.len() > before
            }
        }
    }

    /// A date.
    pub(super) fn moment(&mut self, at: Cursor<'v>) -> Option<ArticleDate> {
        self.used.add(at.item());
        date(at, self)
    }

    /// An agency. `None` if it is the publisher itself.
    fn agency(&mut self, at: Cursor<'v>, names: &[Path]) -> Option<String> {
        let name = if names.is_empty() {
            line(at, self)
        } else {
            let thing = self.things(at).first().copied().unwrap_or(NOTHING);
            self.name_of(thing, names)
        };
        name.filter(|name| !self.is_publisher(name))
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
        let at = if self.strict { at } else { single_value(at) };
        self.used.add(at);
        let flag = match at.value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if !self.strict => {
                let word = text.trim().rsplit('/').next().unwrap_or_default();
                match word.to_ascii_lowercase().as_str() {
                    "true" | "yes" | "1" => Some(true),
                    "false" | "no" | "0" => Some(false),
                    _ => None,
                }
            }
            _ => None,
        };
        if flag.is_none() {
            self.wrong_type(at, "true or false");
        }
        flag
    }

    /// A section and what lies above it.
    fn section(&mut self, at: Cursor<'v>, parts: &Named) {
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
    fn topics(&mut self, at: Cursor<'v>, parts: &Named) {
        if at.item().is_string() {
            return keywords(at, self);
        }
        for item in self.things(at) {
            if item.is_object() {
                // A concept may have only a code, which means nothing to a reader.
                if let Some(Link { name, url }) = self.named(item, parts) {
                    topic(&name, url, item, self);
                }
            } else {
                keywords(item, self);
            }
        }
    }

    pub(super) fn image(&mut self, at: Cursor<'v>, parts: &Picture) {
        if let Some(image) = image(at, parts, self) {
            push(at, image, self);
        }
    }

    fn corrections(&mut self, at: Cursor<'v>, texts: &[Path], dates: &[&str]) {
        for item in self.things(at) {
            match self.name_of(item, texts) {
                Some(text) => {
                    let date = self.moment(self.graph.first(item, dates));
                    self.article.corrections.push(Correction { text, date });
                }
                None if !item.is_object() => {}
                None => self.report(Code::BadValue, item, "no text; dropped"),
            }
        }
    }

    /// The publisher, if it has a name.
    pub(super) fn publisher(&mut self, at: Cursor<'v>, parts: &Publishing) {
        if let Some(Link { name, url }) = self.named(at, &parts.named) {
            let logo = self.address(at, parts.logo);
            self.article.publisher = Some(Publisher { name, url, logo });
        }
    }

    /// The first value at the end of these paths that is not empty, as a line.
    pub(super) fn line_at(&mut self, at: Cursor<'v>, paths: &[&[&str]]) -> Option<String> {
        line(self.graph.find(at, paths), self)
    }

    /// The name of an object; a string is its own.
    pub(super) fn name_of(&mut self, at: Cursor<'v>, names: &[Path]) -> Option<String> {
        let own = at.is_string() && !self.strict;
        if !own && !at.is_object() && !at.is_null() {
            self.wrong_type(at, "a name");
        }
        if own { line(at, self) } else { self.line_at(at, names) }
    }

    /// The name of an object and its page.
    pub(super) fn named(&mut self, at: Cursor<'v>, parts: &Named) -> Option<Link> {
        let name = self.name_of(at, parts.names)?;
        Some(Link { name, url: self.address(at, parts.pages) })
    }

    /// The first address at the end of these paths that can be used.
    pub(super) fn address(&mut self, at: Cursor<'v>, paths: &[Path]) -> Option<String> {
        for item in self.graph.find(at, paths).items() {
            // An identifier may stand where others have an address.
            let id = item.text();
            if id.is_empty() || id.contains(['/', ':', '.']) {
                let url = url(item, self);
                if url.is_some() {
                    return url;
                }
            }
        }
        None
    }
}

/// Sets the field; `true` if there is a value.
fn fill<T>(value: Option<T>, field: &mut Option<T>) -> bool {
    *field = value;
    field.is_some()
}
