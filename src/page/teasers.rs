//! Boxes in a text with the beginning of another article.

use super::announced::{MAX_DEPTH, MAX_LINE_NODES, PART};
use super::clean::Cleaner;
use super::names::is_heading;
use super::phrases::{MORE, is_one_of};
use super::tree::NodeId;

impl Cleaner<'_> {
    /// Drops boxes with the beginning of another article and a link to the rest of it.
    pub(super) fn drop_teasers(&mut self) {
        let teasers: Vec<NodeId> = self.inside().filter_map(|link| self.teaser_around(link)).collect();
        let prose: usize = teasers.iter().map(|teaser| self.measure(*teaser).prose).sum();
        // Where there are many, they are the text: a list of things with a link each.
        if prose * PART < self.measure(self.body).prose {
            teasers.into_iter().for_each(|teaser| self.drop(teaser));
        }
    }

    /// The box of a link that says "Read more", with the heading or the picture of what it leads to.
    fn teaser_around(&self, link: NodeId) -> Option<NodeId> {
        if !self.leads_elsewhere(link) || self.tree.inside(link).len() > MAX_LINE_NODES {
            return None;
        }
        if is_heading(self.tree.tag(self.tree.parent(link))) {
            return self.card_around(link);
        }
        if !is_one_of(&self.tree.text_in(link), MORE) {
            return None;
        }
        let shows = |around: NodeId| {
            self.tree.inside(around).any(|node| {
                let name = self.tree.name(node);
                is_heading(self.tree.tag(node)) || matches!(name, "img" | "picture")
            })
        };
        self.tree
            .ancestors(link)
            .take(MAX_DEPTH)
            .take_while(|around| self.is_aside(*around))
            .find(|around| shows(*around))
            .filter(|around| !self.measure(*around).left_out)
    }

    /// The box of a heading that leads to the same place as the picture beside it.
    fn card_around(&self, link: NodeId) -> Option<NodeId> {
        let place = self.tree.attribute(link, "href");
        let shows = |node: NodeId| {
            node != link
                && self.tree.name(node) == "a"
                && self.tree.attribute(node, "href") == place
                && self.tree.inside(node).any(|inner| matches!(self.tree.name(inner), "img" | "picture"))
        };
        self.tree
            .ancestors(link)
            .take(MAX_DEPTH)
            .take_while(|around| self.is_aside(*around))
            .find(|around| self.tree.inside(*around).any(shows))
            .filter(|around| !self.measure(*around).left_out)
    }
}
