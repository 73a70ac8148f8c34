//! The elements of a page that may hold the article's text.

use super::guide::Way;
use super::marks::{is_marked_body, is_named_body};
use super::names::{Tag, is_heading};
use super::sums::Measure;
use super::tree::{NodeId, Tree};

/// A text in parts is one where the parts hold two thirds of what stands in the element around them.
const PARTS: (usize, usize) = (3, 2);

/// An element that is marked as the text is believed where it holds this part of the prose.
const MARKED_PART: f64 = 0.25;

/// One that names itself the text, where it holds this part.
const NAMED_PART: f64 = 0.4;

/// The prose goes with a child that holds this part of it.
const MAIN_PART: f64 = 0.8;

/// A page, and what was counted of it.
pub(super) struct Page<'a> {
    pub(super) tree: &'a Tree,
    pub(super) measures: &'a [Measure],
}

impl Page<'_> {
    pub(super) fn prose(&self, node: NodeId) -> usize {
        self.measures.get(node).map_or(0, |measure| measure.prose)
    }

    /// Whether a node holds that part of the prose of another.
    pub(super) fn holds(&self, node: NodeId, part: f64, of: NodeId) -> bool {
        self.prose(node) as f64 >= self.prose(of) as f64 * part
    }

    /// The lowest element around these, and the prose that stands in them.
    fn around(&self, nodes: &[NodeId]) -> Option<(NodeId, usize, usize)> {
        // A headline has no prose, and stands beside the text, not in it.
        let mut around = *nodes.iter().find(|node| self.prose(**node) > 0)?;
        let (mut sum, mut count, mut end) = (0, 0, 0);
        for node in nodes.iter().filter(|node| self.prose(**node) > 0) {
            if *node < end {
                continue;
            }
            end = self.tree.end(*node);
            sum += self.prose(*node);
            count += 1;
            while self.tree.end(around) < end {
                around = self.tree.parent(around);
            }
        }
        Some((around, sum, count))
    }

    /// What the JSON points to, where the text that was found stands beside it, or in it. It may point to a part of the
    /// text only: to that which must be paid for, or is read aloud.
    pub(super) fn pointed(&self, nodes: &[NodeId], found: NodeId) -> Option<NodeId> {
        let (pointed, ..) = self.around(nodes)?;
        let is_inside = found <= pointed && pointed < self.tree.end(found);
        if is_inside {
            return self.holds(pointed, 0.9, found).then_some(pointed);
        }
        self.holds(pointed, 0.5, found).then_some(pointed)
    }

    /// What is most likely the element of the text in this one, judged by the markup and by where the prose stands.
    pub(super) fn best(&self, within: NodeId) -> (NodeId, Way) {
        let by_markup = self.marked(within).or_else(|| self.named(within));
        by_markup.map_or_else(|| (self.densest(within), Way::Guess), |node| (node, Way::Markup))
    }

    /// The element that the markup says to hold the text.
    fn marked(&self, within: NodeId) -> Option<NodeId> {
        let marked = (within..self.tree.end(within)).filter(|node| is_marked_body(self.tree, *node));
        let node = marked.max_by_key(|node| self.prose(*node))?;
        self.holds(node, MARKED_PART, within).then_some(node)
    }

    /// The element that names itself the text, or that around several which do.
    fn named(&self, within: NodeId) -> Option<NodeId> {
        let named: Vec<NodeId> = (within..self.tree.end(within))
            .filter(|node| self.holds(*node, 0.05, within) && is_named_body(self.tree, *node))
            .collect();
        let main = named.iter().copied().filter(|node| self.holds(*node, NAMED_PART, within));
        let best = main.min_by_key(|node| (!self.holds(*node, 0.5, within), usize::MAX - node));
        // A text in parts may stand in an element that names itself too.
        let innermost: Vec<NodeId> = named
            .iter()
            .enumerate()
            .filter(|(at, node)| named.get(at + 1).is_none_or(|next| *next >= self.tree.end(**node)))
            .map(|(_, node)| *node)
            .collect();
        if let Some((around, sum, count)) = self.around(&innermost)
            && count > 1
            && self.prose(around) * PARTS.1 <= sum * PARTS.0
            && self.holds(around, NAMED_PART, within)
            && best.is_none_or(|best| !self.holds(best, 0.9, around))
        {
            return Some(around);
        }
        best
    }

    /// The lowest element that holds most of the prose.
    fn densest(&self, within: NodeId) -> NodeId {
        let mut node = within;
        while let Some(child) = self.tree.children(node).max_by_key(|child| self.prose(*child))
            && self.holds(child, MAIN_PART, node)
            && !is_paragraph(self.tree.tag(child))
        {
            node = child;
        }
        node
    }
}

pub(super) fn is_paragraph(tag: Tag) -> bool {
    matches!(tag, Tag::Text | Tag::P | Tag::Li | Tag::Blockquote | Tag::Pre) || is_heading(tag)
}
