//! What a site puts into the text and the standfirst of its JSON, and no author wrote: rows to share it, links to the rest,
//! notes for feeds, places for advertisements.

use super::context::Context;
use super::cursor::Cursor;
use super::placeholders::is_all_slots;
use super::wordpress::is_shortcode_name;
use crate::article::{Kind, Node, text_of};
use crate::error::Code;
use crate::page::{AD, FOLLOW, MORE, POST, TOOLS, Way, begins_with, is_one_of};
use crate::text::{comparable, part_at, search};

/// A longer text is a paragraph, in bytes.
const MAX_LINE: usize = 300;

/// A longer line is none that only names something to click, in bytes.
const MAX_LABEL: usize = 60;

/// A row of labels has no more of them.
const MAX_LABELS: usize = 16;

/// Drops it.
pub(super) fn drop_leftovers(at: Cursor<'_>, context: &mut Context<'_>) {
    let headline = comparable(&context.article.headline);
    if let Some(standfirst) = context.article.standfirst.as_deref().filter(|_| !context.strict)
        && let Some(kept) = without_end(standfirst, &headline)
    {
        context.article.standfirst = Some(kept).filter(|kept| !kept.is_empty());
        context.report_member(
            Code::Normalised,
            at,
            "standfirst",
            "leads to the rest of the text; dropped there",
        );
    }
    if context.strict || context.body.as_ref().is_none_or(|body| body.way != Way::Json) {
        return;
    }
    let mut blocks = core::mem::take(&mut context.article.body);
    let before = blocks.len();
    if before > 1 {
        blocks.retain(|block| !is_slot(block));
        drop_row(&mut blocks);
        while blocks.len() > 1 && blocks.last().is_some_and(|block| is_end(block, &headline)) {
            blocks.pop();
        }
    }
    if blocks.len() < before {
        let message = "what the site put into the text, such as links to share it; dropped";
        context.report_member(Code::Normalised, at, "body", message);
    }
    context.article.body = blocks;
}

/// A standfirst without what leads to the text; `None` where nothing does.
fn without_end(text: &str, headline: &str) -> Option<String> {
    for (at, c) in text.char_indices() {
        let (kept, end) = part_at(text, at + c.len_utf8());
        let end = end.trim_start();
        let ends = matches!(c, '.' | '…' | '!' | '?' | ']' | '”' | '"' | '»' | '。');
        if ends && !end.is_empty() && end.len() < MAX_LINE && leads_to_rest(end, headline) {
            return Some(without_cut(kept).unwrap_or_else(|| kept.to_owned()));
        }
    }
    if text.len() < MAX_LINE && leads_to_rest(text, headline) {
        Some(String::new())
    } else {
        without_cut(text)
    }
}

/// A text without the brackets in which a program says that it cut it.
fn without_cut(text: &str) -> Option<String> {
    let kept = text.strip_suffix("[…]").or_else(|| text.strip_suffix("[...]"))?.trim_end();
    Some(if kept.is_empty() { String::new() } else { [kept, "…"].concat() })
}

/// Whether it is a link to the whole text, or says where a feed has it from: "Continue reading “…”", "The post … appeared
/// first on …".
fn leads_to_rest(line: &str, headline: &str) -> bool {
    let letters = comparable(line);
    let is_more =
        MORE.iter().filter_map(|phrase| letters.strip_prefix(comparable(phrase).as_str())).any(|rest| {
            rest.is_empty()
                || headline.starts_with(rest)
                || !headline.is_empty() && rest.starts_with(headline)
        });
    is_more || !headline.is_empty() && begins_with(line, POST) && search::has(&letters, headline)
}

/// Whether a paragraph is where an advertisement or something else was to be put.
fn is_slot(block: &Node) -> bool {
    let Some(line) = line_of(block, Kind::Paragraph) else { return false };
    is_label(&line, AD) || is_all_slots(&line) || is_shortcode(&line)
}

/// Drops a line such as "Share this:" with the labels under it, where nothing but labels follows.
fn drop_row(blocks: &mut Vec<Node>) {
    let is_head = |block: &Node| {
        let text = text_of(core::slice::from_ref(block));
        text.trim_end().ends_with([':', '：']) && is_label(&text, TOOLS)
    };
    let is_short = |block: &Node| {
        let parts = match block {
            Node::Element(element) if element.kind == Kind::List => element.children.as_slice(),
            Node::Element(element) if matches!(element.kind, Kind::Paragraph | Kind::Heading) => {
                core::slice::from_ref(block)
            }
            _ => return false,
        };
        parts.iter().all(|part| is_no_sentence(&text_of(core::slice::from_ref(part))))
    };
    let first =
        blocks.len() - blocks.iter().rev().take(MAX_LABELS).take_while(|block| is_short(block)).count();
    let labels = blocks.get(first..).unwrap_or_default();
    if let Some(head) = labels.iter().position(is_head) {
        blocks.truncate((first + head).max(1));
    }
}

/// Whether the last block is no part of the text.
fn is_end(block: &Node, headline: &str) -> bool {
    let line = line_of(block, Kind::Paragraph).or_else(|| line_of(block, Kind::Heading));
    line.is_some_and(|line| {
        leads_to_rest(&line, headline)
            || is_label(&line, TOOLS)
            || is_no_sentence(&line) && begins_with(&line, FOLLOW)
    })
}

/// Whether a line only says one of these.
fn is_label(line: &str, phrases: &[&str]) -> bool {
    is_no_sentence(line) && is_one_of(line, phrases)
}

fn is_no_sentence(line: &str) -> bool {
    let line = line.trim();
    line.len() < MAX_LABEL && (line.ends_with("...") || !line.ends_with(['.', '!', '?', '"', '”', '»', '。']))
}

/// The text of a block of this kind, if it is short.
fn line_of(block: &Node, kind: Kind) -> Option<String> {
    match block {
        Node::Element(element) if element.kind == kind => {
            Some(text_of(&element.children)).filter(|text| text.len() < MAX_LINE)
        }
        _ => None,
    }
}

/// Whether a line is a shortcode of WordPress and nothing else.
fn is_shortcode(line: &str) -> bool {
    let Some(inner) = line.trim().strip_prefix('[').and_then(|line| line.strip_suffix(']')) else {
        return false;
    };
    let end = inner.strip_prefix('/');
    let name = end.unwrap_or(inner).split([' ', '/']).next().unwrap_or_default();
    !inner.contains(['[', ']']) && (end.is_some() || inner.contains('=')) && is_shortcode_name(name)
}
