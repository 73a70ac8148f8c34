//! The blocks of a body. Only kinds and attributes of the model's closed
//! lists pass.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::urls::resolve;
use crate::article::{Attribute, Element, Kind, Node};
use crate::body::link_url;
use crate::error::Code;
use crate::json::Value;
use crate::limits::{MAX_BODY_NODES, MAX_HTML_DEPTH};
use crate::prelude::*;
use crate::text::integer;

/// Reads the member `body`.
pub(super) fn blocks(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Node> {
    let Some(at) = at.get("body") else { return Vec::new() };
    let mut left = MAX_BODY_NODES;
    let nodes = children(&at, 0, &mut left, context);
    if left == 0 {
        context.report(Code::TooManyNodes, &at, "too many nodes; the rest was dropped");
    }
    nodes
}

fn children(at: &Cursor<'_>, depth: usize, left: &mut usize, context: &mut Context<'_>) -> Vec<Node> {
    let Some(items) = at.value.as_array() else {
        context.wrong_type(at, "an array");
        return Vec::new();
    };
    let mut nodes = Vec::new();
    for item in items {
        if *left == 0 {
            break;
        }
        *left -= 1;
        node(&at.below(item), depth, left, context, &mut nodes);
    }
    nodes
}

/// An element of an unknown kind leaves its children in its place.
fn node(at: &Cursor<'_>, depth: usize, left: &mut usize, context: &mut Context<'_>, out: &mut Vec<Node>) {
    match at.value {
        Value::String(text) => out.push(Node::Text(text.clone())),
        Value::Object(_) if depth >= MAX_HTML_DEPTH => {
            context.report(Code::TooDeep, at, "nested too deeply; dropped");
        }
        Value::Object(_) => {
            let inner = match at.get("children") {
                Some(inner) => children(&inner, depth + 1, left, context),
                None => Vec::new(),
            };
            match at.get("type").and_then(|kind| Kind::from_name(kind.str()?)) {
                Some(kind) => {
                    let attributes = attributes(at, context);
                    out.push(Node::Element(Element { kind, attributes, children: inner }));
                }
                None => {
                    context.report(
                        Code::UnknownElement,
                        at,
                        "an element of no known type; its text was kept",
                    );
                    out.extend(inner);
                }
            }
        }
        _ => context.wrong_type(at, "a string or an element"),
    }
}

fn attributes(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<(Attribute, String)> {
    let members = at.members().into_iter().filter(|(key, _)| !matches!(*key, "type" | "children"));
    let mut found: Vec<(Attribute, String)> = Vec::new();
    for (key, member) in members {
        let Some(attribute) = Attribute::from_name(key) else {
            context.report(Code::UnknownProperty, &member, "not an attribute of this format; not used");
            continue;
        };
        let Some(value) = value(attribute, &member, context) else { continue };
        found.retain(|(other, _)| *other != attribute);
        found.push((attribute, value));
    }
    found
}

fn value(attribute: Attribute, at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let text = match at.value {
        Value::String(text) | Value::Number(text) => text,
        _ => {
            context.wrong_type(at, "a string");
            return None;
        }
    };
    let usable = match attribute {
        Attribute::Src | Attribute::Cite => resolve(text, context),
        Attribute::Href => link_url(text, context.page.base_url.as_deref(), context.host),
        Attribute::Dir => matches!(text.as_str(), "ltr" | "rtl" | "auto").then(|| text.clone()),
        Attribute::Width | Attribute::Height | Attribute::Level | Attribute::Colspan | Attribute::Rowspan => {
            integer(text).is_some_and(|number| u32::try_from(number).is_ok()).then(|| text.clone())
        }
        _ => Some(text.clone()),
    };
    if usable.is_none() {
        context.report(Code::BadValue, at, "cannot be used in this attribute; dropped");
    }
    usable
}
