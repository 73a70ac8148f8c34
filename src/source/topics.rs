//! What an article is about, out of keywords in every form.

use super::context::Context;
use super::cursor::Cursor;
use super::tagged::in_language;
use super::text::clean;
use super::types::is_any;
use super::urls::{looks_like_url, url_of};
use crate::article::Topic;
use crate::error::Code;
use crate::json::{self, Value};
use crate::limits::{MAX_NAMED, MAX_OFFERED};

/// Prefixes that mean "this is a topic".
const TOPIC_PREFIXES: [&str; 8] =
    ["tag", "tags", "topic", "topics", "subject", "keyword", "keywords", "category"];

/// Prefixes of codes of the publishing system. Any other prefix of three or
/// more lower-case letters, with no space after the colon, is one too.
#[rustfmt::skip]
const CODE_PREFIXES: [&str; 12] = [
    "elevated", "layercake", "lite", "lockedpostsource", "publication", "type", "source", "bx", "articleid",
    "content_subtype", "length", "target",
];

/// Characters of the longest name of a topic. What is longer is a sentence.
const LONGEST: usize = 100;

/// Adds what a keywords value holds: strings (comma lists too), objects with a
/// name, arrays of them, JSON in a string.
pub(super) fn keywords(at: Cursor<'_>, context: &mut Context<'_>) {
    let items = in_language(at, context);
    for item in &items {
        if item.is_scalar() {
            context.used.add(*item);
        }
        match item.value {
            Value::String(text) => words(*item, text, items.len() > 1, context),
            Value::Number(text) => topic(text, None, *item, context),
            Value::Object(_) => thing(*item, context),
            _ => context.wrong_type(*item, "a keyword"),
        }
    }
}

/// Adds a thing that has a name, and perhaps a page of the site.
fn thing(at: Cursor<'_>, context: &mut Context<'_>) {
    let names = at.first(&["name", "termCode", "headline", "@value"]);
    if names.is_empty() {
        return context.report(Code::BadValue, at, "no name; dropped");
    }
    let url = url_of(at, "url", context);
    context.used.add(names);
    for name in in_language(names, context) {
        match name.str() {
            Some(text) => topic(text, url.clone(), name, context),
            None => context.wrong_type(name, "the name of a topic"),
        }
    }
}

/// Adds one topic by its name, unless it is there, in whatever case and
/// Unicode form; then it may still take the URL.
pub(super) fn topic(name: &str, url: Option<String>, at: Cursor<'_>, context: &mut Context<'_>) {
    // To clean and to compare names takes time, even if they are not new.
    context.topics_offered += 1;
    if context.topics_offered > MAX_OFFERED {
        return too_many(at, context);
    }
    let Some(name) = clean(name, context.host) else { return };
    let Some(name) = without_prefix(&name) else {
        return context.report(Code::Normalised, at, "a code of the publishing system, not a topic; dropped");
    };
    let name = name.trim_start_matches('#').trim();
    if name.chars().count() > LONGEST {
        return context.report(Code::BadValue, at, "too long; dropped");
    }
    if name.is_empty() {
        return;
    }
    // The article's language is not known yet.
    let (place, is_new) = context.seen_topics.number(&context.host.fold("", name));
    if is_new && place >= MAX_NAMED {
        too_many(at, context);
    } else if is_new {
        context.article.topics.push(Topic { name: name.to_owned(), url });
    } else if let Some(topic) = context.article.topics.get_mut(place) {
        topic.url = topic.url.take().or(url);
    }
}

/// Reports once that topics are dropped.
fn too_many(at: Cursor<'_>, context: &mut Context<'_>) {
    if !core::mem::replace(&mut context.topics_dropped, true) {
        context.report(Code::TooManyNodes, at, "too many; the rest was dropped");
    }
}

fn words(at: Cursor<'_>, text: &str, one_of_many: bool, context: &mut Context<'_>) {
    // What was read out of a string is not read so again.
    if context.outer_place.is_none()
        && matches!(text.trim_start().as_bytes().first(), Some(b'[' | b'{'))
        && let Ok(inner) = json::parse(text)
    {
        context.report(Code::Normalised, at, "JSON inside a string; read as JSON");
        context.outer_place = Some(context.place(at));
        keywords(Cursor::new(&inner), context);
        context.outer_place = None;
        return;
    }
    let Some(text) = clean(text, context.host) else { return };
    if looks_like_url(&text) {
        return context.report(Code::BadValue, at, "an address where a name was expected; dropped");
    }
    for part in parts(&text, one_of_many) {
        topic(part, None, at, context);
    }
}

/// The names in a text: a comma list, or one separated by `;` or `|`. Among
/// other items one comma may belong to a name (`Washington, D.C.`).
fn parts(text: &str, one_of_many: bool) -> Vec<&str> {
    let names: Vec<&str> = text.split(',').collect();
    match names.len() {
        1 if one_of_many => names,
        1 => text.split(if text.contains(';') { ';' } else { '|' }).collect(),
        2 if one_of_many => vec![text],
        _ => names,
    }
}

/// The name after its prefix, which ends with a colon or a slash. `None` if the
/// prefix is that of a code.
fn without_prefix(name: &str) -> Option<&str> {
    let colon = name.split_once(':');
    let Some((prefix, rest)) = colon.or_else(|| name.split_once('/')) else { return Some(name) };
    if is_any(prefix, &TOPIC_PREFIXES) {
        return Some(rest.trim());
    }
    let like_code = colon.is_some()
        && prefix.len() >= 3
        && prefix.bytes().all(|b| b.is_ascii_lowercase())
        && !rest.starts_with(' ');
    let known_code = is_any(prefix, &CODE_PREFIXES) && !rest.is_empty();
    (!like_code && !known_code).then_some(name)
}
