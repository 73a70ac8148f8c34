//! The property that a body, rendered element by element as HTML, is read by
//! an HTML parser as the same tree: nothing in it nests as HTML forbids.

use offprint::article::{Attribute, Element, Kind, Node};
use offprint::host::{HtmlEvents, parse_html};

pub(crate) fn assert_same(blocks: &[Node]) {
    let (mut html, mut expected) = (String::new(), String::new());
    for node in blocks {
        render(node, None, &mut html, &mut expected);
    }
    let mut trace = Trace::default();
    parse_html(&html, &mut trace);
    assert_eq!(trace.0, expected, "read back from {html}");
}

fn render(node: &Node, parent: Option<Kind>, html: &mut String, expected: &mut String) {
    match node {
        Node::Text(text) => {
            html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
            expected.push_str(text);
        }
        Node::Element(element) => {
            let tag = tag(element, parent);
            html.push_str(&format!("<{tag}>"));
            if tag == "pre" {
                html.push('\n');
            }
            expected.push_str(&format!("<{tag}>"));
            for child in &element.children {
                render(child, Some(element.kind), html, expected);
            }
            if !matches!(tag, "br" | "hr" | "img" | "wbr") {
                html.push_str(&format!("</{tag}>"));
            }
            expected.push_str("</>");
        }
    }
}

pub(crate) fn tag(element: &Element, parent: Option<Kind>) -> &'static str {
    match element.kind {
        Kind::Paragraph | Kind::Embed => "p",
        Kind::Heading => ["h1", "h2", "h3", "h4", "h5", "h6"]
            [element.attribute(Attribute::Level).unwrap().parse::<usize>().unwrap() - 1],
        Kind::List => "ul",
        Kind::OrderedList => "ol",
        Kind::Item => "li",
        Kind::Quote => "blockquote",
        Kind::Figure => "figure",
        Kind::Caption if parent == Some(Kind::Table) => "caption",
        Kind::Caption => "figcaption",
        Kind::Credit => "small",
        Kind::Image => "img",
        Kind::Table => "table",
        Kind::TableHead => "thead",
        Kind::TableBody => "tbody",
        Kind::TableFoot => "tfoot",
        Kind::Row => "tr",
        Kind::HeaderCell => "th",
        Kind::Cell => "td",
        Kind::Preformatted => "pre",
        Kind::Details => "details",
        Kind::Summary => "summary",
        Kind::DescriptionList => "dl",
        Kind::Term => "dt",
        Kind::Description => "dd",
        Kind::Rule => "hr",
        Kind::Aside => "aside",
        Kind::Link => "a",
        Kind::Emphasis => "em",
        Kind::Strong => "strong",
        Kind::Idiom => "i",
        Kind::Bold => "b",
        Kind::Code => "code",
        Kind::Subscript => "sub",
        Kind::Superscript => "sup",
        Kind::Mark => "mark",
        Kind::Deletion => "del",
        Kind::Insertion => "ins",
        Kind::Strike => "s",
        Kind::Underline => "u",
        Kind::Small => "small",
        Kind::Abbreviation => "abbr",
        Kind::Work => "cite",
        Kind::InlineQuote => "q",
        Kind::Time => "time",
        Kind::Ruby => "ruby",
        Kind::RubyText => "rt",
        Kind::RubyParenthesis => "rp",
        Kind::Isolate => "bdi",
        Kind::Span => "span",
        Kind::Break => "br",
        Kind::BreakOpportunity => "wbr",
    }
}

#[derive(Default)]
struct Trace(String);

impl HtmlEvents for Trace {
    fn open(&mut self, name: &str, _: &[(&str, &str)]) {
        self.0.push_str(&format!("<{name}>"));
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn close(&mut self) {
        self.0.push_str("</>");
    }
}
