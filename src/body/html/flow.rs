//! The tree of blocks while it grows.

use super::model::{Model, Step, step};
use crate::article::{Attribute, Element, Kind, Node};
use crate::error::Code;
use crate::limits::{MAX_BODY_NODES, MAX_DIAGNOSTICS, MAX_HTML_DEPTH};

/// Levels kept free for what is begun around a block: a table's section, row
/// and cell, and in it a list, an item and a paragraph.
const RESERVED_DEPTH: usize = 6;

/// A longer name in a finding is cut.
const MAX_NAME_CHARS: usize = 40;

pub(super) type Attributes = Vec<(Attribute, String)>;

/// An element that has begun and not ended.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) element: Element,
    /// Begun around something, not by an element of the source.
    pub(super) implicit: bool,
    /// Holds something that a reader sees.
    pub(super) content: bool,
    /// Holds letters.
    pub(super) text: bool,
    /// Has its caption or summary.
    titled: bool,
}

/// An element within the line that has begun and not ended in the source. It
/// enters the tree when characters follow, and anew in every block.
#[derive(Debug)]
pub(super) struct Inline {
    pub(super) kind: Kind,
    pub(super) attributes: Attributes,
    pub(super) entered: bool,
}

/// Where in a line the end of the tree is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Line {
    /// At its start.
    #[default]
    Start,
    /// After a space that goes if nothing follows.
    Space,
    /// After characters.
    Text,
}

/// The tree.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) root: Vec<Node>,
    /// The open elements: blocks, then as many inlines as `entered` says.
    pub(super) frames: Vec<Frame>,
    /// The inlines that are open in the source.
    pub(super) inlines: Vec<Inline>,
    /// How many of them are in `frames`.
    pub(super) entered: usize,
    /// `lang` and `dir` of divisions, with the depth of blocks they are for.
    pub(super) divisions: Vec<(usize, Attributes)>,
    /// Names of elements of the source that wait for what has a place in the tree.
    pub(super) names: String,
    pub(super) line: Line,
    /// Line breaks that wait for something to follow.
    pub(super) breaks: u8,
    pub(super) nodes: usize,
    /// Bytes that inlines may still take when they enter anew.
    pub(super) repeatable: usize,
    pub(super) findings: Vec<(Code, String)>,
}

impl Tree {
    /// Notes a finding, once.
    pub(super) fn note(&mut self, code: Code, name: &str) {
        let end = name.char_indices().nth(MAX_NAME_CHARS).map_or(name.len(), |(at, _)| at);
        let name = name.get(..end).unwrap_or_default();
        let known = self.findings.iter().any(|(known, of)| *known == code && of == name);
        if self.findings.len() < MAX_DIAGNOSTICS && !known {
            self.findings.push((code, name.to_owned()));
        }
    }

    /// The children of the innermost open element.
    pub(super) fn children(&mut self) -> &mut Vec<Node> {
        match self.frames.last_mut() {
            Some(frame) => &mut frame.element.children,
            None => &mut self.root,
        }
    }

    /// Whether no more may be added; notes it.
    pub(super) fn is_full(&mut self) -> bool {
        let full = self.nodes >= MAX_BODY_NODES;
        if full {
            self.note(Code::TooManyNodes, "body");
        }
        full
    }

    /// Adds a node to the innermost open element.
    pub(super) fn push(&mut self, node: Node) {
        if !self.is_full() {
            self.nodes += 1;
            self.children().push(node);
        }
    }

    /// Says that the innermost open element holds something to see.
    pub(super) fn mark(&mut self, text: bool) {
        if let Some(frame) = self.frames.last_mut() {
            frame.content = true;
            frame.text |= text;
        }
    }

    /// The innermost open block; `None` is the root.
    pub(super) fn block(&self) -> Option<&Frame> {
        self.frames.len().checked_sub(self.entered + 1).and_then(|at| self.frames.get(at))
    }

    /// The kind of the innermost open block.
    pub(super) fn block_kind(&self) -> Option<Kind> {
        self.block().map(|frame| frame.element.kind)
    }

    /// Whether a block, or an inline, would lie too deep.
    pub(super) fn is_deep(&self, reserved: bool) -> bool {
        let blocks = self.frames.len() - self.entered;
        let reserve = if reserved { RESERVED_DEPTH } else { 2 };
        blocks + self.inlines.len() + reserve >= MAX_HTML_DEPTH
    }

