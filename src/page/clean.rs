//! What stands inside the text but does not belong to it.

use std::ops::Range;

use super::figures::Role;
use super::names::{Tag, is_block, is_heading};
use super::sums::{MIN_PARAGRAPH, Measure};
use super::tree::{NodeId, Tree};

/// A paragraph with more letters, or more nodes, is more than a link to another article.
const MAX_PROMOTION: usize = 300;

/// A longer list of links is an index, which some articles are.
const MAX_LINKS: usize = 2000;

/// Marks what is left out of the text in this element.
pub(super) fn clean(tree: &Tree, body: NodeId, headline: &str, measures: &mut [Measure]) {
    let mut cleaner = Cleaner { tree, body, measures };
    cleaner.drop_head(headline);
    cleaner.drop_ends();
    cleaner.drop_promotions();
    cleaner.drop_cards();
    cleaner.drop_announced();
    cleaner.drop_notes();
    cleaner.drop_teasers();
    cleaner.drop_tail();
    cleaner.drop_labels();
}

pub(super) struct Cleaner<'a> {
    pub(super) tree: &'a Tree,
    pub(super) body: NodeId,
    measures: &'a mut [Measure],
}

impl Cleaner<'_> {
    pub(super) fn measure(&self, node: NodeId) -> Measure {
        self.measures.get(node).copied().unwrap_or_default()
    }

    /// The text in a node, without what is left out: in a browser that may not even have been sent.
    pub(super) fn text_read(&self, node: NodeId) -> String {
        self.tree
            .inside(node)
            .filter(|inner| !self.measure(*inner).left_out)
            .map(|inner| self.tree.text(inner))
            .collect()
    }

    pub(super) fn inside(&self) -> Range<NodeId> {
        self.tree.inside(self.body)
    }

    pub(super) fn drop(&mut self, node: NodeId) {
        for measure in self.measures.get_mut(node..self.tree.end(node)).unwrap_or_default() {
            measure.left_out = true;
        }
    }

    /// Drops what fits, and what stands in it with it.
    pub(super) fn drop_where(&mut self, fits: impl Fn(&Self, NodeId, &Measure) -> bool) {
        let mut node = self.inside().start;
        while node < self.inside().end {
            let measure = self.measure(node);
            let is_dropped = measure.left_out || fits(self, node, &measure);
            // A caption goes with its picture.
            let is_passed = measure.role == Role::Caption && !measure.left_out;
            if is_passed {
                node = self.tree.end(node);
            } else if is_dropped {
                self.drop(node);
                node = self.tree.end(node);
            } else {
                node += 1;
            }
        }
    }

    /// Labels before the first paragraph (a section, a date, a byline) and after the last.
    fn drop_ends(&mut self) {
        let is_prose = |node: &NodeId| {
            let measure = self.measure(*node);
            !measure.left_out && is_block(self.tree.tag(*node)) && measure.own_prose() > 0
        };
        let Some(first) = self.inside().find(is_prose) else { return };
        let last = self.inside().rev().find(is_prose).unwrap_or(first);
        let last_end = self.tree.end(last);
        self.drop_where(|this, node, measure| {
            let tag = this.tree.tag(node);
            let is_label = is_block(tag) && measure.letters > 0 && !measure.has_media;
            is_label
                && (this.tree.end(node) <= first && measure.letters < MIN_PARAGRAPH && !is_heading(tag)
                    || node >= last_end && measure.prose == 0 && !is_data(tag))
                && !this.is_sentence(node, first, last)
        });
    }

    /// Whether a short paragraph beside the first or the last long one is a sentence of the text, not a label: it ends as one.
    fn is_sentence(&self, node: NodeId, first: NodeId, last: NodeId) -> bool {
        self.tree.tag(node) == Tag::P
            && [first, last].iter().any(|prose| self.tree.parent(node) == self.tree.parent(*prose))
            && self.measure(node).linked == 0
            && self
                .text_read(node)
                .trim_end()
                .trim_end_matches(['"', '”', '“', '»', '’'])
                .ends_with(['.', '!', '?', '…', '。', '।', '؟'])
    }

    /// Whether this is a picture or a figure.
    pub(super) fn is_picture(&self, node: NodeId) -> bool {
        matches!(
            self.tree.tag(node),
            Tag::Figure | Tag::Picture | Tag::Img | Tag::AmpImg | Tag::Video | Tag::Iframe
        ) || matches!(self.measure(node).role, Role::Figure | Role::Caption)
    }

    /// Paragraphs and lists that only lead to other articles.
    fn drop_promotions(&mut self) {
        self.drop_where(|this, node, measure| {
            let linked = |part: f64| measure.linked as f64 > measure.letters as f64 * part;
            match this.tree.tag(node) {
                Tag::Ul | Tag::Ol | Tag::Div | Tag::Section | Tag::Table => {
                    linked(0.7) && measure.letters < MAX_LINKS
                }
                Tag::P | Tag::Blockquote if measure.letters < MAX_PROMOTION => {
                    linked(0.8) || linked(0.5) && this.announces_link(node)
                }
                _ => false,
            }
        });
    }

    /// Whether what stands before the first link of a paragraph announces it: "Read more: …".
    fn announces_link(&self, node: NodeId) -> bool {
        if self.tree.inside(node).len() > MAX_PROMOTION {
            return false;
        }
        let mut before = String::new();
        for inner in self.tree.inside(node) {
            if self.leads_elsewhere(inner) {
                break;
            }
            if !self.measure(inner).left_out {
                before.push_str(self.tree.text(inner));
            }
        }
        before.trim_end().ends_with([':', '：'])
    }

    pub(super) fn leads_elsewhere(&self, node: NodeId) -> bool {
        self.tree.tag(node) == Tag::A
            && self.tree.attribute(node, "href").is_some_and(|href| !href.starts_with('#'))
    }
}

/// What may stand at the end of a text without being a paragraph.
fn is_data(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Ul
            | Tag::Ol
            | Tag::Dl
            | Tag::Table
            | Tag::Li
            | Tag::Tr
            | Tag::Td
            | Tag::Th
            | Tag::Tbody
            | Tag::Thead
            | Tag::Dd
            | Tag::Dt
            | Tag::Pre
    )
}
