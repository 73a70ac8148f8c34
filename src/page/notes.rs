//! Notes in a text that are not its author's: they lead to other articles, to the publisher's profiles, or name who took a
//! picture that is not there.

use super::caption::is_named_caption;
use super::clean::Cleaner;
use super::figures::Role;
use super::networks::network;
use super::tree::NodeId;
use crate::text::is_letter_or_digit;

/// A longer note is a paragraph of the text, in letters.
const MAX_NOTE: usize = 300;

/// A longer text is the caption of something that is shown, be it later.
const MAX_CAPTION: usize = 60;

/// A line that leads to profiles is shorter.
const MAX_PROFILES: usize = 200;

/// What announces a link in so few letters names a thing of the text: "Address: …".
const MIN_ANNOUNCED: usize = 20;

/// In more nodes than this nobody looks for how a paragraph is set.
const MAX_NOTE_NODES: usize = 60;

/// Who leads to his profiles leads to so many networks.
const MIN_NETWORKS: usize = 3;

impl Cleaner<'_> {
    pub(super) fn drop_notes(&mut self) {
        self.drop_where(|this, node, measure| {
            let is_short = (1..MAX_NOTE).contains(&measure.letters)
                && !measure.has_media
                && this.tree.inside(node).len() < MAX_NOTE_NODES;
            is_short
                && match this.tree.name(node) {
                    "p" | "div" => {
                        this.is_caption_alone(node)
                            || measure.linked > 0 && (this.leads_to_profiles(node) || this.is_set_link(node))
                    }
                    "figcaption" | "span" => this.is_caption_alone(node),
                    _ => false,
                }
        });
    }

    /// Whether its class names it the caption of a picture, and there is none.
    fn is_caption_alone(&self, node: NodeId) -> bool {
        let measure = self.measure(node);
        measure.role == Role::Own && measure.letters < MAX_CAPTION && is_named_caption(self.tree, node)
    }

    /// Whether it leads to pages in several networks: those are the publisher's.
    fn leads_to_profiles(&self, block: NodeId) -> bool {
        if self.measure(block).letters > MAX_PROFILES {
            return false;
        }
        let links = self.tree.inside(block).filter(|node| self.tree.name(*node) == "a");
        let mut networks: Vec<&str> = Vec::new();
        for network in links.filter_map(|link| network(self.tree.attribute(link, "href")?)) {
            if !networks.contains(&network) {
                networks.push(network);
            }
        }
        networks.len() >= MIN_NETWORKS
    }

    /// Whether a paragraph is set in other letters than the text, and ends with a link that a colon announces.
    fn is_set_link(&self, block: NodeId) -> bool {
        let Some(link) = self.tree.inside(block).rev().find(|node| self.leads_elsewhere(*node)) else {
            return false;
        };
        let is_bare = |node: NodeId| !self.tree.text(node).chars().any(is_letter_or_digit);
        let before: String = (block..link).map(|node| self.tree.text(node)).collect();
        (self.tree.end(link)..self.tree.end(block)).all(is_bare)
            && before.trim_end().ends_with([':', '：'])
            && before.chars().filter(|c| is_letter_or_digit(*c)).count() >= MIN_ANNOUNCED
            && self.is_set(block)
    }

    /// Whether all of a block is italic or bold; links need not be.
    pub(super) fn is_set(&self, block: NodeId) -> bool {
        let mut set_until = block;
        for node in self.tree.inside(block) {
            if matches!(self.tree.name(node), "i" | "em" | "b" | "strong" | "a") {
                set_until = set_until.max(self.tree.end(node));
            } else if node >= set_until && self.tree.text(node).chars().any(is_letter_or_digit) {
                return false;
            }
        }
        true
    }
}
