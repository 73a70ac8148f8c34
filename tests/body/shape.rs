//! What holds of the blocks of any body: what stands in what, how deep, and
//! which URLs.

use offprint::article::{Attribute, Element, Kind, Node};
use offprint::limits::{MAX_BODY_NODES, MAX_HTML_DEPTH};

/// The bytes of all texts and attribute values.
pub(crate) fn size(node: &Node) -> usize {
    match node {
        Node::Text(text) => text.len(),
        Node::Element(element) => {
            let own: usize = element.attributes.iter().map(|(_, value)| value.len()).sum();
            own + element.children.iter().map(size).sum::<usize>()
        }
    }
}

pub(crate) fn check_blocks(blocks: &[Node]) {
    let mut nodes = 0;
    for block in blocks {
        assert!(matches!(block, Node::Element(e) if e.kind.is_block()), "bare inline: {block:?}");
    }
    check_nodes(blocks, None, 0, &mut nodes);
    assert!(nodes <= 2 * MAX_BODY_NODES);
}

fn check_nodes(nodes: &[Node], parent: Option<&Element>, depth: usize, count: &mut usize) {
    assert!(depth <= MAX_HTML_DEPTH, "too deep");
    let mut after_text = false;
    for node in nodes {
        *count += 1;
        if let Node::Text(text) = node {
            assert!(!text.is_empty() && !after_text, "texts are merged");
            assert!(!text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "{text:?}");
        }
        after_text = matches!(node, Node::Text(_));
        if let Node::Element(element) = node {
            check_element(element, parent);
            check_nodes(&element.children, Some(element), depth + 1, count);
        }
    }
}

fn check_element(element: &Element, parent: Option<&Element>) {
    let within = parent.map(|parent| parent.kind);
    let ok = match element.kind {
        Kind::Item => matches!(within, Some(Kind::List | Kind::OrderedList)),
        Kind::Row => matches!(within, Some(Kind::TableHead | Kind::TableBody | Kind::TableFoot)),
        Kind::Cell | Kind::HeaderCell => within == Some(Kind::Row),
        Kind::Caption => matches!(within, Some(Kind::Table | Kind::Figure)),
        Kind::Summary => within == Some(Kind::Details),
        Kind::Term | Kind::Description => within == Some(Kind::DescriptionList),
        Kind::RubyText | Kind::RubyParenthesis => within == Some(Kind::Ruby),
        Kind::Paragraph => within != Some(Kind::Paragraph),
        _ => true,
    };
    assert!(ok, "{:?} in {within:?}", element.kind);
    check_addresses(element);
}

/// Whether every address is of an allowed scheme.
#[allow(dead_code)]
pub(crate) fn check_urls(nodes: &[Node]) {
    for node in nodes {
        if let Node::Element(element) = node {
            check_addresses(element);
            check_urls(&element.children);
        }
    }
}

/// Every address.
#[allow(dead_code)]
pub(crate) fn urls(nodes: &[Node]) -> Vec<&String> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element(element) = node {
            let is_url = |attribute| matches!(attribute, Attribute::Href | Attribute::Src | Attribute::Cite);
            found.extend(element.attributes.iter().filter(|(name, _)| is_url(*name)).map(|(_, url)| url));
            found.extend(urls(&element.children));
        }
    }
    found
}

fn check_addresses(element: &Element) {
    for (attribute, value) in &element.attributes {
        let schemes: &[&str] = match attribute {
            Attribute::Href | Attribute::Cite => &["http://", "https://", "mailto:", "tel:"],
            Attribute::Src => &["http://", "https://"],
            _ => continue,
        };
        assert!(schemes.iter().any(|scheme| value.starts_with(scheme)), "{value}");
    }
}
