//! The text: its blocks and lines.

use super::Part;
use super::figure::Loading;
use super::nesting::{Content, Placement, content, is_flow, place};
use super::notes::untracked;
use super::pen::{Medium, Pen};
use crate::article::{Attribute, Element, Kind, Node, text_of};
use crate::limits::MAX_HTML_DEPTH;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

/// Where a node stands.
#[derive(Clone, Copy)]
struct Place {
    content: Content,
    parent: Option<Kind>,
    /// Inside a link, where no other may stand.
    link: bool,
    /// Beside a caption, which speaks for a picture.
    captioned: bool,
    depth: usize,
}

const TOP: Place =
    Place { content: Content::Flow, parent: None, link: false, captioned: false, depth: 0 };

impl<'a> Pen<'a> {
    /// The lead pictures and the text, opened by the dateline.
    pub(super) fn body(&mut self) {
        self.part(Tag::Div, Part::Body);
        self.lead_figures();
        let mut rest = self.article.body.as_slice();
        rest = self.opening(rest);
        while let Some((first, after)) = rest.split_first() {
            if is_flow(first) {
                self.node(first, TOP, true);
                rest = after;
            } else {
                let end = rest.iter().position(is_flow).unwrap_or(rest.len());
                let (line, after) = rest.split_at(end);
                self.paragraph(line, None);
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
        self.part(tag, Part::Dateline);
        self.fill(self.word(Word::Dateline), &mut |pen, _| pen.text(place));
        self.close();
    }

    /// A line that stands at the top without a paragraph of its own.
    fn paragraph(&mut self, line: &[Node], element: Option<&Element>) {
        if text_of(line).trim().is_empty() && !line.iter().any(|node| matches!(node, Node::Element(_))) {
            return;
        }
        self.open(Tag::P);
        self.attr(Attr::Part, Part::Paragraph.name());
        if let Some(element) = element {
            self.attributes(element);
        }
        self.nodes(line, Place { content: Content::Phrasing, parent: Some(Kind::Paragraph), ..TOP });
        self.close();
    }

    fn nodes(&mut self, nodes: &[Node], at: Place) {
        for (index, node) in nodes.iter().enumerate() {
            self.node(node, at, index == 0);
        }
    }

    fn node(&mut self, node: &Node, at: Place, first: bool) {
        match node {
            Node::Text(text) => self.characters(text, at),
            Node::Element(element) if at.depth < MAX_HTML_DEPTH => self.element(element, at, first),
            Node::Element(element) => self.characters(&text_of(&element.children), at),
        }
    }

    fn characters(&mut self, text: &str, at: Place) {
        match at.content {
            Content::Only(_) if text.trim().is_empty() => {}
            Content::Only(wrapper) => self.wrap(wrapper, at, &mut |pen, at| pen.characters(text, at)),
            _ => self.text(text),
        }
    }

    fn element(&mut self, element: &Element, at: Place, first: bool) {
        let deeper = Place { depth: at.depth + 1, ..at };
        match place(element.kind, at.parent, at.content) {
            Placement::Wrap(wrapper) => {
                self.wrap(wrapper, at, &mut |pen, at| pen.element(element, at, true));
            }
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
    fn wrap(&mut self, wrapper: Kind, at: Place, within: &mut dyn FnMut(&mut Self, Place)) {
        self.open(form(wrapper, at.parent).0);
        let content = content(wrapper, at.content);
        within(self, Place { content, parent: Some(wrapper), ..at });
        self.close();
    }

    fn kept(&mut self, element: &Element, at: Place) {
        match element.kind {
            Kind::Image => self.image(element, at),
            Kind::Link if at.link => self.nodes(&element.children, inside(at, element)),
            Kind::Link => self.link(element, &element.children, inside(at, element)),
            Kind::Embed => self.embed(element, at),
            Kind::Heading => self.subheading(element, at),
            kind => {
                let (tag, part) = form(kind, at.parent);
                match part {
                    Some(part) => self.open_block(tag, part, element),
                    None => {
                        self.open(tag);
                        self.attributes(element);
                    }
                }
                if kind == Kind::Details && self.medium == Medium::Paper {
                    self.attr(Attr::Open, "");
                }
                self.nodes(&element.children, inside(at, element));
                self.close();
            }
        }
    }

    fn open_block(&mut self, tag: Tag, part: Part, element: &Element) {
        self.open(tag);
        self.attr(Attr::Part, part.name());
        self.attributes(element);
    }

    /// The attributes that mean in HTML what they mean here.
    fn attributes(&mut self, element: &Element) {
        for (attribute, value) in &element.attributes {
            if let Some(name) = attribute_of(*attribute, element.kind) {
                self.attr(name, value);
            }
        }
    }

    fn subheading(&mut self, element: &Element, at: Place) {
        let level = element.attribute(Attribute::Level).and_then(|level| level.parse().ok());
        let tag = self.heading_tag(level.unwrap_or(1u8).clamp(1, 6));
        self.open_block(tag, Part::Subheading, element);
        self.nodes(&element.children, inside(at, element));
        self.close();
    }

    fn link(&mut self, element: &Element, children: &[Node], at: Place) {
        let href = element.attribute(Attribute::Href).unwrap_or_default();
        let href = if self.medium == Medium::Paper { untracked(href) } else { href.to_owned() };
        let text = text_of(children);
        self.open_block(Tag::A, Part::Link, element);
        self.attr(Attr::Href, &href);
        self.attr(Attr::Rel, "noopener");
        self.nodes(children, at);
        if text.trim().is_empty() && !names_itself(children) {
            self.text(place_of(&href));
        }
        self.close();
        if self.medium == Medium::Paper {
            self.link_end(&href, &text);
        }
    }

    /// Something embedded is a link: nothing of another site is loaded.
    fn embed(&mut self, element: &Element, at: Place) {
        let block = at.content == Content::Flow && !at.link;
        if block {
            self.open(Tag::P);
            self.attr(Attr::Part, Part::Embed.name());
        }
        let href = element.attribute(Attribute::Href).unwrap_or_default();
        let text = text_of(&element.children);
        let name = if text.trim().is_empty() { place_of(href) } else { text.trim() };
        let label = self.word(Word::Embed).replace("{name}", name);
        if at.link {
            self.text(&label);
        } else {
            self.link(element, &[Node::Text(label)], Place { content: Content::Phrasing, link: true, ..at });
        }
        if block {
            self.close();
        }
    }

    fn image(&mut self, element: &Element, at: Place) {
        if !self.shows_pictures() {
            return;
        }
        let undescribed = if at.captioned && !at.link { "" } else { self.word(Word::UndescribedPicture) };
        self.picture(Loading::Lazy);
        self.attributes(element);
        self.attr(Attr::Alt, element.attribute(Attribute::Alt).unwrap_or(undescribed));
        self.attr(Attr::Src, element.attribute(Attribute::Src).unwrap_or_default());
        self.close();
    }
}

/// The place inside an element.
fn inside(at: Place, element: &Element) -> Place {
    let captioned = at.captioned || element.kind == Kind::Figure && element.children.iter().any(is_caption);
    let content = match (element.kind, at.parent) {
        (Kind::Caption, Some(Kind::Figure)) => Content::Flow,
        (kind, _) => content(kind, at.content),
    };
    Place {
        content,
        // What is transparent leaves its children in its own place.
        parent: Some(element.kind),
        link: at.link || element.kind == Kind::Link,
        captioned,
        depth: at.depth + 1,
    }
}

fn is_caption(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.kind == Kind::Caption && !text_of(&element.children).trim().is_empty())
}

/// Whether these nodes, which have no text, name themselves by a picture's.
fn names_itself(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) => false,
        Node::Element(element) if element.kind == Kind::Image => {
            element.attribute(Attribute::Alt) != Some("")
        }
        Node::Element(element) => names_itself(&element.children),
    })
}

