//! The blocks of a body. Only kinds and attributes of the model's closed
//! lists pass.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::urls::resolve_quietly;
use crate::article::{Attribute, Element, Kind, Node, Values};
use crate::body::text_link;
use crate::error::Code;
use crate::json::Value;
use crate::limits::{MAX_HTML_DEPTH, MAX_OWN_BODY_NODES};
use crate::text::is_language_tag;

/// How many nodes may still come; `None` when there were more.
type Left = Option<usize>;

/// Reads the member `body`.
pub(super) fn blocks(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<Node> {
    let (mut left, mut nodes) = (Some(MAX_OWN_BODY_NODES), Vec::new());
    children(at, 0, &mut left, context, &mut nodes);
    if left.is_none() {
        context.report(Code::TooManyNodes, at, "too many; the rest was dropped");
    }
    nodes
}

fn children(at: Cursor<'_>, depth: usize, left: &mut Left, context: &mut Context<'_>, out: &mut Vec<Node>) {
    let Value::Array(items) = at.value else { return context.wrong_type(at, "an array") };
    for value in items {
        *left = left.and_then(|left| left.checked_sub(1));
        if left.is_none() {
            break;
        }
        let item = Cursor::new(value);
        match value {
            Value::String(text) => out.push(Node::Text(text.clone())),
            Value::Object(_) if depth < MAX_HTML_DEPTH => element(item, depth, left, context, out),
            Value::Object(_) => context.report(Code::TooDeep, item, "nested too deeply; dropped"),
            _ => context.wrong_type(item, "a string or an element"),
        }
    }
}

/// An element of an unknown kind leaves its children in its place.
fn element(at: Cursor<'_>, depth: usize, left: &mut Left, context: &mut Context<'_>, out: &mut Vec<Node>) {
    let start = out.len();
    let inner = at.get("children");
    if !inner.is_null() {
        children(inner, depth + 1, left, context, out);
    }
    let Some(kind) = Kind::from_name(at.get("type").text()) else {
        return context.report(Code::UnknownElement, at, "unknown type; its text was kept");
    };
    let attributes = attributes(kind, at, context);
    let children = out.split_off(start);
    out.push(Node::Element(Element { kind, attributes, children }));
}

fn attributes(kind: Kind, at: Cursor<'_>, context: &mut Context<'_>) -> Vec<(Attribute, String)> {
    let mut found: Vec<(Attribute, String)> = Vec::new();
    for (key, member) in at.members() {
        if matches!(key, "type" | "children") {
            continue;
        }
        let Some(attribute) = Attribute::from_name(key).filter(|attribute| attribute.fits(kind)) else {
            context.report(Code::UnknownProperty, member, "unknown; not used");
            continue;
        };
        let Some(value) = value(attribute, member, context) else { continue };
        match found.iter_mut().find(|(other, _)| *other == attribute) {
            Some(other) => other.1 = value,
            None => found.push((attribute, value)),
        }
    }
    found
}

fn value(attribute: Attribute, at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let (Value::String(text) | Value::Number(text)) = at.value else {
        context.wrong_type(at, "a string");
        return None;
    };
    let value = match attribute.values() {
        Values::Web => resolve_quietly(text, context),
        Values::Link => text_link(text, context.page.base_url.as_deref(), context.host),
        values => allows(values, text).then(|| text.clone()),
    };
    if value.is_none() {
        context.report(Code::BadValue, at, "cannot be used; dropped");
    }
    value
}

fn allows(values: Values, text: &str) -> bool {
    match values {
        Values::OneOf(words) => words.contains(&text),
        // Rust would read it; the schema has no such sign.
        Values::Count | Values::Number if text.starts_with('+') => false,
        Values::Count => text.parse::<u32>().is_ok(),
        Values::Number => text.parse::<i64>().is_ok(),
        Values::Language => is_language_tag(text),
        _ => true,
    }
}
