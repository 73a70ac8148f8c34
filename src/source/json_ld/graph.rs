//! The nodes of all scripts, and references between them.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::types::{is, is_article};
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_DESCRIPTIONS;
use crate::prelude::*;
use crate::seen::Seen;

/// Members through which a page's own article is reached. An article reached
/// any other way (a list, a comment, an update of a live blog) is another's.
const WAYS: &[&str] = &["@graph", "mainentity", "mainentityofpage", "article", "entries", "@included"];

/// A node as all of the page describes it: where it stands, and the other
/// nodes of the same `@id`.
#[derive(Clone, Debug)]
pub(super) struct Node<'v> {
    pub(super) at: Cursor<'v>,
    pub(super) more: Vec<Cursor<'v>>,
}

impl<'v> Node<'v> {
    /// The first of those members that any description has and that is not
    /// empty.
    pub(super) fn any(&self, keys: &[&str]) -> Option<Cursor<'v>> {
        let all = || core::iter::once(&self.at).chain(&self.more);
        keys.iter().find_map(|key| all().find_map(|at| at.get(key).filter(|found| !found.is_empty())))
    }

    pub(super) fn get(&self, key: &str) -> Option<Cursor<'v>> {
        self.any(&[key])
    }

    /// Whether any description passes a test of its type.
    pub(super) fn is(&self, test: &dyn Fn(&Cursor<'_>) -> bool) -> bool {
        core::iter::once(&self.at).chain(&self.more).any(test)
    }
}

#[derive(Default)]
pub(super) struct Graph<'v> {
    ids: Seen,
    /// The nodes of each identifier.
    by_id: Vec<Vec<Cursor<'v>>>,
    /// The articles that the page may be about, in document order.
    pub(super) articles: Vec<Cursor<'v>>,
    /// Nodes without a type of article that have what an article has.
    pub(super) likely: Vec<Cursor<'v>>,
    pub(super) breadcrumbs: Vec<Cursor<'v>>,
}

impl<'v> Graph<'v> {
    pub(super) fn new(roots: &[Cursor<'v>]) -> Self {
        let mut graph = Graph::default();
        for root in roots {
            graph.visit(root, true);
        }
        graph
    }

    /// Visits every value below; `open` where the page's article may stand.
    /// The reader limits the depth.
    fn visit(&mut self, at: &Cursor<'v>, open: bool) {
        match at.value {
            Value::Array(items) => {
                for item in items.iter().filter(|item| is_container(item)) {
                    self.visit(&at.below(item), open);
                }
            }
            Value::Object(object) => {
                self.note(at, open);
                for (key, member) in object.iter().filter(|(_, member)| is_container(member)) {
                    let open = open && WAYS.iter().any(|way| way.eq_ignore_ascii_case(key));
                    self.visit(&at.below(member), open);
                }
            }
            _ => {}
        }
    }

    fn note(&mut self, at: &Cursor<'v>, open: bool) {
        if let (Some(id), false) = (at.get("@id").and_then(|id| id.str()), is_reference(at)) {
            let (number, new) = self.ids.number(id.trim());
            if new {
                self.by_id.push(Vec::new());
            }
            if let Some(same) = self.by_id.get_mut(number).filter(|same| same.len() < MAX_DESCRIPTIONS) {
                same.push(*at);
            }
        }
        if open && is_article(at) {
            self.articles.push(*at);
        } else if open && is_likely(at) {
            self.likely.push(*at);
        } else if is(at, "breadcrumblist") {
            self.breadcrumbs.push(*at);
        }
    }

    /// The node that a value is or refers to. Following a reference once is
    /// enough, so that a circle of them ends.
    pub(super) fn node(&self, at: &Cursor<'v>) -> Node<'v> {
        let id = match at.value {
            Value::String(text) => Some(text.as_str()),
            _ => at.get("@id").and_then(|id| id.str()),
        };
        let same = id.and_then(|id| self.by_id.get(self.ids.find(id.trim())?)).map_or(&[][..], Vec::as_slice);
        let more: Vec<_> = same.iter().filter(|other| !other.is_at(at)).cloned().collect();
        match (at.value, more.split_first()) {
            (Value::String(_), Some((first, rest))) => Node { at: *first, more: rest.to_vec() },
            _ => Node { at: *at, more },
        }
    }

    /// As [`Graph::node`]; a reference to nothing is reported.
    pub(super) fn named(&self, at: &Cursor<'v>, context: &mut Context<'_>) -> Node<'v> {
        let node = self.node(at);
        if node.more.is_empty() && is_reference(at) && !at.is_empty() {
            context.report(Code::DanglingReference, at, "refers to a node that is not on the page");
        }
        node
    }
}

fn is_container(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Array(_))
}

/// Whether an object is no more than a reference.
pub(super) fn is_reference(at: &Cursor<'_>) -> bool {
    at.get("@id").is_some()
        && at.members().iter().all(|(key, _)| matches!(*key, "@id" | "@type" | "type" | "@context"))
}

fn is_likely(at: &Cursor<'_>) -> bool {
    let has = |key| at.get(key).is_some_and(|found| !found.is_empty());
    let like_article = has("articleBody") || has("datePublished") || has("author");
    has("headline") && like_article && !is(at, "imageobject") && !is(at, "videoobject")
}
