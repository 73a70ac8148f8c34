//! Plain text → paragraphs.

use super::characters::{clean, is_visible};
use super::{Body, glue};
use crate::article::{Element, Kind, Node};
use crate::error::Code;
use crate::limits::MAX_BODY_NODES;
use crate::prelude::*;
use crate::text::{Letter, kind_of};

/// Reads plain text into paragraphs.
pub(super) fn read(text: &str) -> Body {
    let text = normalise(text);
    let mut body = Body::default();
    if text.lines().count() < 2 {
        let parts = glue::parts(&text);
        if parts.len() > 1 {
            body.findings.push((Code::Guessed, "paragraphs".to_owned()));
        }
        parts.into_iter().for_each(|part| push_paragraph(vec![part], &mut body));
        return body;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let has_blank = lines.iter().any(|line| !is_seen(line));
    if has_blank {
        lines.split(|line| !is_seen(line)).for_each(|group| push_group(group, &mut body));
    } else if is_wrapped(&lines) {
        push_group(&lines, &mut body);
    } else {
        lines.into_iter().for_each(|line| push_paragraph(vec![line], &mut body));
    }
    body
}

/// Line ends become `\n`, paragraph separators a blank line; characters that
/// text should not have go.
fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' => out.push('\n'),
            '\u{2029}' => out.push_str("\n\n"),
            '\t' => out.push(' '),
            c => out.extend(clean(c)),
        }
        after_return = c == '\r';
    }
    let start = out.len() - out.trim_start().len();
    out.truncate(out.trim_end().len());
    out.drain(..start.min(out.len()));
    out
}

fn is_seen(line: &str) -> bool {
    line.chars().any(is_visible)
}

/// Whether lines were broken to fit a width: all but the last are about as
/// long as a line of text, and most end within a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    let Some((_, full)) = lines.split_last() else { return false };
    let within = full.iter().filter(|line| !line.ends_with(ends_sentence)).count();
    full.len() > 1
        && within * 2 > full.len()
        && full.iter().all(|line| (50..=100).contains(&line.chars().count()))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | ':' | '"' | '”' | '»' | '。' | '！' | '？' | '」' | '؟' | '۔' | '।')
}

/// Adds a run of lines: one paragraph, the lines joined where they were
/// wrapped and broken where they were not.
fn push_group(lines: &[&str], body: &mut Body) {
    if is_wrapped(lines) {
        push_joined(lines, body);
    } else {
        push_paragraph(lines.to_vec(), body);
    }
}

fn push_joined(lines: &[&str], body: &mut Body) {
    let mut joined = String::new();
    for line in lines {
        let spaced = !joined.ends_with(|c| kind_of(c) == Letter::Ideographic);
        if spaced && !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    push_paragraph(vec![&joined], body);
}

fn push_paragraph(lines: Vec<&str>, body: &mut Body) {
    if !lines.iter().any(|line| is_seen(line)) {
        return;
    }
    if body.blocks.len() >= MAX_BODY_NODES {
        if body.blocks.len() == MAX_BODY_NODES {
            body.findings.push((Code::TooManyNodes, "paragraph".to_owned()));
        }
        return;
    }
    let mut children = Vec::new();
    for line in lines {
        if !children.is_empty() {
            children.push(Node::Element(Element::new(Kind::Break, Vec::new())));
        }
        children.push(Node::Text(line.trim().to_owned()));
    }
    body.blocks.push(Node::Element(Element::new(Kind::Paragraph, children)));
}
