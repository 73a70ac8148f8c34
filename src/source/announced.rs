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

/// Nobody announces more articles than this.
const MAX_TITLES: usize = 12;

/// Drops lines such as "Read also", each with the titles under it.
pub(super) fn drop_announced(at: Cursor<'_>, context: &mut Context<'_>) {
    if context.body.as_ref().is_none_or(|body| body.way != Way::Json) {
        return;
    }
    let mut kept = Vec::new();
    let mut dropped = false;
    let mut blocks = std::mem::take(&mut context.article.body).into_iter().peekable();
    while let Some(block) = blocks.next() {
        let is_label = is_one_of(&text_of(std::slice::from_ref(&block)), ALSO);
        if is_label && blocks.peek().is_some_and(is_title) {
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
