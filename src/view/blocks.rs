//! The text: its blocks and lines.

use super::Part;
use super::anchors::Anchors;
use super::forms::{attribute_of, form};
use super::nesting::{Content, Placement, content, is_block_run, is_flow, place};
use super::pen::{Medium, Pen};
use super::slots::Slot;
use crate::article::{Attribute, Element, Kind, Node, text_of};
use crate::limits::MAX_HTML_DEPTH;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

/// Where a node stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) content: Content,
    pub(super) parent: Option<Kind>,
    /// Inside a link, where no other may stand.
    pub(super) link: bool,
    /// The caption beside it, which speaks for a picture.
    pub(super) caption: Option<&'p Element>,
    pub(super) depth: usize,
}

const TOP: Place<'static> =
    Place { content: Content::Flow, parent: None, link: false, caption: None, depth: 0 };

impl<'a> Pen<'a> {
    /// The lead pictures and the text, opened by the dateline.
    pub(super) fn body(&mut self) {
        let article = self.article;
        if article.body.is_empty() && article.images.is_empty() && article.dateline.is_none() {
            return;
        }
        self.anchors = Anchors::find(&article.body);
        self.part(Tag::Div, Part::Body);
        self.lead_figures();
        let mut rest = self.opening(&article.body);
        while let Some((first, after)) = rest.split_first() {
            if is_flow(first) {
                self.node(first, TOP, true);
                rest = after;
            } else {
                let end = rest.iter().position(is_flow).unwrap_or(rest.len());
                let (line, after) = rest.split_at(end);
                self.paragraph(line);
                rest = after;
            }
        }
        self.close();
    }

