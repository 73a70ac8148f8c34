//! Bodies in HTML.

use offprint::article::{Kind, Node, text_of};
use offprint::body::{Body, from_html};
use offprint::host::{Host, HtmlEvents, NativeHost};

use super::{markup, oracle, reparse, shape};

const BASE: &str = "https://wire.example/2026/a";

pub(super) fn read(html: &str) -> Body {
    from_html(html, Some(BASE), &NativeHost)
}

pub(super) fn check(html: &str) {
    let body = read(html);
    shape::check_blocks(&body.blocks);
    reparse::assert_same(&body.blocks);
    bounded(html, &body);
    tree_is_the_standards(html);
    text_is_from_the_source(html, &body);
    stable(&body.blocks);
}

/// Attributes may be repeated up to the size of the input and 64 KB; a URL
/// takes at most its base and thrice its bytes; an element some bytes of input.
fn bounded(html: &str, body: &Body) {
    let size: usize = body.blocks.iter().map(shape::size).sum();
    assert!(size <= 16 * html.len() + 70_000, "{size} bytes of {}", html.len());
    assert!(body.findings.len() <= offprint::limits::MAX_DIAGNOSTICS);
}

/// The parser's tree, kept in our own arena, is that of html5ever's own DOM.
/// Where nesting is limited they differ, and the other one's would recurse.
fn tree_is_the_standards(html: &str) {
    if oracle::depth(html) > 250 {
        return;
    }
    let (mut ours, mut theirs) = (oracle::Trace::default(), oracle::Trace::default());
    NativeHost.parse_html(html, &mut ours);
    oracle::parse(html, &mut theirs);
    assert_eq!(ours.0, theirs.0, "our tree, and html5ever's");
}

/// Every character that a reader sees is one of the source, in its order: of a
/// text, or of the text that stands for a picture. A link to what was embedded
/// has words of its own.
fn text_is_from_the_source(html: &str, body: &Body) {
    if holds(&body.blocks, Kind::Embed) {
        return;
    }
    let mut source = Letters::default();
    NativeHost.parse_html(html, &mut source);
    // A C1 control is read as the character that windows-1252 has there.
    if source.0.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c)) {
        return;
    }
    let mut left = source.0.chars().filter(|c| !c.is_whitespace());
    // Captions move to the end of their figure or the start of their table.
    if holds(&body.blocks, Kind::Caption) || holds(&body.blocks, Kind::Summary) {
        return;
    }
    for c in text_of(&body.blocks).chars().filter(|c| !c.is_whitespace()) {
        assert!(left.any(|other| other == c), "{c:?} is not in the source at this place");
    }
}

#[derive(Default)]
struct Letters(String);

impl HtmlEvents for Letters {
    fn open(&mut self, _: &str, attributes: &[(&str, &str)]) {
        self.0.extend(attributes.iter().filter(|(name, _)| *name == "alt").map(|(_, value)| *value));
    }
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }
    fn close(&mut self) {}
}

pub(super) fn holds(nodes: &[Node], kind: Kind) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) => false,
        Node::Element(element) => element.kind == kind || holds(&element.children, kind),
    })
}

/// Blocks written as HTML are read as the same blocks. HTML has no element for
/// the link to what was embedded.
fn stable(blocks: &[Node]) {
    if holds(blocks, Kind::Embed) {
        return;
    }
    let html = markup::of(blocks);
    assert_eq!(markup::of(&read(&html).blocks), html, "read again");
}
