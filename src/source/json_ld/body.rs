//! The text of the article.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::text::{decoded, has_markup, tell_controls};
use super::graph::Node;
use crate::article::Node as Block;
use crate::body;
use crate::prelude::*;
use crate::text::join;

pub(super) fn body(node: &Node<'_>, context: &mut Context<'_>) -> Vec<Block> {
    let Some(at) = node.any(&["articleBody", "text"]) else { return Vec::new() };
    let items = at.items();
    let texts: Vec<&str> = items.iter().filter_map(Cursor::str).collect();
    if texts.len() < items.len() {
        context.wrong_type(&at, "text");
    }
    blocks(&at, &join(&texts, "\n\n"), context)
}

/// Text or HTML → blocks. Markup may have been escaped as a whole.
pub(in crate::source) fn blocks(at: &Cursor<'_>, text: &str, context: &mut Context<'_>) -> Vec<Block> {
    tell_controls(at, text, context);
    let text = if has_markup(text) { text.to_owned() } else { decoded(text, context.host) };
    let read = if has_markup(&text) {
        let page = context.page;
        body::from_html(&text, page.base_url.as_deref().or(page.canonical.as_deref()), context.host)
    } else {
        body::from_text(&text)
    };
    for (code, name) in read.findings {
        context.found_in_body(at, code, &name);
    }
    read.blocks
}
