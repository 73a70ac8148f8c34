//! What the article's JSON says of its text, held against the element that was chosen.

use super::candidates::{Page, is_paragraph};
use super::guide::{Guide, Way};
use super::marks::{is_marked_body, is_named_body};
use super::tree::NodeId;
use crate::text::{comparable, search, word_count};

/// Fewer letters and digits, in bytes, may stand on a page by chance.
const MIN_WORDS: usize = 40;

/// So many are enough to know a paragraph again. A description is often cut short.
const MAX_WORDS: usize = 100;

/// The text of an article has at least so many times the prose of the paragraph by which it is found.
const TEXT: usize = 3;

/// And at least one part in so many of the prose that was chosen.
const TEXT_PART: usize = 10;

/// A smaller number of words may fit an element by chance.
const MIN_TOLD: u32 = 100;

/// An element with so many times the words, or with so much less, is not what was counted.
const OFF: f64 = 1.5;

/// One with so many times the words may be.
const FITS: f64 = 1.15;

/// What was counted is prose for the most part.
const PROSE: f64 = 0.6;

impl Page<'_> {
    /// The element that fits better what the JSON says of the text, if there is one: the words that it has of it, those
    /// by which it describes it, and how many there are. Much JSON tells a wrong number, or another description than the
    /// page shows: what fits nothing is not believed.
    pub(super) fn confirmed(&self, guide: &Guide, chosen: NodeId, way: Way) -> Option<NodeId> {
        let excerpt = self.place_of(&guide.excerpt, chosen);
        // A description often stands beside the text too. That is not believed against the page's markup.
        let description = (excerpt.is_none() && way == Way::Guess)
            .then(|| self.place_of(&guide.description, chosen))
            .flatten();
        let place = excerpt.or(description);
        let moved = place
            .filter(|place| !self.contains(chosen, *place))
            .and_then(|place| self.around_words(place, chosen, excerpt.is_some()));
        let node = moved.unwrap_or(chosen);
        let held = place.filter(|place| self.contains(node, *place));
        guide.words.and_then(|words| self.of_length(words, node, held)).or(moved)
    }

    fn contains(&self, node: NodeId, inner: NodeId) -> bool {
        node <= inner && inner < self.tree.end(node)
    }

    /// The paragraph that has these words: one in the chosen element, if any there has.
    fn place_of(&self, words: &str, chosen: NodeId) -> Option<NodeId> {
        let mut words = comparable(words);
        if words.len() < MIN_WORDS {
            return None;
        }
        while words.len() > MAX_WORDS {
            words.pop();
        }
        let end = self.tree.end(chosen);
        (chosen..end)
            .chain(0..chosen)
            .chain(end..self.tree.len())
            .filter(|node| self.is_whole_paragraph(*node))
            .find(|node| search::has(&comparable(&self.tree.text_in(*node)), &words))
    }

    /// Whether it is a paragraph with no other in it.
    fn is_whole_paragraph(&self, node: NodeId) -> bool {
        self.measures.get(node).is_some_and(|measure| {
            !measure.left_out && measure.paragraph > 0 && measure.own == measure.letters
        })
    }

    /// The element of the text that has this paragraph, which the chosen one has not.
    fn around_words(&self, place: NodeId, chosen: NodeId, is_text: bool) -> Option<NodeId> {
        let around = self.tree.ancestors(place).find(|around| self.contains(*around, chosen))?;
        let beside = self.tree.ancestors(place).take_while(|node| *node != around).last().unwrap_or(place);
        let prose = self.prose(beside);
        if prose >= self.prose(place) * TEXT && prose * TEXT_PART >= self.prose(chosen) {
            let (node, _) = self.best(beside);
            return Some(if self.contains(node, place) { node } else { beside });
        }
        // Its beginning stands beside the rest.
        (is_text && self.prose(around) * 4 <= (self.prose(chosen) + prose) * 5).then_some(around)
    }

    /// The element with about so many words, where the chosen one has far more or far fewer. `held` is a paragraph that
    /// it must have.
    fn of_length(&self, words: u32, chosen: NodeId, held: Option<NodeId>) -> Option<NodeId> {
        let before = self.words_before();
        let count = |node: NodeId| {
            let before = |node: NodeId| before.get(node).copied().unwrap_or_default();
            before(self.tree.end(node)) - before(node)
        };
        let off = |node: NodeId| {
            let (told, found) = (f64::from(words), f64::from(count(node).max(1)));
            (told / found).max(found / told)
        };
        if words < MIN_TOLD || off(chosen) < OFF {
            return None;
        }
        let may_be = |node: &NodeId| {
            let node = *node;
            off(node) <= FITS
                && !is_paragraph(self.tree.tag(node))
                && self.is_prose(node)
                && held.is_none_or(|held| self.contains(node, held))
                && (self.contains(node, chosen)
                    || self.contains(chosen, node)
                    || is_marked_body(self.tree, node)
                    || is_named_body(self.tree, node))
        };
        let fitting: Vec<NodeId> = (0..self.tree.len()).filter(may_be).collect();
        // Of boxes in boxes with the same words the innermost.
        let best = fitting.iter().rev().copied().min_by(|a, b| off(*a).total_cmp(&off(*b)))?;
        // Where two texts are of that length, it tells nothing.
        let is_only = fitting.iter().all(|node| self.contains(*node, best) || self.contains(best, *node));
        is_only.then_some(best)
    }

    fn is_prose(&self, node: NodeId) -> bool {
        self.measures.get(node).is_some_and(|measure| measure.prose as f64 >= measure.letters as f64 * PROSE)
    }

    /// How many words that are read stand before each node, and at last before the end.
    fn words_before(&self) -> Vec<u32> {
        let mut count = 0;
        let mut counts = vec![0];
        for (node, measure) in self.measures.iter().enumerate() {
            if !measure.left_out {
                count += word_count(self.tree.text(node));
            }
            counts.push(count);
        }
        counts
    }
}
