//! Blocks as HTML, with all their attributes: the simplest writer, to be read
//! again.

use offprint::article::{Attribute, Element, Kind, Node};

use super::reparse;

pub(super) fn of(blocks: &[Node]) -> String {
    let mut html = String::new();
    blocks.iter().for_each(|node| push(node, None, &mut html));
    html
}

fn push(node: &Node, parent: Option<Kind>, html: &mut String) {
    match node {
        Node::Text(text) => html.push_str(&escape(text)),
        Node::Element(element) => {
            let tag = reparse::tag(element, parent);
            html.push_str(&format!("<{tag}"));
            if element.kind == Kind::Credit {
                html.push_str(" class=credit");
            }
            // The same wherever they come from: an outer division's stand after an inner one's.
            let mut attributes: Vec<_> = element.attributes.iter().collect();
            attributes.sort_by_key(|(attribute, _)| attribute.name());
            for (attribute, value) in attributes {
                // A heading has its level in its tag, an embed its link inside.
                let told = *attribute == Attribute::Level;
                if !told {
                    html.push_str(&format!(" {}=\"{}\"", attribute.name(), escape(value)));
                }
            }
            html.push('>');
            if element.kind == Kind::Preformatted {
                html.push('\n');
            }
            children(element, html);
            if !matches!(tag, "br" | "hr" | "img" | "wbr") {
                html.push_str(&format!("</{tag}>"));
            }
        }
    }
}

fn children(element: &Element, html: &mut String) {
    element.children.iter().for_each(|child| push(child, Some(element.kind), html));
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\r', "&#13;")
}
