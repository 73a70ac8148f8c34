//! The nodes of all scripts, references between them, and the ways through
//! them. All formats read through the graph; only `json_ld` puts nodes into it, as
//! only JSON-LD has references.

use super::cursor::{Cursor, NOTHING};
use crate::limits::{MAX_DESCRIPTIONS, MAX_FOLLOWED, MAX_FOLLOWED_PER_MEMBER};
use crate::seen::Seen;
use core::cell::Cell;

/// Nodes by their identifiers.
pub(super) struct Graph<'v> {
    /// How many members may still be looked at. Without a limit, many
    /// references to one large node would cost their product.
    budget: Cell<usize>,
    ids: Seen,
    /// The nodes of each identifier.
    by_id: Vec<Vec<Cursor<'v>>>,
    /// Descriptions of one thing that have no identifier in common.
    pub(super) same: Vec<Cursor<'v>>,
}

impl<'v> Graph<'v> {
    pub(super) const fn new() -> Self {
        Graph { budget: Cell::new(MAX_FOLLOWED), ids: Seen::new(), by_id: Vec::new(), same: Vec::new() }
    }

    /// Notes a node that has an identifier, unless it is only a reference.
    pub(super) fn note(&mut self, at: Cursor<'v>) {
        let Some(id) = id_of(at) else { return };
        if is_reference(at) {
            return;
        }
        let (number, new) = self.ids.number(id);
        if new {
            self.by_id.push(Vec::new());
        }
        if let Some(nodes) = self.by_id.get_mut(number)
            && nodes.len() < MAX_DESCRIPTIONS
        {
            let more = MAX_FOLLOWED_PER_MEMBER * at.size();
            self.budget.set(self.budget.get() + more);
            nodes.push(at);
        }
    }

    /// A node and its other descriptions on the page; of a text that is an
    /// identifier, its descriptions. Following a reference once is enough, so
    /// that a circle of them ends.
    pub(super) fn all(&self, at: Cursor<'v>) -> Vec<Cursor<'v>> {
        let mut all = Vec::new();
        if !at.is_string() {
            all.push(at);
        }
        if self.same.first().is_some_and(|first| first.is_at(at)) {
            push_others(&mut all, &self.same);
        }
        let id = if at.is_string() { identifier(at.text()) } else { id_of(at) };
        if let Some(number) = id.and_then(|id| self.ids.find(id))
            && let Some(nodes) = self.by_id.get(number)
        {
            for node in nodes {
                let (budget, size) = (self.budget.get(), node.size());
                self.budget.set(budget.saturating_sub(size));
                if budget > size {
                    push_others(&mut all, &[*node]);
                }
            }
        }
        if all.is_empty() {
            all.push(at);
        }
        all
    }

    /// Whether this value is all that is known of its node, as is usual.
    fn is_alone(&self, at: Cursor<'v>) -> bool {
        let is_same = self.same.len() > 1 && self.same.first().is_some_and(|first| first.is_at(at));
        let may_refer = !self.by_id.is_empty() && (at.is_string() || id_of(at).is_some());
        !is_same && !may_refer
    }

    /// Whether references were left that were not followed.
    pub(super) fn is_spent(&self) -> bool {
        self.budget.get() == 0
    }

    /// The member of a node: the first that is not empty in any description; of
    /// the article itself, the richest. If all are empty, the last that is at
    /// least not null, so that it can be reported; else `NOTHING`.
    pub(super) fn member(&self, at: Cursor<'v>, key: &str) -> Cursor<'v> {
        if self.is_alone(at) {
            return at.get(key);
        }
        let mut found = NOTHING;
        let is_article = self.same.first().is_some_and(|first| first.is_at(at));
        for at in &self.all(at) {
            let value = at.get(key);
            let is_better = found.is_empty() && !value.is_null()
                || is_article && !value.is_empty() && self.is_richer(key, value, found);
            if is_better {
                found = value;
            }
        }
        found
    }

    /// The value at the end of a path. A path through a list leads through its
    /// first item.
    pub(super) fn walk(&self, at: Cursor<'v>, path: &[&str]) -> Cursor<'v> {
        path.iter().fold(at, |at, name| self.member(at.through(), name))
    }

    /// The first member of these names that is not empty; see [`Cursor::first_of`].
    pub(super) fn first(&self, at: Cursor<'v>, names: &[&str]) -> Cursor<'v> {
        Cursor::first_of(names.iter().map(|name| self.walk(at, &[name])))
    }

    /// The first value at the end of these paths that is not empty; see
    /// [`Cursor::first_of`].
    pub(super) fn find(&self, at: Cursor<'v>, paths: &[&[&str]]) -> Cursor<'v> {
        Cursor::first_of(paths.iter().map(|path| self.walk(at, path)))
    }
}

/// Adds the nodes that are not there.
fn push_others<'v>(all: &mut Vec<Cursor<'v>>, nodes: &[Cursor<'v>]) {
    for node in nodes {
        if !all.iter().any(|other| other.is_at(*node)) {
            all.push(*node);
        }
    }
}

/// The identifier of a node: `@id`, or `id`, as schema.org's own context calls it, where it is like an address. An
/// empty one, as templates leave it, identifies nothing.
pub(super) fn id_value(at: Cursor<'_>) -> Cursor<'_> {
    let (id, alias) = (at.get("@id"), at.get("id"));
    let id = if id.is_null() && alias.text().contains([':', '/', '#']) { alias } else { id };
    if identifier(id.text()).is_some() { id } else { NOTHING }
}

fn id_of(at: Cursor<'_>) -> Option<&str> {
    identifier(id_value(at).text())
}

fn identifier(text: &str) -> Option<&str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
    (!text.is_empty()).then_some(text)
}

/// Whether an object is no more than a reference.
pub(super) fn is_reference(at: Cursor<'_>) -> bool {
    at.members().all(|(key, _)| matches!(key, "@id" | "id" | "@type" | "type" | "@context"))
        && id_of(at).is_some()
}
