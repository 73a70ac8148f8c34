//! What an article is about, out of keywords in every form.

use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::lists::first;
use super::text::clean;
use super::urls::{resolve, url_of};
use crate::article::Topic;
use crate::error::Code;
use crate::json::{self, Value};
use crate::prelude::*;
use crate::seen::Seen;
use crate::text::{cut, has, is_listed, split, trim_start};

/// Prefixes that say "this is a topic".
const TOPIC_PREFIXES: &str = "tag tags topic topics subject keyword keywords category";

/// Prefixes of a publishing system's own marks; so is any other of three or
/// more lower-case letters with no space after the colon.
const MARK_PREFIXES: &str = "elevated layercake lite lockedpostsource publication type source bx articleid \
     content_subtype length target";

/// Characters of the longest name of a topic. What is longer is a sentence.
const LONGEST: usize = 100;

/// Topics in the source's order, each once whatever its case and Unicode form.
#[derive(Default)]
pub(super) struct Topics {
    topics: Vec<Topic>,
    seen: Seen,
}

impl Topics {
    /// Adds what a keywords value holds: strings (comma lists too), objects
    /// with a name, arrays of them, JSON in a string.
    pub(super) fn keywords(&mut self, at: &Cursor<'_>, context: &mut Context<'_>) {
        self.list(at, false, context);
    }

    /// `nested`: it was read out of a string, which is done once.
    fn list(&mut self, at: &Cursor<'_>, nested: bool, context: &mut Context<'_>) {
        let items = at.items();
        let many = items.len() > 1;
        for item in items {
            match item.value {
                Value::String(text) if !nested => self.text(&item, text, many, context),
                Value::String(text) | Value::Number(text) => self.name(text, None, &item, context),
                Value::Object(_) => self.thing(&item, context),
                _ => context.wrong_type(&item, "a keyword"),
            }
        }
    }

    /// Adds a thing that has a name, and perhaps a page of the site.
    pub(super) fn thing(&mut self, at: &Cursor<'_>, context: &mut Context<'_>) {
        let names = first(at, "name|termCode|headline|@value");
        let Some(name) = names.filter(|name| !name.is_empty()) else {
            return context.report(Code::BadValue, at, "a topic without a name; dropped");
        };
        let url = url_of(at, "url", context);
        for name in name.items() {
            match name.str() {
                Some(text) => self.name(text, url.clone(), &name, context),
                None => context.wrong_type(&name, "the name of a topic"),
            }
        }
    }

    /// Adds one topic by its name.
    pub(super) fn name(
        &mut self,
        name: &str,
        url: Option<String>,
        at: &Cursor<'_>,
        context: &mut Context<'_>,
    ) {
        let Some(name) = clean(name, context.host) else { return };
        let Some(name) = without_prefix(&name) else {
            return context.report(
                Code::Normalised,
                at,
                "a mark of the publishing system, no topic; left out",
            );
        };
        let name = trim_start(name, "#").trim();
        if name.chars().count() > LONGEST {
            return context.report(Code::BadValue, at, "too long for the name of a topic; dropped");
        }
        if name.is_empty() {
            return;
        }
        // The article's language is not known yet.
        let (place, is_new) = self.seen.number(&context.host.fold("", name));
        if is_new {
            self.topics.push(Topic { name: name.to_owned(), url });
        } else if let Some(topic) = self.topics.get_mut(place) {
            topic.url = topic.url.take().or(url);
        }
    }

    pub(super) fn into_vec(self) -> Vec<Topic> {
        self.topics
    }

    fn text(&mut self, at: &Cursor<'_>, text: &str, one_of_many: bool, context: &mut Context<'_>) {
        if matches!(text.trim_start().as_bytes().first(), Some(b'[' | b'{'))
            && let Ok(inner) = json::parse(text)
        {
            context.report(Code::Normalised, at, "JSON inside a string; read as JSON");
            return self.list(&Tree::instead(at, &inner).root(), true, context);
        }
        let Some(text) = clean(text, context.host) else { return };
        if super::urls::looks_like_url(&text) {
            return self.address(at, &text, context);
        }
        for part in parts(&text, one_of_many) {
            self.name(part, None, at, context);
        }
    }

    /// A topic that is only an address has no name to show.
    fn address(&mut self, at: &Cursor<'_>, text: &str, context: &mut Context<'_>) {
        let message = match resolve(text, context) {
            Some(_) => "an address where a topic's name was expected; dropped",
            None => "neither a name nor an address; dropped",
        };
        context.report(Code::BadValue, at, message);
    }
}

/// The names in a text: a comma list, or one parted by `;` or `|`. Among
/// other items one comma may belong to a name (`Washington, D.C.`).
fn parts(text: &str, one_of_many: bool) -> Vec<&str> {
    let names = split(text, ",");
    match names.len() {
        1 if one_of_many => names,
        1 => split(text, if has(text, ";") { ";" } else { "|" }),
        2 if one_of_many => vec![text],
        _ => names,
    }
}

/// The name after its prefix, which ends with a colon or a slash; `None`
/// where the prefix marks no topic.
fn without_prefix(name: &str) -> Option<&str> {
    let colon = cut(name, ":");
    let Some((prefix, rest)) = colon.or_else(|| cut(name, "/")) else { return Some(name) };
    if is_listed(TOPIC_PREFIXES, prefix) {
        return Some(rest.trim());
    }
    let code = colon.is_some()
        && prefix.len() >= 3
        && prefix.bytes().all(|b| b.is_ascii_lowercase())
        && !rest.starts_with(' ');
    let mark = is_listed(MARK_PREFIXES, prefix) && !rest.is_empty();
    (!code && !mark).then_some(name)
}
