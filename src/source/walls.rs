//! Texts that lost all their breaks, where the page has none to give: they get new ones between sentences.

use super::context::Context;
use super::cursor::Cursor;
use crate::article::{Element, Kind, Node, text_of};
use crate::body::sentence_ends;
use crate::error::Code;
use crate::page::Way;
use crate::text::{Letter, kind_of, part_at};

/// So long a paragraph is a wall of text, in letters of the size of a Latin one.
const WALL: usize = 1500;

/// A new paragraph is as long at least.
const LEAST: usize = 300;

/// Parts the text, if it is one paragraph as long as several.
pub(super) fn part_wall(at: Cursor<'_>, context: &mut Context<'_>) {
    let is_own = context.body.as_ref().is_some_and(|body| body.way == Way::Json);
    let [Node::Element(wall)] = context.article.body.as_mut_slice() else { return };
    let has_break = |node: &Node| matches!(node, Node::Element(element) if element.kind == Kind::Break);
    if context.strict
        || !is_own
        || wall.kind != Kind::Paragraph
        || wall.children.iter().any(has_break)
        || width(&text_of(&wall.children)) < WALL
    {
        return;
    }
    let parts = parts(core::mem::take(&mut wall.children));
    let is_parted = parts.len() > 1;
    let attributes = wall.attributes.clone();
    let paragraph = |children| {
        let attributes = attributes.clone();
        Node::Element(Element { kind: Kind::Paragraph, attributes, children })
    };
    context.article.body = parts.into_iter().map(paragraph).collect();
    if is_parted {
        let message = "paragraphs: their breaks were lost; put in after sentences";
        context.report_member(Code::Guessed, at, "body", message);
    }
}

fn parts(children: Vec<Node>) -> Vec<Vec<Node>> {
    let mut left = width(&text_of(&children));
    let mut parts = Vec::new();
    let (mut part, mut length) = (Vec::new(), 0);
    for child in children {
        let Node::Text(text) = child else {
            let width = width(&text_of(core::slice::from_ref(&child)));
            (length, left) = (length + width, left - width);
            part.push(child);
            continue;
        };
        let (mut from, mut start) = (0, 0);
        for end in sentence_ends(&text) {
            let width = width(text.get(from..end).unwrap_or_default());
            (length, left, from) = (length + width, left - width, end);
            // What is left must be a paragraph too.
            if length >= LEAST && left >= LEAST {
                part.push(Node::Text(text.get(start..end).unwrap_or_default().trim_end().to_owned()));
                parts.push(core::mem::take(&mut part));
                (length, start) = (0, end);
            }
        }
        let (_, rest) = part_at(&text, from);
        (length, left) = (length + width(rest), left - width(rest));
        part.push(Node::Text(part_at(&text, start).1.to_owned()));
    }
    parts.push(part);
    parts
}

/// A sign of Chinese or Japanese is as wide as two letters, and says as much.
fn width(text: &str) -> usize {
    text.chars().map(|c| if kind_of(c) == Letter::Ideographic { 2 } else { 1 }).sum()
}
