//! "Nothing is lost in silence": what was neither read nor reported is reported at the end.

use super::context::Context;
use super::cursor::Cursor;
use super::graph::id_value;
use super::no_place::has_no_place;
use super::pictures::same_picture;
use super::types::Types;
use super::urls::is_web;
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_DIAGNOSTICS;
use crate::text::{alike, is_letter, search};

/// No more are compared: of members with those of other descriptions, of texts with pictures and names.
const MAX_COMPARED: usize = 100;

/// No more values are collected. Far fewer are reported.
const MOST_UNREAD: usize = 10 * MAX_DIAGNOSTICS;

/// Reports what was read of no description of the article.
pub(super) fn report_unread<'v>(article: Cursor<'v>, context: &mut Context<'v>) {
    let mut walk = Walk { context, followed: vec![article], unread: Vec::new() };
    let descriptions = context.graph.all(article);
    for node in &descriptions {
        let is_compared = descriptions.len() > 1 && node.size() <= MAX_COMPARED;
        for (key, member) in node.members() {
            // Two descriptions of one article say much of it twice.
            let is_repeated = || {
                let taken = walk.context.graph.member(article, key);
                !taken.is_at(member) && taken.value == member.value
            };
            let is_read = walk.context.used.has(member);
            if !(is_read || has_no_place("", key) || is_compared && is_repeated()) {
                walk.visit(key, member);
            }
        }
    }
    let mut reported: Vec<Cursor<'_>> = Vec::new();
    for at in walk.unread {
        // A node that is written in its place may be referred to as well.
        if reported.len() > MAX_DIAGNOSTICS || reported.iter().any(|other| other.is_at(at)) {
            continue;
        }
        reported.push(at);
        let message = "has no place in an article, or another value was taken; not used";
        context.report(Code::UnknownProperty, at, message);
    }
}

struct Walk<'w, 'v> {
    context: &'w Context<'v>,
    /// The nodes that references led to.
    followed: Vec<Cursor<'v>>,
    unread: Vec<Cursor<'v>>,
}

impl<'v> Walk<'_, 'v> {
    /// Collects what was not read of a value, as large as it is whole. Returns whether anything in it was read. `holder`
    /// is the member that it stands in. The parser limits the depth.
    fn visit(&mut self, holder: &str, at: Cursor<'v>) -> bool {
        if self.context.used.has(at) {
            return true;
        }
        let start = self.unread.len();
        let mut is_read = false;
        if start > MOST_UNREAD {
            return is_read;
        }
        match at.value {
            Value::Array(items) => {
                for item in items {
                    is_read |= self.visit(holder, Cursor::new(item));
                }
            }
            Value::Object(_) => {
                for (key, member) in at.members() {
                    // Most members were read, and the list is long.
                    if self.context.used.has(member) {
                        is_read = true;
                    } else if !has_no_place(holder, key) {
                        is_read |= self.visit(key, member);
                    }
                }
                is_read |= self.follow(at);
            }
            Value::String(text) if !text.trim().is_empty() && !self.is_shown(text) => self.unread.push(at),
            // In other formats a number is an identifier, or tells how to show the rest.
            Value::Number(_) if !self.context.graph.same.is_empty() => self.unread.push(at),
            _ => {}
        }
        if !is_read && self.unread.len() > start {
            self.unread.truncate(start);
            self.unread.push(at);
        }
        is_read
    }

    /// Visits the nodes that a reference leads to, if they were read.
    fn follow(&mut self, at: Cursor<'v>) -> bool {
        let mut is_read = false;
        if id_value(at).is_null() || self.followed.len() > MAX_DIAGNOSTICS {
            return is_read;
        }
        for node in self.context.graph.all(at) {
            // What a page or a site says of itself is not about the article.
            let is_page = Types::of(node).is_page();
            if is_page || node.is_at(at) || self.followed.iter().any(|other| other.is_at(node)) {
                continue;
            }
            self.followed.push(node);
            let start = self.unread.len();
            let mut is_node_read = false;
            for (key, member) in node.members() {
                if !has_no_place("", key) {
                    is_node_read |= self.visit(key, member);
                }
            }
            if !is_node_read {
                self.unread.truncate(start);
            }
            is_read |= is_node_read;
        }
        is_read
    }

    /// Whether the article shows that very text already.
    fn is_shown(&self, text: &str) -> bool {
        let article = &self.context.article;
        let text = text.trim();
        let publisher = article.publisher.as_ref();
        if is_web(text) {
            let logo = publisher.and_then(|publisher| publisher.logo.as_ref());
            let images = article.images.iter().map(|image| &image.src).take(MAX_COMPARED);
            return article.url.as_deref() == Some(text)
                || images.chain(logo).any(|src| same_picture(src, text));
        }
        let lines = [
            Some(&article.headline),
            article.standfirst.as_ref(),
            publisher.map(|publisher| &publisher.name),
        ];
        let names = article.byline.iter().map(|author| &author.name).take(MAX_COMPARED);
        lines.into_iter().flatten().chain(names).any(|line| alike(line, text))
    }
}

/// More letters beside the names than these are no "By" or "and".
const MAX_JOINING: usize = 5;

/// Whether a byline says more than the names that were found in it, in their order: what the authors are, for example.
pub(super) fn names_leave_words(text: &str, names: &[String]) -> bool {
    if matches!(names, [only] if only == text) {
        return false;
    }
    let mut rest = text;
    for name in names {
        // A name that stands farther on has words before it; nobody need look where.
        let near = rest.get(..joining(rest) + name.len()).unwrap_or(rest);
        let Some((_, after)) = search::parted(near, name) else { return true };
        rest = rest.get(near.len() - after.len()..).unwrap_or_default();
    }
    !names.is_empty() && joining(rest) < rest.len()
}

/// How far a text has no more letters than may join names.
fn joining(text: &str) -> usize {
    let mut letters = text.char_indices().filter(|(_, c)| is_letter(*c));
    letters.nth(MAX_JOINING).map_or(text.len(), |(at, _)| at)
}
