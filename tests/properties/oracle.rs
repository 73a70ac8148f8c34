//! Trees of HTML by parsers that are not the core's: html5ever's own reference
//! DOM for what a document means, and `html5gum`, another tokeniser, for what
//! is written.

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use html5gum::{Token, Tokenizer};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use offprint::host::HtmlEvents;

/// Sends the tree of a body's fragment as events.
pub(super) fn parse(html: &str, events: &mut dyn HtmlEvents) {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), options, context, Vec::new(), false).one(html);
    let root = dom.document.children.borrow().first().cloned();
    for child in root.iter().flat_map(|root| root.children.borrow().clone()) {
        walk(&child, events);
    }
}

fn walk(node: &Handle, events: &mut dyn HtmlEvents) {
    match &node.data {
        NodeData::Text { contents } => events.text(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attrs = attrs.borrow();
            let attributes: Vec<(&str, &str)> =
                attrs.iter().map(|a| (&*a.name.local, a.value.as_ref())).collect();
            events.open(&name.local, &attributes);
            node.children.borrow().iter().for_each(|child| walk(child, events));
            events.close();
        }
        _ => {}
    }
}

/// An upper bound of how deep elements nest.
pub(super) fn depth(html: &str) -> usize {
    html.bytes().filter(|b| *b == b'<').count()
}

/// Errors of single characters, which a parser keeps as they are.
const OF_CHARACTERS: &[&str] = &[
    "control-character-in-input-stream",
    "control-character-reference",
    "noncharacter-in-input-stream",
    "unexpected-null-character",
];

/// Sends what is written as events, and fails where it is not well formed:
/// every start tag has its end tag, in order; no comment, no doctype, no error.
pub(super) fn written(html: &str, events: &mut dyn HtmlEvents) {
    let mut open: Vec<String> = Vec::new();
    let mut pre_begins = false;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        let first = std::mem::take(&mut pre_begins);
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                pre_begins = name == "pre";
                let attributes: Vec<(String, String)> =
                    tag.attributes.iter().map(|(n, v)| (cased(text(n)), text(v))).collect();
                let borrowed: Vec<_> = attributes.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                events.open(&name, &borrowed);
                if matches!(name.as_str(), "br" | "hr" | "img" | "wbr") {
                    events.close();
                } else {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                assert_eq!(open.pop(), Some(text(&tag.name)), "an end tag that ends another element");
                events.close();
            }
            Token::String(characters) => {
                let characters = text(&characters);
                // A parser takes the line feed that begins a `pre` for none.
                let kept = if first { characters.strip_prefix('\n') } else { None };
                events.text(kept.unwrap_or(&characters));
            }
            Token::Error(error) if OF_CHARACTERS.contains(&error.as_str()) => {}
            other => panic!("{other:?} in {html}"),
        }
    }
    assert!(open.is_empty(), "{open:?} never end in {html}");
}

/// The one name that a tree has in mixed case. A tokeniser knows nothing of it.
fn cased(name: String) -> String {
    if name == "viewbox" { "viewBox".into() } else { name }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8 stays UTF-8")
}

/// A parser's events, as a text to compare. Texts that touch are one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Trace(pub(super) String);

impl HtmlEvents for Trace {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push_str(&format!("\n<{name}"));
        for (name, value) in attributes {
            self.0.push_str(&format!(" {name}={value:?}"));
        }
        self.0.push('>');
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn close(&mut self) {
        self.0.push_str("</>\n");
    }
}