    /// Begins a block. `None`: it cannot stand here, its content can.
    pub(super) fn open_block(&mut self, kind: Kind, attributes: Attributes) -> Option<usize> {
        self.boundary();
        let kind = self.make_room(kind)?;
        // Asked where it would stand, since rows that were begun for it may have ended.
        let kind = self.make_room(self.unless_titled(kind))?;
        let depth = self.frames.len();
        self.push_block(kind, attributes, false);
        Some(depth)
    }

    /// A second caption or summary is ordinary text.
    fn unless_titled(&self, kind: Kind) -> Kind {
        match (kind, self.block()) {
            (Kind::Caption | Kind::Summary, Some(frame)) if frame.titled => match frame.element.kind {
                Kind::Table => Kind::Cell,
                _ => Kind::Paragraph,
            },
            _ => kind,
        }
    }

    /// Begins and ends what must begin and end for a block to stand here.
    fn make_room(&mut self, kind: Kind) -> Option<Kind> {
        loop {
            let (top, implicit) =
                self.frames.last().map_or((None, false), |f| (Some(f.element.kind), f.implicit));
            match step(top, implicit, kind) {
                Step::Fits => return Some(kind),
                Step::As(kind) => return Some(kind),
                Step::Open(Kind::List | Kind::DescriptionList) if self.is_deep(true) => {
                    self.note(Code::TooDeep, "li");
                    return None;
                }
                Step::Open(kind) => self.open_implicit(kind),
                Step::Close => self.close_frame(),
                Step::Flatten => return None,
            }
        }
    }

    /// Makes the innermost block one that text may stand in.
    pub(super) fn ensure_line(&mut self) {
        while !matches!(Model::of(self.block_kind()), Model::Phrasing | Model::Mixed) {
            let implicit = self.block().is_some_and(|frame| frame.implicit);
            match step(self.block_kind(), implicit, Kind::Paragraph) {
                Step::Open(kind) => self.open_implicit(kind),
                Step::Close => self.close_frame(),
                _ => self.push_block(Kind::Paragraph, Vec::new(), true),
            }
        }
    }

    fn open_implicit(&mut self, kind: Kind) {
        let last_is_item = matches!(self.children().last(), Some(Node::Element(e)) if e.kind == Kind::Item);
        if kind != Kind::Item || !last_is_item {
            return self.push_block(kind, Vec::new(), true);
        }
        // A list inside a list, not in an item: it belongs to the item before.
        if let Some(Node::Element(element)) = self.children().pop() {
            let inline_end = !matches!(element.children.last(), Some(Node::Element(e)) if e.kind.is_block());
            self.frames.push(Frame { element, implicit: true, content: true, text: true, titled: false });
            self.line = Line::Start;
            self.breaks = u8::from(inline_end);
        }
    }

    fn push_block(&mut self, kind: Kind, mut attributes: Attributes, implicit: bool) {
        // A rule has no text to be of a language.
        if let Some((depth, scope)) = self.divisions.last()
            && *depth == self.frames.len()
            && kind != Kind::Rule
        {
            add_missing(&mut attributes, scope);
        }
        self.trim();
        self.line = Line::Start;
        self.breaks = 0;
        self.push_frame(kind, attributes, implicit);
    }

    pub(super) fn push_frame(&mut self, kind: Kind, mut attributes: Attributes, implicit: bool) {
        self.nodes += 1;
        // What is only begun around something is not what was named.
        if !implicit || kind == Kind::Paragraph {
            self.give_names(&mut attributes);
        }
        let element = Element { kind, attributes, children: Vec::new() };
        self.frames.push(Frame { element, implicit, content: false, text: false, titled: false });
    }

    /// Ends blocks until so many elements are open.
    pub(super) fn close_blocks(&mut self, depth: usize) {
        self.end_line();
        while self.frames.len() > depth {
            self.close_frame();
        }
    }

    /// A place where HTML begins a new line: the edge of a block.
    pub(super) fn boundary(&mut self) {
        match (Model::of(self.block_kind()), self.block_kind()) {
            (Model::Phrasing, Some(Kind::Paragraph)) | (Model::Flow, _) => {
                self.end_line();
                self.end_paragraph();
            }
            (Model::Phrasing, Some(Kind::Preformatted)) => self.break_line(),
            (Model::Phrasing, _) => self.white(),
            (Model::Mixed, _) if self.line != Line::Start => self.breaks = self.breaks.max(1),
            _ => {}
        }
    }

