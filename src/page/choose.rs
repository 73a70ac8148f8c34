//! Which element of a page holds the article's text.

use serde::{Deserialize, Serialize};

use super::clean::clean;
use super::marks::{is_marked_body, is_named_body};
use super::measure::measure;
use super::names::is_heading;
use super::sums::Measure;
use super::tree::{NodeId, Tree};

/// What is known of the text before the page is looked at.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// The article's headline.
    pub headline: String,
    /// The element that the publisher names.
    pub named: Option<NodeId>,
    /// The elements that the article's JSON calls the main content of its page.
    pub main: Vec<NodeId>,
    /// The elements that the article's JSON points to.
    pub pointed: Vec<NodeId>,
}

/// By what a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// The article's JSON holds it.
    Json,
    /// The publisher named its element.
    Selector,
    /// The article's JSON points to its element.
    Pointer,
    /// The page's markup says so.
    Markup,
    /// Most of the page's prose stands there.
    Guess,
}

/// The element that holds the text.
pub struct Found {
    /// The element.
    pub node: NodeId,
    /// By what it was found.
    pub way: Way,
    /// What was counted for each node of the page.
    pub(super) measures: Vec<Measure>,
}

impl Found {
    /// The letters and digits of the paragraphs that are read.
    pub fn letters(&self, tree: &Tree) -> usize {
        let read = self.measures.get(self.node..tree.end(self.node)).unwrap_or_default().iter();
        read.filter(|measure| !measure.left_out).map(|measure| measure.paragraph).sum()
    }
}

/// A text in parts is one where the parts hold two thirds of what stands in the element around them.
const PARTS: (usize, usize) = (3, 2);

/// An element that names itself the text is believed where it holds this part of the page's prose.
const NAMED_PART: f64 = 0.4;

/// What the JSON calls the main content is believed to be it where it holds this part of the page's prose.
const MAIN_CONTENT_PART: f64 = 0.25;

/// The prose goes with a child that holds this part of it.
const MAIN_PART: f64 = 0.8;

/// Finds the element that holds the text, and what of it is read.
pub fn find(tree: &Tree, guide: &Guide) -> Option<Found> {
    let mut measures = measure(tree, guide.named);
    let (node, way) = choose(tree, guide, &measures)?;
    clean(tree, node, &guide.headline, &mut measures);
    Some(Found { node, way, measures })
}

fn choose(tree: &Tree, guide: &Guide, measures: &[Measure]) -> Option<(NodeId, Way)> {
    if let Some(node) = guide.named {
        return Some((node, Way::Selector));
    }
    let page = Page { tree, measures };
    if page.prose(0) == 0 {
        return None;
    }
    let main = guide.main.iter().copied().max_by_key(|node| page.prose(*node));
    if let Some(node) = main.filter(|node| page.holds(*node, MAIN_CONTENT_PART, 0)) {
        return Some((node, Way::Pointer));
    }
    let (node, way) = page.marked().or_else(|| page.named()).unwrap_or_else(|| (page.densest(), Way::Guess));
    Some(page.pointed(&guide.pointed, node).unwrap_or((node, way)))
}

struct Page<'a> {
    tree: &'a Tree,
    measures: &'a [Measure],
}

impl Page<'_> {
    fn prose(&self, node: NodeId) -> usize {
        self.measures.get(node).map_or(0, |measure| measure.prose)
    }

    /// Whether a node holds that part of the prose of another.
    fn holds(&self, node: NodeId, part: f64, of: NodeId) -> bool {
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
    fn pointed(&self, nodes: &[NodeId], found: NodeId) -> Option<(NodeId, Way)> {
        let (pointed, ..) = self.around(nodes)?;
        let is_inside = found <= pointed && pointed < self.tree.end(found);
        if is_inside {
            return self.holds(pointed, 0.9, found).then_some((pointed, Way::Pointer));
        }
        self.holds(pointed, 0.5, found).then_some((pointed, Way::Pointer))
    }

    /// The element that the markup says to hold the text.
    fn marked(&self) -> Option<(NodeId, Way)> {
        let marked = (0..self.tree.len()).filter(|node| is_marked_body(self.tree, *node));
        let node = marked.max_by_key(|node| self.prose(*node))?;
        self.holds(node, 0.25, 0).then_some((node, Way::Markup))
    }

    /// The element that names itself the text, or that around several which do.
    fn named(&self) -> Option<(NodeId, Way)> {
        let named: Vec<NodeId> = (0..self.tree.len())
            .filter(|node| self.holds(*node, 0.05, 0) && is_named_body(self.tree, *node))
            .collect();
        let main = named.iter().copied().filter(|node| self.holds(*node, NAMED_PART, 0));
        let best = main.min_by_key(|node| (!self.holds(*node, 0.5, 0), usize::MAX - node));
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
            && self.holds(around, NAMED_PART, 0)
            && best.is_none_or(|best| !self.holds(best, 0.9, around))
        {
            return Some((around, Way::Markup));
        }
        best.map(|node| (node, Way::Markup))
    }

    /// The lowest element that holds most of the prose.
    fn densest(&self) -> NodeId {
        let mut node = 0;
        while let Some(child) = self.tree.children(node).max_by_key(|child| self.prose(*child))
            && self.holds(child, MAIN_PART, node)
            && !is_paragraph(self.tree.name(child))
        {
            node = child;
        }
        node
    }
}

fn is_paragraph(name: &str) -> bool {
    matches!(name, "" | "p" | "li" | "blockquote" | "pre") || is_heading(name)
}