/// The host of a URL, or what follows its scheme.
fn place_of(url: &str) -> &str {
    let rest = url.split_once(':').map_or(url, |(_, rest)| rest).trim_start_matches('/');
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// Whether a text begins with its dateline already: the place and a mark.
fn begins_with(children: &[Node], dateline: &str) -> bool {
    let Some(Node::Text(text)) = children.first() else { return false };
    match text.trim_start().strip_prefix(dateline) {
        Some(rest) => rest.trim_start().starts_with(['—', '–', '-', ':', ',', '(', '―']),
        None => false,
    }
}

/// The element that stands for a kind, and its part.
fn form(kind: Kind, parent: Option<Kind>) -> (Tag, Option<Part>) {
    use Kind::*;
    let tag = match kind {
        Paragraph => return (Tag::P, Some(Part::Paragraph)),
        List => return (Tag::Ul, Some(Part::List)),
        OrderedList => return (Tag::Ol, Some(Part::List)),
        DescriptionList => return (Tag::Dl, Some(Part::List)),
        Quote => return (Tag::Blockquote, Some(Part::Quote)),
        Figure => return (Tag::Figure, Some(Part::Figure)),
        Caption if parent == Some(Table) => return (Tag::Caption, Some(Part::Caption)),
        Caption => return (Tag::Figcaption, Some(Part::Caption)),
        Credit => return (Tag::Span, Some(Part::Credit)),
        Table => return (Tag::Table, Some(Part::Table)),
        Preformatted => return (Tag::Pre, Some(Part::Preformatted)),
        Details => return (Tag::Details, Some(Part::Details)),
        Aside => return (Tag::Aside, Some(Part::Aside)),
        Item => Tag::Li,
        TableHead => Tag::Thead,
        TableBody => Tag::Tbody,
        TableFoot => Tag::Tfoot,
        Row => Tag::Tr,
        HeaderCell => Tag::Th,
        Cell => Tag::Td,
        Summary => Tag::Summary,
        Term => Tag::Dt,
        Description => Tag::Dd,
        Rule => Tag::Hr,
        Emphasis => Tag::Em,
        Strong => Tag::Strong,
        Idiom => Tag::I,
        Bold => Tag::B,
        Code => Tag::Code,
        Subscript => Tag::Sub,
        Superscript => Tag::Sup,
        Mark => Tag::Mark,
        Deletion => Tag::Del,
        Insertion => Tag::Ins,
        Strike => Tag::S,
        Underline => Tag::U,
        Small => Tag::Small,
        Abbreviation => Tag::Abbr,
        Work => Tag::Cite,
        InlineQuote => Tag::Q,
        Time => Tag::Time,
        Ruby => Tag::Ruby,
        RubyText => Tag::Rt,
        RubyParenthesis => Tag::Rp,
        Isolate => Tag::Bdi,
        Break => Tag::Br,
        BreakOpportunity => Tag::Wbr,
        // Those with a method of their own.
        Heading | Image | Embed | Link | Span => Tag::Span,
    };
    (tag, None)
}

/// The attribute of HTML, where this kind may have it.
fn attribute_of(attribute: Attribute, kind: Kind) -> Option<Attr> {
    use Attribute as A;
    use Kind::*;
    let (name, fits) = match attribute {
        A::Lang => (Attr::Lang, true),
        A::Dir => (Attr::Dir, true),
        A::Width => (Attr::Width, kind == Image),
        A::Height => (Attr::Height, kind == Image),
        A::Cite => (Attr::Cite, matches!(kind, Quote | InlineQuote | Insertion | Deletion)),
        A::Start => (Attr::Start, kind == OrderedList),
        A::Colspan => (Attr::Colspan, matches!(kind, HeaderCell | Cell)),
        A::Rowspan => (Attr::Rowspan, matches!(kind, HeaderCell | Cell)),
        A::Scope => (Attr::Scope, kind == HeaderCell),
        A::Title => (Attr::Title, kind == Abbreviation),
        A::Datetime => (Attr::Datetime, matches!(kind, Time | Insertion | Deletion)),
        A::Href | A::Src | A::Alt | A::Level => return None,
    };
    fits.then_some(name)
}
