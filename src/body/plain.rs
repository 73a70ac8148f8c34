//! Plain text → paragraphs.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::characters::{clean, is_visible};
use super::{Body, glue};
use crate::article::{Element, Kind, Node};
use crate::error::Code;
use crate::limits::MAX_BODY_NODES;
use crate::text::{Letter, kept, kind_of};

/// Reads plain text, as [`normalise`] leaves it, into paragraphs.
pub(super) fn read(text: &str) -> Body {
    let mut body = Body::default();
    let mut lines = lines(text.trim());
    let single = lines.len() == 1;
    if single {
        lines = glue::parts(text.trim());
        if lines.len() > 1 {
            body.findings.push((Code::Guessed, "paragraphs".to_owned()));
        }
    }
    for line in &mut lines {
        *line = line.trim();
    }
    let grouped = !single && (is_wrapped(&lines) || !lines.iter().all(|line| is_seen(line)));
    let (mut group, mut count) = (Vec::new(), 0);
    body.blocks.reserve_exact(if grouped { 0 } else { lines.len().min(MAX_BODY_NODES) });
    for line in lines {
        let seen = is_seen(line);
        if seen {
            // A line makes two nodes at the most.
            if count == MAX_BODY_NODES {
                body.findings.push((Code::TooManyNodes, "line".to_owned()));
                break;
            }
            count += 1;
            group.push(line);
        }
        if !seen || !grouped {
            push_group(&group, &mut body);
            group.clear();
        }
    }
    push_group(&group, &mut body);
    body
}

/// Line ends become `\n`, paragraph separators a blank line; characters that
/// text should not have go.
pub(super) fn normalise(text: &str) -> Cow<'_, str> {
    if is_normal(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    let mut rest = text;
    loop {
        let (run, next, after) = kept(rest);
        out.push_str(run);
        after_return &= run.is_empty();
        let Some(c) = next else { return Cow::Owned(out) };
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' => out.push('\n'),
            '\u{2029}' => out.push_str("\n\n"),
            '\t' => out.push(' '),
            c => {
                if let Some(c) = clean(c) {
                    out.push(c);
                }
            }
        }
        after_return = c == '\r';
        rest = after;
    }
}

fn lines(text: &str) -> Vec<&str> {
    let ends = memchr_iter(b'\n', text.as_bytes());
    let mut lines = Vec::with_capacity(ends.clone().count() + 1);
    let mut start = 0;
    for end in ends.chain([text.len()]) {
        lines.push(text.get(start..end).unwrap_or_default());
        start = end + 1;
    }
    lines
}

/// Whether [`normalise`] has nothing to do, as for most texts.
fn is_normal(text: &str) -> bool {
    let mut rest = text;
    loop {
        let (_, Some(c), after) = kept(rest) else { return true };
        let stays = c == '\n' || c > '\u{7f}' && !matches!(c, '\u{2028}' | '\u{2029}') && clean(c) == Some(c);
        if !stays {
            return false;
        }
        rest = after;
    }
}

fn is_seen(line: &str) -> bool {
    line.chars().any(is_visible)
}

/// Whether lines were broken to fit a width: all but the last are about as
/// long as a line of text, and most end within a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    let full = lines.len().saturating_sub(1);
    let mut within = 0;
    for line in lines.iter().take(full) {
        if !(50..=100).contains(&line.chars().count()) {
            return false;
        }
        within += usize::from(!line.ends_with(SENTENCE_ENDS));
    }
    full > 1 && within * 2 > full
}

const SENTENCE_ENDS: [char; 15] =
    ['.', '!', '?', '…', ':', '"', '”', '»', '。', '！', '？', '」', '؟', '۔', '।'];

/// Adds a run of lines: one paragraph, the lines joined where they were
/// wrapped and broken where they were not.
fn push_group(lines: &[&str], body: &mut Body) {
    if lines.is_empty() {
        return;
    }
    if let [line] = lines {
        let children = vec![Node::Text((*line).to_owned())];
        return body.blocks.push(Node::Element(Element::new(Kind::Paragraph, children)));
    }
    let wrapped = is_wrapped(lines);
    let mut children = Vec::new();
    let mut joined = String::new();
    for line in lines {
        if wrapped {
            let spaced = joined.chars().next_back().is_some_and(|c| kind_of(c) != Letter::Ideographic);
            if spaced {
                joined.push(' ');
            }
            joined.push_str(line);
            continue;
        }
        if !children.is_empty() {
            children.push(Node::Element(Element::new(Kind::Break, Vec::new())));
        }
        children.push(Node::Text((*line).to_owned()));
    }
    if wrapped {
        children.push(Node::Text(joined));
    }
    body.blocks.push(Node::Element(Element::new(Kind::Paragraph, children)));
}
