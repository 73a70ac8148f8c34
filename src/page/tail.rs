//! What stands under the last paragraph of a text, from the end upwards: notes of the publisher, the author's box, lines
//! that ask for something.

use super::clean::Cleaner;
use super::names::{Tag, is_block, is_heading};
use super::phrases::{ALSO, AUTHOR, CREDIT, FOLLOW, HERE, TAGS, begins_with, is_headed_by, is_one_of};
use super::sums::MIN_PARAGRAPH;
use super::tree::NodeId;
use super::words::with_words;
use crate::text::is_letter_or_digit;

/// No more blocks than this are looked at.
const MAX_BLOCKS: usize = 24;

/// A longer note is a paragraph of the text, in letters.
const MAX_NOTE: usize = 600;

/// A longer paragraph in other letters than the text is a part of it, and no list of tags.
const MAX_SET: usize = 300;

/// A line that says who owns a text, or sends the reader elsewhere, is shorter.
const MAX_LINE: usize = 100;

/// What is said of the authors has fewer letters.
const MAX_AUTHORS: usize = 800;

/// What stands at the end holds less than this part of the text's prose.
const PART: usize = 3;

impl Cleaner<'_> {
    pub(super) fn drop_tail(&mut self) {
        let blocks = self.last_blocks();
        let mut left = self.measure(self.body).prose / PART;
        let mut is_first = !self.drop_headed(&blocks, left);
        for block in blocks {
            let measure = self.measure(block);
            if measure.left_out {
                continue;
            }
            // Where nothing is left under a heading, it is dropped with the labels.
            if is_heading(self.tree.tag(block)) && (!is_first || self.pictures_after(block) == 0) {
                continue;
            }
            let is_dropped = measure.letters < MAX_NOTE
                && measure.prose < left
                && (!measure.has_media || self.is_boxed(block))
                && (self.is_note(block) || !is_first && self.is_bare_label(block));
            if !is_dropped {
                break;
            }
            is_first = false;
            left -= measure.prose;
            self.drop(block);
        }
    }

    /// The last blocks that hold text and no other block, the last one first.
    fn last_blocks(&self) -> Vec<NodeId> {
        let is_last = |node: &NodeId| {
            let measure = self.measure(*node);
            !measure.left_out && measure.own > 0 && is_block(self.tree.tag(*node))
        };
        self.inside().rev().filter(is_last).take(MAX_BLOCKS).collect()
    }

    /// Drops a line that heads what is no text of the article, and all under it.
    fn drop_headed(&mut self, blocks: &[NodeId], left: usize) -> bool {
        let (mut letters, mut prose, mut leads) = (0, 0, false);
        let mut head = None;
        for block in blocks {
            let measure = self.measure(*block);
            if measure.own < MIN_PARAGRAPH
                && self.most_under(*block, leads).is_some_and(|most| letters <= most)
            {
                head = Some(*block);
            }
            letters += measure.own;
            prose += measure.paragraph;
            leads |= self.leads_away(*block);
            if letters > MAX_AUTHORS || prose > left {
                break;
            }
        }
        let Some(head) = head.filter(|head| self.pictures_after(*head) < 2) else { return false };
        let mut node = head;
        while node < self.tree.end(self.body) {
            self.drop(node);
            node = self.tree.end(node);
        }
        true
    }

    /// How many letters may stand under a line that heads something. `leads` is whether there are links.
    fn most_under(&self, line: NodeId, leads: bool) -> Option<usize> {
        let text = self.tree.text_in(line);
        if is_one_of(&text, AUTHOR) {
            Some(MAX_AUTHORS)
        } else if is_one_of(&text, FOLLOW) || leads && is_one_of(&text, ALSO) {
            Some(MAX_NOTE)
        } else {
            None
        }
    }

    fn pictures_after(&self, node: NodeId) -> usize {
        let nodes = node..self.tree.end(self.body);
        nodes.filter(|node| !self.measure(*node).left_out && self.tree.name(*node) == "img").count()
    }

    /// Whether it is no sentence; such lines under the last paragraph are dropped already, unless a note stood under them.
    fn is_bare_label(&self, block: NodeId) -> bool {
        let ends = ['.', '!', '?', '…', '"', '”', '“', '»', ':'];
        matches!(self.tree.name(block), "p" | "div")
            && self.measure(block).letters < MIN_PARAGRAPH
            && self.tree.name(self.tree.parent(block)) != "blockquote"
            && !self.tree.text_in(block).trim_end().ends_with(ends)
    }

    /// Whether the last block of a text does not belong to it.
    fn is_note(&self, block: NodeId) -> bool {
        let text = self.tree.text_in(block);
        let text = text.trim_start_matches(|c| !is_letter_or_digit(c));
        let letters = self.measure(block).letters;
        letters < MAX_SET && (is_headed_by(text, TAGS) || is_headed_by(text, CREDIT))
            || (letters < MIN_PARAGRAPH || self.leads_away(block)) && begins_with(text, FOLLOW)
            || letters < MAX_LINE && text.contains('©')
            || self.leads_away(block)
                && (self.is_boxed(block)
                    || self.is_under_rule(block)
                    || self.is_set_note(block)
                    || self.sends_away(block))
            || self.has_background(block)
    }

    fn leads_away(&self, block: NodeId) -> bool {
        self.tree.inside(block).any(|node| self.leads_elsewhere(node))
    }

    /// Whether a short paragraph with one link is set in other letters than the text.
    fn is_set_note(&self, block: NodeId) -> bool {
        matches!(self.tree.name(block), "p" | "div")
            && self.measure(block).letters < MAX_SET
            && self.tree.inside(block).filter(|node| self.leads_elsewhere(*node)).count() == 1
            && self.is_set(block)
    }

    /// Whether it is a line that sends the reader elsewhere: its link only says where.
    fn sends_away(&self, block: NodeId) -> bool {
        let is_here = |node: NodeId| {
            self.leads_elsewhere(node)
                && self.measure(node).letters < MAX_LINE
                && is_one_of(&self.tree.text_in(node), HERE)
        };
        matches!(self.tree.name(block), "p" | "div")
            && self.measure(block).letters < MAX_LINE
            && self.tree.inside(block).any(is_here)
    }

    /// Whether its class says that a frame stands around it.
    fn is_boxed(&self, block: NodeId) -> bool {
        matches!(self.tree.name(block), "div" | "p")
            && self.has_class(block, |word| {
                matches!(
                    word,
                    "box"
                        | "textbox"
                        | "infobox"
                        | "callout"
                        | "notice"
                        | "note"
                        | "hint"
                        | "hinweis"
                        | "kasten"
                )
            })
    }

    /// Whether it is printed on a colour of its own, as WordPress says it.
    fn has_background(&self, block: NodeId) -> bool {
        self.tree
            .attribute(block, "class")
            .is_some_and(|class| class.split_ascii_whitespace().any(|class| class == "has-background"))
            && self.leads_away(block)
    }

    fn has_class(&self, node: NodeId, fits: impl Fn(&str) -> bool) -> bool {
        self.tree.attribute(node, "class").is_some_and(|value| {
            let is_one = |class| with_words(class, |words| words.iter().any(|word| fits(word)));
            value.split_ascii_whitespace().any(is_one)
        })
    }

    /// Whether a rule parts it from the text, but for a heading.
    fn is_under_rule(&self, block: NodeId) -> bool {
        let parent = self.tree.parent(block);
        let mut before = None;
        let mut headed = None;
        for child in self.tree.children(parent).take_while(|child| *child < block) {
            if !self.tree.name(child).is_empty() || !self.tree.text(child).trim().is_empty() {
                headed = before;
                before = Some(child);
            }
        }
        let tag = |node: Option<NodeId>| node.map_or(Tag::Text, |node| self.tree.tag(node));
        is_heading(tag(before)) && tag(headed) == Tag::Hr || tag(before) == Tag::Hr && self.is_set(block)
    }
}