    /// Ends the paragraph that is open, if one is; a later block or text begins
    /// anew beside it.
    pub(super) fn end_paragraph(&mut self) {
        if self.block_kind() == Some(Kind::Paragraph) {
            self.close_frame();
        }
    }

    /// Ends the innermost element, and drops it if there is nothing to see.
    pub(super) fn close_frame(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let filled = !frame.element.children.is_empty();
        let keep = match frame.element.kind {
            // A table without its empty cells would be another table.
            Kind::Cell | Kind::HeaderCell => !self.is_full() || frame.content,
            Kind::Row | Kind::TableHead | Kind::TableBody | Kind::TableFoot => filled,
            _ => frame.content,
        };
        if frame.content {
            self.mark(frame.text);
        }
        // What was repeated too often is there to be ended, not to be seen.
        let is_bare = frame.element.kind == Kind::Span && frame.element.attributes.is_empty();
        if keep && !is_bare {
            return self.place(frame);
        }
        self.take_names(&frame.element.attributes);
        if frame.element.kind.is_block() {
            self.part();
        } else {
            self.unwrap(frame.element.children);
        }
    }

    /// A block with nothing to see stands between two lines all the same.
    fn part(&mut self) {
        let mixed = Model::of(self.block_kind()) == Model::Mixed;
        let after_line = match self.children().last() {
            Some(Node::Element(element)) => !element.kind.is_block(),
            text => text.is_some(),
        };
        self.breaks = u8::from(mixed && after_line);
    }

    /// What there is to see of an inline element that has nothing to see: the
    /// space that separates two words.
    fn unwrap(&mut self, nodes: Vec<Node>) {
        for node in nodes {
            match node {
                Node::Text(text) => self.append(&text),
                element => self.children().push(element),
            }
        }
    }

    /// Puts an ended element where it belongs in the one around it.
    fn place(&mut self, frame: Frame) {
        let mut element = frame.element;
        let parent = self.block_kind();
        match (element.kind, parent) {
            (Kind::Paragraph, _) if !frame.text && is_pictures(&element.children) => {
                element.children.retain(|node| is_kind(node, Kind::Image));
                self.take_names(&element.attributes);
                return self.children().append(&mut element.children);
            }
            (Kind::Caption, Some(Kind::Table)) | (Kind::Summary, Some(Kind::Details)) => {
                self.title_parent();
                return self.children().insert(0, Node::Element(element));
            }
            (Kind::Caption, Some(Kind::Figure)) => self.title_parent(),
            (Kind::Figure, _) => caption_to_end(&mut element.children),
            _ => {}
        }
        self.children().push(Node::Element(element));
    }

    fn title_parent(&mut self) {
        if let Some(parent) = self.frames.last_mut() {
            parent.titled = true;
        }
    }
}

/// Whether an attribute is among these.
pub(super) fn has(attributes: &Attributes, name: Attribute) -> bool {
    attributes.iter().any(|(other, _)| *other == name)
}

/// Adds those of some attributes that are not there.
#[inline(never)]
pub(super) fn add_missing(attributes: &mut Attributes, others: &Attributes) {
    for (name, value) in others {
        if !has(attributes, *name) {
            attributes.push((*name, value.clone()));
        }
    }
}

fn is_kind(node: &Node, kind: Kind) -> bool {
    matches!(node, Node::Element(element) if element.kind == kind)
}

/// Whether a paragraph was only a wrapper around pictures.
fn is_pictures(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(_) => true,
        Node::Element(element) => matches!(element.kind, Kind::Image | Kind::Break),
    })
}

/// HTML has the caption of a figure first or last. It separated lines where it was.
fn caption_to_end(nodes: &mut Vec<Node>) {
    if let Some(at) = nodes.iter().position(|node| is_kind(node, Kind::Caption))
        && at > 0
    {
        let caption = nodes.remove(at);
        if let (Some(Node::Text(_)), Some(Node::Text(_))) = (nodes.get(at - 1), nodes.get(at)) {
            nodes.insert(at, Node::Element(Element::new(Kind::Break, Vec::new())));
        }
        nodes.push(caption);
    }
}
