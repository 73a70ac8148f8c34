//! A body as text that a person can check.

use offprint::article::Node;
use offprint::body::Body;

pub(crate) fn of(body: &Body) -> String {
    let blocks = body.blocks.iter().map(|node| {
        let mut line = String::new();
        push(node, &mut line);
        line
    });
    let findings = body.findings.iter().map(|(code, name)| format!("! {} {name}", code.name()));
    blocks.chain(findings).collect::<Vec<_>>().join("\n")
}

fn push(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => {
            out.push_str(&text.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\""))
        }
        Node::Element(element) => {
            let name = element.kind.name();
            out.push_str(&format!("<{name}"));
            for (attribute, value) in &element.attributes {
                out.push_str(&format!(" {}={value:?}", attribute.name()));
            }
            out.push('>');
            element.children.iter().for_each(|child| push(child, out));
            out.push_str("</>");
        }
    }
}
