//! What an article is about, out of keywords in every form.

use super::codes::is_code;
use super::context::Context;
use super::cursor::Cursor;
use super::placeholders::{PLACEHOLDER, is_placeholder};
use super::separators::{parts, sure_parts};
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

/// Characters of the longest name of a topic. What is longer is a sentence.
const LONGEST: usize = 100;

/// Adds what a keywords value holds: strings (comma lists too), objects with a
/// name, arrays of them, JSON in a string.
pub(super) fn keywords(at: Cursor<'_>, context: &mut Context<'_>) {
    let in_list = matches!(at.value, Value::Array(_));
    let items = in_language(at, context);
    for item in &items {
        if item.is_scalar() {
            context.used.add(*item);
        }
        match item.value {
            Value::String(text) => words(*item, text, in_list, context),
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
    let Some(name) = clean(name, context) else { return };
    let name = without_prefix(&name);
    if is_placeholder(name) {
        return context.report(Code::BadValue, at, PLACEHOLDER);
    }
    if looks_like_url(name) {
        return context.report(Code::BadValue, at, "an address where a name was expected; dropped");
    }
    if is_code(name) {
        return context.report(Code::Normalised, at, "a code of the publishing system, not a topic; dropped");
    }
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

fn words(at: Cursor<'_>, text: &str, in_list: bool, context: &mut Context<'_>) {
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
    // Cleaned, it would have no breaks.
    for line in sure_parts(text) {
        let Some(line) = clean(line, context) else { continue };
        if looks_like_url(&line) {
            topic(&line, None, at, context);
            continue;
        }
        for part in parts(&line, in_list) {
            topic(part, None, at, context);
        }
    }
}

/// The name after a prefix that says that it is one, and ends with a colon or a slash.
fn without_prefix(name: &str) -> &str {
    match name.split_once([':', '/']) {
        Some((prefix, rest)) if is_any(prefix, &TOPIC_PREFIXES) => rest.trim(),
        _ => name,
    }
}
