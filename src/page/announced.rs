//! What a line announces that says so: other articles, or what is paid for.

use super::clean::Cleaner;
use super::names::is_heading;
use super::phrases::{AD, ALSO, TOOLS, is_one_of};
use super::sums::{MIN_PARAGRAPH, Measure};
use super::tree::NodeId;

/// What is announced holds less than this part of the text's prose.
pub(super) const PART: usize = 4;

/// The box of what is announced has fewer letters.
const MAX_BOX: usize = 800;

/// And fewer nodes.
const MAX_BOX_NODES: usize = 150;

/// A line that says what it is has fewer nodes.
pub(super) const MAX_LINE_NODES: usize = 10;

/// A line stands in no more boxes than this that hold nothing else.
pub(super) const MAX_DEPTH: usize = 5;

impl Cleaner<'_> {
    /// Drops lines that are no sentence of a text ("Read also", "Advertisement", "Share"), each with the box it heads.
    pub(super) fn drop_announced(&mut self) {
        for node in self.inside() {
            if self.measure(node).left_out || !self.is_line(node) {
                continue;
            }
            let text = self.tree.text_in(node);
            let heads = is_one_of(&text, ALSO) || is_one_of(&text, AD);
            let is_block = matches!(self.tree.name(node), "p" | "div") && !self.is_title(node, &text);
            match self.box_headed_by(node).filter(|_| heads) {
                Some(around) => self.drop(around),
                None if is_block && (heads || is_one_of(&text, TOOLS)) => self.drop(node),
                None => {}
            }
        }
    }

    /// Whether a line may say what it is.
    fn is_line(&self, node: NodeId) -> bool {
        let name = self.tree.name(node);
        (is_heading(self.tree.tag(node)) || matches!(name, "p" | "div" | "span" | "strong" | "b" | "em"))
            && (1..=MIN_PARAGRAPH).contains(&self.measure(node).letters)
            && !self.measure(node).has_media
            && self.tree.inside(node).len() < MAX_LINE_NODES
    }

    /// Whether a line may be a word of the text: the title of a column or of a part, or a sentence.
    fn is_title(&self, line: NodeId, text: &str) -> bool {
        let is_cell =
            |around: NodeId| matches!(self.tree.name(around), "td" | "th" | "li" | "dd" | "blockquote");
        text.trim_end().ends_with(['.', '!', '?'])
            || self.tree.ancestors(line).take(2).any(is_cell)
            || self.tree.inside(line).any(|node| matches!(self.tree.name(node), "b" | "strong"))
    }

    /// The largest small box that begins with this line and leads elsewhere.
    fn box_headed_by(&self, line: NodeId) -> Option<NodeId> {
        let end = self.tree.end(line);
        let begins = |around: &NodeId| (*around..line).all(|node| self.tree.text(node).trim().is_empty());
        self.tree
            .ancestors(line)
            .take(MAX_DEPTH)
            .take_while(|around| self.is_aside(*around) && begins(around))
            .filter(|around| (end..self.tree.end(*around)).any(|node| self.leads_elsewhere(node)))
            .last()
    }

    /// Whether an element of the text is small beside it.
    pub(super) fn is_aside(&self, node: NodeId) -> bool {
        let measure = self.measure(node);
        node > self.body
            && self.tree.inside(node).len() < MAX_BOX_NODES
            && measure.letters < MAX_BOX
            && self.is_little(&measure)
    }

    fn is_little(&self, measure: &Measure) -> bool {
        measure.prose * PART < self.measure(self.body).prose
    }
}
