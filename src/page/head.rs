//! The head of an article, where it stands in the element of the text: all above and beside the headline.

use super::clean::Cleaner;
use super::names::{Tag, is_heading};
use super::tree::NodeId;
use crate::text::comparable;

/// A head holds so many times less prose than the text.
const HEAD_PART: usize = 4;

/// A headline has fewer nodes, whatever it is marked up with.
const MAX_HEADING_NODES: usize = 50;

/// A head has fewer letters.
const MAX_HEAD: usize = 600;

impl Cleaner<'_> {
    /// The headline stands above the text already, and so do the section, the standfirst and the byline around it. Its
    /// pictures stay: they may be nowhere else.
    pub(super) fn drop_head(&mut self, headline: &str) {
        let headline = comparable(headline);
        if let Some(node) = self.find_headline(&headline) {
            let start = self.inside().start;
            if self.prose_between(start, node) * 2 * HEAD_PART < self.measure(self.body).prose {
                self.drop_but_pictures(start, node);
            }
            if let Some(head) = self.head_around(node) {
                self.drop_but_pictures(head + 1, self.tree.end(head));
            }
        }
        // Below the first paragraph it is the heading of a section.
        let is_prose = |node: &NodeId| !self.measure(*node).left_out && self.measure(*node).paragraph > 0;
        let text = self.inside().find(is_prose).unwrap_or_default();
        self.drop_where(|this, node, _| {
            let tag = this.tree.tag(node);
            tag == Tag::H1 && node < text || is_heading(tag) && this.says(node, &headline)
        });
    }

    /// The heading that says the headline, or the only one of the first level.
    fn find_headline(&self, headline: &str) -> Option<NodeId> {
        let headings: Vec<NodeId> = self.inside().filter(|node| is_heading(self.tree.tag(*node))).collect();
        let mut first_level = headings.iter().filter(|node| self.tree.tag(**node) == Tag::H1);
        let only = first_level.next().filter(|_| first_level.next().is_none());
        headings.iter().find(|node| self.says(**node, headline)).or(only).copied()
    }

    /// Whether a heading says the headline.
    fn says(&self, heading: NodeId, headline: &str) -> bool {
        !headline.is_empty()
            && self.tree.inside(heading).len() < MAX_HEADING_NODES
            && comparable(&self.text_read(heading)) == headline
    }

    /// The largest box around the headline that holds little prose.
    fn head_around(&self, headline: NodeId) -> Option<NodeId> {
        let all = self.measure(self.body).prose;
        let is_head = |node: &NodeId| {
            let measure = self.measure(*node);
            *node > self.body && measure.prose * HEAD_PART < all && measure.letters < MAX_HEAD
        };
        self.tree.ancestors(headline).take_while(is_head).last()
    }

    fn prose_between(&self, from: NodeId, to: NodeId) -> usize {
        (from..to)
            .map(|node| self.measure(node))
            .filter(|measure| !measure.left_out)
            .map(|measure| measure.paragraph)
            .sum()
    }

    /// Drops what stands between these nodes, but no picture and no caption.
    fn drop_but_pictures(&mut self, from: NodeId, to: NodeId) {
        let mut node = from;
        while node < to {
            let is_picture = self.is_picture(node);
            let holds_picture = self.measure(node).has_media;
            if is_picture || holds_picture || self.tree.end(node) > to {
                node = if is_picture { self.tree.end(node) } else { node + 1 };
            } else {
                self.drop(node);
                node = self.tree.end(node);
            }
        }
    }
}
