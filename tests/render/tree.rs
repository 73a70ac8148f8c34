//! A tree, from an HTML string and from recorded operations.

use std::collections::BTreeMap;

use offprint::host::{Host, HtmlEvents, NativeHost};
use offprint::sink::{Attr, DomOps, Tag};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Text(String),
    Element(Element),
}

#[derive(Default)]
pub(crate) struct Builder {
    open: Vec<Element>,
    pub(crate) top: Vec<Node>,
}

impl Builder {
    fn children(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(element) => &mut element.children,
            None => &mut self.top,
        }
    }
}

impl HtmlEvents for Builder {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let attributes = attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
        self.open.push(Element { name: name.into(), attributes, children: Vec::new() });
    }

    fn text(&mut self, text: &str) {
        // A parser joins what stands side by side.
        match self.children().last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => self.children().push(Node::Text(text.into())),
        }
    }

    fn close(&mut self) {
        let element = self.open.pop().expect("a close for an open");
        self.children().push(Node::Element(element));
    }
}

/// The tree that a parser makes of HTML.
pub(crate) fn parsed(html: &str) -> Vec<Node> {
    let mut builder = Builder::default();
    NativeHost.parse_html(html, &mut builder);
    assert!(builder.open.is_empty());
    builder.top
}

/// The tree that the operations build, as `www/core/replay.ts` does.
pub(crate) fn replayed(ops: &DomOps) -> Vec<Node> {
    let units: Vec<u16> = ops.text.encode_utf16().collect();
    let mut rest = units.as_slice();
    let mut take = |length: u32| {
        let (text, after) = rest.split_at(length as usize);
        rest = after;
        String::from_utf16(text).expect("whole characters")
    };
    let mut builder = Builder::default();
    let mut numbers = ops.ops.iter();
    while let Some(number) = numbers.next() {
        let operand = number >> 2;
        match number & 3 {
            0 => builder.open(Tag::NAMES[operand as usize], &[]),
            1 => {
                let value = take(*numbers.next().unwrap());
                let element = builder.open.last_mut().expect("an open element");
                assert!(element.children.is_empty(), "an attribute after a child");
                let before = element.attributes.insert(Attr::NAMES[operand as usize].into(), value);
                assert!(before.is_none(), "{} twice", Attr::NAMES[operand as usize]);
            }
            2 => builder.text(&take(operand)),
            _ => builder.close(),
        }
    }
    assert!(builder.open.is_empty() && rest.is_empty());
    builder.top
}

/// Calls back with every element, and those that it stands in.
pub(crate) fn walk<'t>(
    nodes: &'t [Node],
    above: &mut Vec<&'t Element>,
    visit: &mut dyn FnMut(&'t Element, &[&'t Element]),
) {
    for node in nodes {
        if let Node::Element(element) = node {
            visit(element, above);
            above.push(element);
            walk(&element.children, above, visit);
            above.pop();
        }
    }
}

/// The characters.
pub(crate) fn text(nodes: &[Node]) -> String {
    nodes.iter().fold(String::new(), |text_before, node| match node {
        Node::Text(text) => text_before + text,
        Node::Element(element) => text_before + &text(&element.children),
    })
}
