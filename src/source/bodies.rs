//! Bodies: text or HTML → blocks.

use std::borrow::Cow;

use super::context::Context;
use super::cursor::Cursor;
use super::tagged::{in_language, plain_value};
use super::tags::{escape_others, markup};
use super::text::report_controls;
use crate::article::Node;
use crate::body::{Body, from_html_parts, from_normalised, from_text, normalised};
use crate::error::Code;

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Html,
    Plain,
    /// The format does not tell; markup is looked for.
    Unsaid,
}

/// The blocks of a string.
pub(super) fn blocks(at: Cursor<'_>, written: Written, context: &mut Context<'_>) -> Vec<Node> {
    context.used.add(at);
    let Some(text) = at.str() else {
        context.wrong_type(at, "text");
        return Vec::new();
    };
    written_blocks(at, text, written, context)
}

fn written_blocks(at: Cursor<'_>, given: &str, written: Written, context: &mut Context<'_>) -> Vec<Node> {
    let decoded;
    let (text, is_html, was_escaped) = match written {
        Written::Html => (given, true, false),
        Written::Plain => (given, false, false),
        Written::Unsaid if !markup(given, false).is_empty() => (given, true, false),
        Written::Unsaid => match super::text::decoded(given, context.host) {
            // Markup may have been escaped as a whole.
            Some(plain) => {
                decoded = plain;
                (decoded.as_str(), !markup(&decoded, true).is_empty(), true)
            }
            None => (given, false, false),
        },
    };
    if !is_html && !was_escaped {
        let plain = normalised(text);
        if matches!(plain, Cow::Owned(_)) {
            report_controls(at, text, context);
        }
        return reported(at, from_normalised(&plain), context);
    }
    report_controls(at, given, context);
    if !is_html {
        return reported(at, from_text(text), context);
    }
    if written == Written::Unsaid {
        let marked = escape_others(text, &markup(text, was_escaped));
        return html_blocks(at, &[&marked], context);
    }
    html_blocks(at, &[text], context)
}

/// The blocks of one string or of several, one below the other.
pub(super) fn blocks_of(at: Cursor<'_>, written: Written, context: &mut Context<'_>) -> Vec<Node> {
    context.used.add(at);
    let mut texts: Vec<&str> = Vec::new();
    for item in in_language(at, context) {
        match plain_value(item).str() {
            Some(text) => texts.push(text),
            None => context.wrong_type(item, "text"),
        }
    }
    let joined;
    let text = match texts.as_slice() {
        [text] => text,
        _ => {
            joined = texts.join("\n\n");
            joined.as_str()
        }
    };
    written_blocks(at, text, written, context)
}

/// The blocks of HTML in parts.
pub(super) fn html_blocks(at: Cursor<'_>, parts: &[&str], context: &mut Context<'_>) -> Vec<Node> {
    context.used.add(at);
    let body = from_html_parts(parts, context.base(), context.host);
    reported(at, body, context)
}

fn reported(at: Cursor<'_>, body: Body, context: &mut Context<'_>) -> Vec<Node> {
    for (code, name) in body.findings {
        context.breaks_lost |= code == Code::Guessed;
        context.found_in_body(at, code, &name);
    }
    body.blocks
}
