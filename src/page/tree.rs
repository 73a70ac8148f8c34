//! The tree of a page, as a parser or a browser's document sends it.

use std::ops::Range;

use super::known::Known;
use super::names::Tag;
use super::says::Says;
use crate::host::HtmlEvents;

/// A node, by its place in document order.
pub type NodeId = usize;

/// A page's elements and texts in document order: what stands in a node follows it, up to its end.
#[derive(Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The attributes of all elements, those of one side by side.
    attributes: Vec<(Piece, Piece)>,
    /// All names, values and texts.
    characters: String,
    /// What the names of its elements are.
    tags: Known<Tag>,
    /// What their classes say.
    classes: Known<Says>,
    /// The elements that are open while the tree is being built.
    open: Vec<NodeId>,
    /// The selectors that find an element, as the sender says.
    selected: Vec<(usize, NodeId)>,
}

/// A part of the tree's characters.
type Piece = Range<usize>;

struct Node {
    parent: NodeId,
    /// Where the next node after it and all that it holds stands.
    end: NodeId,
    content: Content,
}

enum Content {
    Element { name: Piece, tag: Tag, attributes: Range<usize>, says: Says },
    Text(Piece),
}

impl Tree {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The nodes in this one, at whatever depth.
    pub fn inside(&self, node: NodeId) -> Range<NodeId> {
        node + 1..self.end(node)
    }

    /// Where the next node after this one and all that it holds stands.
    pub fn end(&self, node: NodeId) -> NodeId {
        #[cfg(test)]
        super::work::count(1);
        self.nodes.get(node).map_or(node + 1, |node| node.end)
    }

    /// The element that a node stands in; itself at the top.
    pub fn parent(&self, node: NodeId) -> NodeId {
        #[cfg(test)]
        super::work::count(1);
        self.nodes.get(node).map_or(node, |node| node.parent)
    }

    /// The nodes directly in this one.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let Range { start, end } = self.inside(node);
        std::iter::successors(Some(start), |child| Some(self.end(*child)))
            .take_while(move |child| *child < end)
    }

    /// The nodes around this one, the nearest first.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(node), |node| {
            let parent = self.parent(*node);
            (parent != *node).then_some(parent)
        })
        .skip(1)
    }

    /// An element's name, in lower case; empty for a text.
    pub fn name(&self, node: NodeId) -> &str {
        match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Element { name, .. }) => self.piece(name),
            _ => "",
        }
    }

    /// What kind of node it is.
    pub(super) fn tag(&self, node: NodeId) -> Tag {
        #[cfg(test)]
        super::work::count(1);
        match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Element { tag, .. }) => *tag,
            _ => Tag::Text,
        }
    }

    /// What an element's attributes say of it.
    pub(super) fn says(&self, node: NodeId) -> Says {
        #[cfg(test)]
        super::work::count(1);
        match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Element { says, .. }) => *says,
            _ => Says::default(),
        }
    }

    /// A text's characters; empty for an element.
    pub fn text(&self, node: NodeId) -> &str {
        match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Text(text)) => self.piece(text),
            _ => "",
        }
    }

    /// All text in a node, as it stands.
    pub fn text_in(&self, node: NodeId) -> String {
        let mut all = self.text(node).to_owned();
        for inner in self.inside(node) {
            all.push_str(self.text(inner));
        }
        all
    }

    /// The attributes of an element.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let range = match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Element { attributes, .. }) => attributes.clone(),
            _ => 0..0,
        };
        let all = self.attributes.get(range).unwrap_or_default();
        all.iter().map(|(name, value)| (self.piece(name), self.piece(value)))
    }

    /// The value of an attribute, if it is there.
    pub fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        self.attributes(node).find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// How many bytes its texts, names and values have.
    pub fn bytes(&self) -> usize {
        self.characters.len()
    }

    /// The elements that a selector finds, by its place among those that the sender was given, as the sender says.
    pub(super) fn told(&self, selector: usize) -> Vec<NodeId> {
        let told = self.selected.iter().filter(|(other, _)| *other == selector);
        told.map(|(_, node)| *node).collect()
    }

    fn piece(&self, piece: &Piece) -> &str {
        #[cfg(test)]
        super::work::count(1 + piece.len());
        self.characters.get(piece.clone()).unwrap_or_default()
    }

    fn keep(&mut self, text: &str) -> Piece {
        let start = self.characters.len();
        self.characters.push_str(text);
        start..self.characters.len()
    }

    fn add(&mut self, content: Content) -> NodeId {
        let node = self.nodes.len();
        let parent = self.open.last().copied().unwrap_or(node);
        self.nodes.push(Node { parent, end: node + 1, content });
        node
    }

    fn end_at(&mut self, node: NodeId) {
        let end = self.nodes.len();
        if let Some(node) = self.nodes.get_mut(node) {
            node.end = end;
        }
    }
}

impl HtmlEvents for Tree {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = self.attributes.len();
        let mut says = Says::default();
        for (name, value) in attributes {
            says.add(name, value, &mut self.classes);
            let pair = (self.keep(name), self.keep(value));
            self.attributes.push(pair);
        }
        let tag = self.tags.of(name, Tag::of);
        let name = self.keep(name);
        let attributes = start..self.attributes.len();
        let node = self.add(Content::Element { name, tag, attributes, says });
        self.open.push(node);
    }

    fn text(&mut self, text: &str) {
        let text = self.keep(text);
        self.add(Content::Text(text));
    }

    fn close(&mut self) {
        if let Some(node) = self.open.pop() {
            self.end_at(node);
        }
    }

    fn selected(&mut self, selector: usize) {
        if let Some(node) = self.open.last() {
            self.selected.push((selector, *node));
        }
    }
}
