//! Pictures and their captions, however a page writes them.

use super::caption::{is_named_caption, says_caption};
use super::names::{Tag, is_heading};
use super::phrases::{CREDIT, is_headed_by};
use super::tree::{NodeId, Tree};

/// A longer text is no caption, in bytes.
const MAX_CAPTION: usize = 1000;

/// A longer text that nothing names a caption is none.
const MAX_UNNAMED: usize = 300;

/// A longer text says more than who took a picture.
const MAX_CREDIT: usize = 120;

/// What else stands in the box of a picture and its caption is no longer than this.
const MAX_REST: usize = 200;

/// In more nodes than this nobody looks for the text of a caption.
const MAX_CAPTION_NODES: usize = 200;

/// What an element is, whatever its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Own,
    Figure,
    /// It begins a figure that ends where its caption does: before this node.
    FigureUntil(NodeId),
    Caption,
    /// It is there to place what it holds.
    Box,
}

/// The roles of all nodes.
pub(super) fn roles(tree: &Tree) -> Vec<Role> {
    let mut roles = Roles { tree, roles: vec![Role::Own; tree.len()], pictures: pictures_before(tree) };
    let mut in_figure = 0;
    let mut node = 0;
    while node < tree.len() {
        if tree.tag(node) == Tag::Figure {
            in_figure = in_figure.max(tree.end(node));
        }
        let is_caption = roles.set_caption(node, node < in_figure);
        node = if is_caption { tree.end(node) } else { node + 1 };
    }
    roles.roles
}

struct Roles<'a> {
    tree: &'a Tree,
    roles: Vec<Role>,
    /// How many pictures begin before each node.
    pictures: Vec<u32>,
}

impl Roles<'_> {
    fn set(&mut self, node: NodeId, role: Role) {
        if let Some(place) = self.roles.get_mut(node) {
            *place = role;
        }
    }

    fn count(&self, node: NodeId) -> u32 {
        let before = |node: NodeId| self.pictures.get(node).copied().unwrap_or_default();
        before(self.tree.end(node)) - before(node)
    }

    /// Whether this is a caption. If it is, what it stands under becomes its figure.
    fn set_caption(&mut self, node: NodeId, in_figure: bool) -> bool {
        let is_marked = self.tree.tag(node) == Tag::Figcaption;
        if is_marked && in_figure {
            self.set(node, Role::Caption);
            return true;
        }
        let is_caption = if is_marked || is_named_caption(self.tree, node) {
            self.bytes(node, MAX_CAPTION) < MAX_CAPTION
        } else {
            !in_figure && (self.is_unnamed(node) || self.is_credit(node))
        };
        if !is_caption || self.count(node) > 0 {
            return false;
        }
        if in_figure {
            self.set(node, Role::Caption);
            return true;
        }
        if let Some(around) = self.around(node) {
            self.set_figure(around);
        } else if let Some(before) = self.picture_before(node) {
            self.set(before, Role::FigureUntil(self.tree.end(node)));
        } else {
            return false;
        }
        self.set(node, Role::Caption);
        true
    }

    /// Whether a short text under the only picture of a box must be its caption: the box says that it holds a picture,
    /// or the text who took it.
    fn is_unnamed(&self, node: NodeId) -> bool {
        let parent = self.tree.parent(node);
        matches!(self.tree.tag(node), Tag::Div | Tag::Span | Tag::P | Tag::Small | Tag::Em)
            && self.tree.tag(parent) == Tag::Div
            && self.count(parent) == 1
            && self.count(node) == 0
            && self.tree.end(node) == self.tree.end(parent)
            && self.bytes(node, MAX_UNNAMED) < MAX_UNNAMED
            && self.bytes(parent, MAX_UNNAMED) == self.bytes(node, MAX_UNNAMED)
            && says_caption(self.tree, parent, node)
    }

    /// Whether a line begins by saying who took a picture, and stands beside one.
    fn is_credit(&self, node: NodeId) -> bool {
        matches!(self.tree.name(node), "div" | "span" | "p" | "small" | "em")
            && self.count(self.tree.parent(node)) > 0
            && self.count(node) == 0
            && self.bytes(node, MAX_CREDIT) < MAX_CREDIT
            && is_headed_by(&self.tree.text_in(node), CREDIT)
    }

    /// The box of a picture and this caption.
    fn around(&self, node: NodeId) -> Option<NodeId> {
        let around = self.tree.ancestors(node).take(4).find(|around| self.count(*around) > 0)?;
        let has_heading = || self.tree.inside(around).any(|inner| is_heading(self.tree.tag(inner)));
        let rest = self.bytes(around, 2 * MAX_CAPTION);
        (rest < self.bytes(node, MAX_CAPTION) + MAX_REST && !has_heading()).then_some(around)
    }

    /// The picture that stands right before a caption, in the same element.
    fn picture_before(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.tree.parent(node);
        let mut before = node.checked_sub(1).filter(|before| *before != parent)?;
        loop {
            while self.tree.parent(before) != parent {
                before = self.tree.parent(before);
            }
            if !self.tree.text(before).trim().is_empty() {
                return None;
            }
            if self.tree.tag(before) != Tag::Text {
                return (self.count(before) > 0 && self.bytes(before, MAX_REST) < MAX_REST).then_some(before);
            }
            before = before.checked_sub(1).filter(|before| *before != parent)?;
        }
    }

    /// A table that holds a picture and its caption is there to place them.
    fn set_figure(&mut self, around: NodeId) {
        let is_part = |node: &NodeId| matches!(self.tree.tag(*node), Tag::Td | Tag::Tr | Tag::Tbody);
        let parts: Vec<NodeId> =
            std::iter::once(around).chain(self.tree.ancestors(around)).take(4).take_while(is_part).collect();
        let table = parts.last().map_or(around, |part| self.tree.parent(*part));
        if !parts.is_empty() && self.bytes(table, 2 * MAX_CAPTION) == self.bytes(around, 2 * MAX_CAPTION) {
            let boxes = self.tree.inside(table).filter(|node| is_part(node)).collect::<Vec<_>>();
            boxes.into_iter().for_each(|part| self.set(part, Role::Box));
            self.set(table, Role::Figure);
        } else {
            self.set(around, Role::Figure);
        }
    }

    /// How long the text of a node is; no more than about `most` is looked at.
    fn bytes(&self, node: NodeId, most: usize) -> usize {
        if self.tree.inside(node).len() > MAX_CAPTION_NODES {
            return usize::MAX / 2;
        }
        let mut bytes = 0;
        for inner in self.tree.inside(node) {
            bytes += self.tree.text(inner).trim().len();
            if bytes > most {
                break;
            }
        }
        bytes
    }
}

fn pictures_before(tree: &Tree) -> Vec<u32> {
    use Tag::{AmpImg, Iframe, Img, Picture, Video};
    let is_picture = |node| matches!(tree.tag(node), Img | Picture | Video | Iframe | AmpImg);
    let mut count = 0;
    let mut counts = Vec::with_capacity(tree.len() + 1);
    let mut in_picture = 0;
    for node in 0..tree.len() {
        counts.push(count);
        // An `img` in a `picture` is the same one.
        if is_picture(node) && node >= in_picture {
            count += 1;
            in_picture = tree.end(node);
        }
    }
    counts.push(count);
    counts
}
