//! Cards in the text, and labels of what was dropped from it.

use super::clean::Cleaner;
use super::names::{Tag, is_block, is_heading, is_media};
use super::sums::MIN_PARAGRAPH;
use super::tree::NodeId;

/// What announces a list is shorter.
const MAX_LABEL: usize = 100;

/// A card that leads to another article is shorter.
const MAX_CARD: usize = 400;

/// And of fewer nodes. A limit keeps boxes in boxes from being looked through again and again.
const MAX_CARD_NODES: usize = 100;

impl Cleaner<'_> {
    /// Rows of cards that lead to other articles.
    pub(super) fn drop_cards(&mut self) {
        for parent in std::iter::once(self.body).chain(self.inside()) {
            if self.measure(parent).left_out {
                continue;
            }
            let cards: Vec<NodeId> =
                self.tree.children(parent).filter(|child| self.is_card(*child)).collect();
            // An `article` with a heading that leads elsewhere is another one, be it alone.
            if cards.len() > 1 || cards.iter().any(|card| self.tree.tag(*card) == Tag::Article) {
                for card in cards {
                    self.drop(card);
                }
            }
        }
    }

    /// Whether an element is little but a picture or a heading that leads elsewhere.
    fn is_card(&self, node: NodeId) -> bool {
        let measure = self.measure(node);
        let is_box = matches!(self.tree.tag(node), Tag::Div | Tag::Li | Tag::Article | Tag::Section | Tag::A);
        if !is_box
            || self.tree.inside(node).len() > MAX_CARD_NODES
            || measure.left_out
            || measure.letters == 0
            || measure.letters > MAX_CARD
        {
            return false;
        }
        if self.leads_elsewhere(node) {
            let shows = |inner: NodeId| is_heading(self.tree.tag(inner)) || self.tree.tag(inner) == Tag::Img;
            return measure.letters >= MIN_PARAGRAPH / 2 && self.tree.inside(node).any(shows);
        }
        let mut headings =
            self.tree.inside(node).filter(|inner| is_heading(self.tree.tag(*inner))).peekable();
        headings.peek().is_some()
            && headings.all(|heading| {
                let mut around = self.tree.ancestors(heading).take_while(|around| *around >= node);
                self.tree.inside(heading).any(|inner| self.leads_to_another(inner))
                    || around.any(|around| self.leads_to_another(around))
            })
    }

    /// Whether a link leads to another article, not to a place in one: an entry of a live blog leads to itself.
    fn leads_to_another(&self, node: NodeId) -> bool {
        self.leads_elsewhere(node)
            && self.tree.attribute(node, "href").is_some_and(|href| !href.contains('#'))
    }

    /// Headings under which nothing is left, and what announces what was dropped.
    pub(super) fn drop_labels(&mut self) {
        let mut next = Next::Nothing;
        for node in self.inside().rev() {
            let measure = self.measure(node);
            let tag = self.tree.tag(node);
            if measure.left_out {
                if measure.letters > MIN_PARAGRAPH / 2 && is_block(tag) {
                    next = Next::Nothing;
                }
                continue;
            }
            if is_heading(tag) {
                if next == Next::Nothing {
                    self.drop(node);
                } else {
                    next = Next::Heading;
                }
            } else if is_block(tag) && measure.own > 0 {
                let announces = next == Next::Nothing
                    && measure.own < MAX_LABEL
                    && matches!(tag, Tag::P | Tag::Div)
                    && self.text_read(node).trim_end().ends_with(':');
                if announces {
                    self.drop(node);
                } else {
                    next = Next::Content;
                }
            } else if tag == Tag::Hr && next == Next::Nothing {
                self.drop(node);
            } else if is_media(tag) {
                next = Next::Content;
            }
        }
    }
}

/// What follows a heading, or a paragraph that announces something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The end, or what was dropped.
    Nothing,
    Heading,
    Content,
}
