//! Which element of a page holds the article's text.

use super::candidates::Page;
use super::clean::clean;
use super::guide::{Guide, Way};
use super::marks::{is_marked_body, is_named_body};
use super::measure::measure;
use super::sums::Measure;
use super::tree::{NodeId, Tree};

/// The element that holds the text.
pub struct Found {
    /// The element.
    pub node: NodeId,
    /// By what it was found.
    pub way: Way,
    /// It was chosen in the place of another, which did not fit what the article's JSON says of its text.
    pub by_words: bool,
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

/// What the JSON calls the main content is believed to be it where it holds this part of the page's prose.
const MAIN_CONTENT_PART: f64 = 0.25;

/// Finds the element that holds the text, and what of it is read.
pub fn find(tree: &Tree, guide: &Guide) -> Option<Found> {
    let mut measures = measure(tree, guide.named);
    let (node, way, by_words) = choose(tree, guide, &measures)?;
    clean(tree, node, &guide.headline, &mut measures);
    Some(Found { node, way, by_words, measures })
}

fn choose(tree: &Tree, guide: &Guide, measures: &[Measure]) -> Option<(NodeId, Way, bool)> {
    if let Some(node) = guide.named {
        return Some((node, Way::Selector, false));
    }
    let page = Page { tree, measures };
    if page.prose(0) == 0 {
        return None;
    }
    let main = guide.main.iter().copied().max_by_key(|node| page.prose(*node));
    if let Some(node) = main.filter(|node| page.holds(*node, MAIN_CONTENT_PART, 0)) {
        return Some((node, Way::Pointer, false));
    }
    let (node, way) = page.best(0);
    if let Some(pointed) = page.pointed(&guide.pointed, node) {
        return Some((pointed, Way::Pointer, false));
    }
    let Some(node) = page.confirmed(guide, node, way) else { return Some((node, way, false)) };
    let is_markup = is_marked_body(tree, node) || is_named_body(tree, node);
    Some((node, if is_markup { Way::Markup } else { Way::Guess }, true))
}
