//! Other articles that a text from JSON announces: pages write it from what they show, with all that stands in it.

use super::context::Context;
use super::cursor::Cursor;
use crate::article::{Kind, Node, text_of};
use crate::error::Code;
use crate::page::{ALSO, Way, is_one_of};

/// A title is shorter, in bytes.
const MAX_TITLE: usize = 200;

/// What is shorter may be the heading of what comes next, in bytes.
const MIN_TITLE: usize = 30;

/// What announces titles is shorter, in bytes.
const MAX_LABEL: usize = 80;

/// And stands in no more elements than these.
const LABEL_DEPTH: usize = 4;

/// Nobody announces more articles than this.
const MAX_TITLES: usize = 12;

/// Drops lines such as "Read also", each with the titles under it.
pub(super) fn drop_announced(at: Cursor<'_>, context: &mut Context<'_>) {
    if context.body.as_ref().is_none_or(|body| body.way != Way::Json) {
        return;
    }
    let is_label = |block: &Node| is_short(block) && is_one_of(&text_of(std::slice::from_ref(block)), ALSO);
    if !context.article.body.iter().any(is_label) {
        return;
    }
    let mut kept = Vec::new();
    let mut dropped = false;
    let mut blocks = std::mem::take(&mut context.article.body).into_iter().peekable();
    while let Some(block) = blocks.next() {
        if is_label(&block) && blocks.peek().is_some_and(is_title) {
            let mut count = 0;
            while count < MAX_TITLES && blocks.next_if(is_title).is_some() {
                count += 1;
            }
            dropped = true;
        } else {
            kept.push(block);
        }
    }
    context.article.body = kept;
    if dropped {
        context.report_member(
            Code::Normalised,
            at,
            "body",
            "announces other articles; their titles were dropped",
        );
    }
}

/// Whether a block's text may be a label. Most are longer, and need not be compared.
fn is_short(block: &Node) -> bool {
    fn bytes(node: &Node, depth: usize) -> usize {
        match node {
            Node::Text(text) => text.len(),
            Node::Element(element) if depth > 0 && element.children.len() <= MAX_LABEL => {
                element.children.iter().map(|child| bytes(child, depth - 1)).sum()
            }
            Node::Element(_) => MAX_LABEL,
        }
    }
    bytes(block, LABEL_DEPTH) < MAX_LABEL
}

/// Whether a paragraph may be the title of an article, or a list those of several: they are short, and no sentence ends them.
fn is_title(block: &Node) -> bool {
    let Node::Element(element) = block else { return false };
    match element.kind {
        Kind::List => element.children.iter().all(|item| is_title_text(&text_of(std::slice::from_ref(item)))),
        Kind::Paragraph => is_title_text(&text_of(&element.children)),
        _ => false,
    }
}

fn is_title_text(text: &str) -> bool {
    let text = text.trim();
    let ends = ['.', '!', ':', ';', ',', '。', '।', '؟', '"', '”', '»'];
    is_one_of(text, ALSO) || (MIN_TITLE..MAX_TITLE).contains(&text.len()) && !text.ends_with(ends)
}
