//! What an article is about, out of keywords in every form.

use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::text::clean;
use super::urls::{resolve, url_of};
use crate::article::Topic;
use crate::error::Code;
use crate::json::{self, Value};
use crate::prelude::*;
use crate::seen::Seen;
use crate::text::{cut, fold, has, split, trim_start};

/// Prefixes that say "this is a topic".
const TOPIC_PREFIXES: &[&str] =
    &["tag", "tags", "topic", "topics", "subject", "keyword", "keywords", "category"];

/// Prefixes of a publishing system's own marks; so is any other of three or
/// more lower-case letters with no space after the colon.
const MARK_PREFIXES: &[&str] =
    &["elevated", "layercake", "lite", "lockedpostsource", "publication", "type", "source", "bx"];

/// Characters of the longest name of a topic. What is longer is a sentence.
const LONGEST: usize = 100;

/// Topics in the source's order, each once whatever its case.
#[derive(Default)]
pub(super) struct Topics {
    topics: Vec<Topic>,
    seen: Seen,
}

impl Topics {
    /// Adds what a keywords value holds: strings (comma lists too), objects
    /// with a name, arrays of them, JSON in a string.
    pub(super) fn keywords(&mut self, at: &Cursor<'_>, context: &mut Context<'_>) {
        let items = at.items();
        let many = items.len() > 1;
        for item in items {
            match item.value {
                Value::String(text) => self.text(&item, text, many, context),
                Value::Number(number) => self.name(number, None, &item, context),
                Value::Object(_) => self.thing(&item, context),
                _ => context.wrong_type(&item, "a keyword"),
            }
        }
    }

    /// Adds a thing that has a name, and perhaps a page of the site.
    pub(super) fn thing(&mut self, at: &Cursor<'_>, context: &mut Context<'_>) {
        let names = at.any(&["name", "termCode", "headline", "@value"]);
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
        if !name.is_empty() && self.seen.number(&fold(name)).1 {
            self.topics.push(Topic { name: name.to_owned(), url });
        }
    }

    pub(super) fn into_vec(self) -> Vec<Topic> {
        self.topics
    }

    fn text(&mut self, at: &Cursor<'_>, text: &str, one_of_many: bool, context: &mut Context<'_>) {
        if text.trim_start().starts_with(['[', '{'])
            && let Ok(inner) = json::parse(text)
        {
            context.report(Code::Normalised, at, "JSON inside a string; read as JSON");
            return self.inner(&Tree::instead(at, &inner).root(), context);
        }
        let text = match clean(text, context.host) {
            Some(text) => text,
            None => return,
        };
        if super::urls::looks_like_url(&text) {
            return self.address(at, &text, context);
        }
        for part in parts(&text, one_of_many) {
            self.name(part, None, at, context);
        }
    }

    /// JSON in a string is read once, not again inside itself.
    fn inner(&mut self, at: &Cursor<'_>, context: &mut Context<'_>) {
        for item in at.items() {
            match item.value {
                Value::String(text) => self.name(text, None, &item, context),
                Value::Object(_) => self.thing(&item, context),
                _ => {}
            }
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
    let commas = text.bytes().filter(|b| *b == b',').count();
    let split = match text {
        _ if commas > 1 || (commas == 1 && !one_of_many) => split(text, ","),
        _ if one_of_many => vec![text],
        _ if commas == 0 && has(text, ";") => split(text, ";"),
        _ if commas == 0 && has(text, "|") => split(text, "|"),
        _ => vec![text],
    };
    split.into_iter().map(str::trim).collect()
}

/// The name after its prefix; `None` where the prefix marks no topic.
fn without_prefix(name: &str) -> Option<&str> {
    let Some((prefix, rest)) = cut(name, ":") else { return Some(name) };
    let is = |list: &[&str]| list.iter().any(|p| p.eq_ignore_ascii_case(prefix));
    if is(TOPIC_PREFIXES) {
        return Some(rest.trim());
    }
    let code = prefix.len() >= 3 && prefix.bytes().all(|b| b.is_ascii_lowercase()) && !rest.starts_with(' ');
    let mark = is(MARK_PREFIXES) && !rest.is_empty();
    (!code && !mark).then_some(name)
}