    /// The dateline, inside the first paragraph where the text begins with
    /// one. Returns what is still to be written.
    fn opening(&mut self, body: &'a [Node]) -> &'a [Node] {
        let Some(dateline) = &self.article.dateline else { return body };
        match body.split_first() {
            Some((Node::Element(first), rest)) if first.kind == Kind::Paragraph => {
                let told = begins_with(&first.children, dateline);
                self.open_block(Tag::P, Part::Paragraph, first);
                if !told {
                    self.dateline(Tag::Span, dateline);
                }
                self.nodes(&first.children, inside(TOP, first));
                self.close();
                rest
            }
            _ => {
                self.dateline(Tag::P, dateline);
                body
            }
        }
    }

    fn dateline(&mut self, tag: Tag, place: &str) {
        self.say(tag, Part::Dateline, Word::Dateline, &[("place", Slot::Text(place))]);
    }

    /// A line that stands at the top without a paragraph of its own.
    fn paragraph(&mut self, line: &[Node]) {
        if text_of(line).trim().is_empty() && !line.iter().any(|node| matches!(node, Node::Element(_))) {
            return;
        }
        self.open(Tag::P);
        self.attr(Attr::Part, Part::Paragraph.name());
        self.nodes(line, Place { content: Content::Phrasing, parent: Some(Kind::Paragraph), ..TOP });
        self.close();
    }

    pub(super) fn nodes(&mut self, nodes: &[Node], at: Place) {
        for (index, node) in nodes.iter().enumerate() {
            self.node(node, at, index == 0);
        }
    }

    fn node(&mut self, node: &Node, at: Place, first: bool) {
        match node {
            Node::Text(text) => match at.content {
                Content::Only(_) if text.trim().is_empty() => {}
                Content::Only(wrapper) => self.wrap(wrapper, at, node),
                _ => self.running_text(text),
            },
            Node::Element(element) if at.depth < MAX_HTML_DEPTH => self.element(element, node, at, first),
            Node::Element(element) => self.node(&Node::Text(text_of(&element.children)), at, first),
        }
    }

    fn element(&mut self, element: &Element, node: &Node, at: Place, first: bool) {
        let deeper = Place { depth: at.depth + 1, ..at };
        match place(element.kind, at.parent, at.content) {
            Placement::Wrap(wrapper) => self.wrap(wrapper, at, node),
            Placement::Unwrap => {
                if element.kind.is_block() && at.content == Content::Phrasing && !first {
                    self.open(Tag::Br);
                    self.close();
                }
                self.nodes(&element.children, deeper);
            }
            Placement::Keep => self.kept(element, at),
        }
    }

    /// Puts something inside an element that its place demands.
    fn wrap(&mut self, wrapper: Kind, at: Place, node: &Node) {
        self.open(form(wrapper, at.parent).0);
        let content = content(wrapper, at.content);
        self.node(node, Place { content, parent: Some(wrapper), ..at }, true);
        self.close();
    }

    fn kept(&mut self, element: &Element, at: Place) {
        match element.kind {
            Kind::Image => self.image(element, at),
            Kind::Link if at.link => self.nodes(&element.children, inside(at, element)),
            Kind::Link => self.link(element, &element.children, inside(at, element)),
            Kind::Embed => self.embed(element, at),
            Kind::Heading => self.subheading(element, at),
            Kind::Span if is_block_run(element, at.content) => {
                self.open(Tag::Div);
                self.attributes(element);
                self.nodes(&element.children, Place { content: Content::Flow, ..inside(at, element) });
                self.close();
            }
            Kind::Table if self.medium == Medium::Screen => {
                self.open(Tag::Div);
                self.attr(Attr::Part, Part::TableScroller.name());
                self.block(element, at);
                self.close();
            }
            _ => self.block(element, at),
        }
    }

    fn block(&mut self, element: &Element, at: Place) {
        let outer = self.longest_word;
        let (tag, part) = form(element.kind, at.parent);
        match part {
            Some(part) => self.open_block(tag, part, element),
            None => {
                self.open(tag);
                self.attributes(element);
            }
        }
        if element.kind == Kind::Aside {
            // By itself it would be a landmark of the whole page.
            self.attr(Attr::Role, "note");
        }
        if element.kind == Kind::Details && self.medium == Medium::Paper {
            self.attr(Attr::Open, "");
        }
        self.nodes(&element.children, inside(at, element));
        self.close();
        self.longest_word = outer;
    }

    pub(super) fn open_block(&mut self, tag: Tag, part: Part, element: &Element) {
        self.open(tag);
        self.attr(Attr::Part, part.name());
        self.attributes(element);
    }

    /// The attributes that mean in HTML what they mean here.
    pub(super) fn attributes(&mut self, element: &Element) {
        self.class_on_paper(element);
        for (attribute, value) in &element.attributes {
            if *attribute == Attribute::Id {
                self.anchor(value);
            } else if let Some(name) = attribute_of(*attribute, element.kind) {
                self.attr(name, value);
            }
        }
    }
}

/// The place inside an element.
pub(super) fn inside<'p>(at: Place<'p>, element: &'p Element) -> Place<'p> {
    let own = if element.kind == Kind::Figure { element.children.iter().find_map(caption) } else { None };
    let content = match (element.kind, at.parent) {
        (Kind::Caption, Some(Kind::Figure)) => Content::Flow,
        (kind, _) => content(kind, at.content),
    };
    Place {
        content,
        // What is transparent leaves its children in its own place.
        parent: Some(element.kind),
        link: at.link || element.kind == Kind::Link,
        caption: own.or(at.caption),
        depth: at.depth + 1,
    }
}

fn caption(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(element) if element.kind == Kind::Caption => {
            (!text_of(&element.children).trim().is_empty()).then_some(element)
        }
        _ => None,
    }
}

/// Whether a text begins with its dateline already: the place and a mark.
fn begins_with(children: &[Node], dateline: &str) -> bool {
    let Some(Node::Text(text)) = children.first() else { return false };
    match text.trim_start().strip_prefix(dateline) {
        Some(rest) => rest.trim_start().starts_with(['—', '–', '-', ':', ',', '(', '―']),
        None => false,
    }
}
