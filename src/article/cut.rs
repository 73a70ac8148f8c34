//! Whether a text stops where somebody cut it.

use super::Node;

/// How a text ends that was cut.
const CUTS: [&str; 3] = ["…", "...", "⋯"];

/// Whether a body ends as what was cut does: with an ellipsis, also in brackets. A whole article may end so too.
pub(crate) fn ends_cut(body: &[Node]) -> bool {
    let end = last_text(body).unwrap_or_default().trim_end().trim_end_matches([']', ')']);
    CUTS.iter().any(|cut| end.ends_with(cut))
}

/// The last text that is not blank.
fn last_text(nodes: &[Node]) -> Option<&str> {
    nodes.iter().rev().find_map(|node| match node {
        Node::Text(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
        Node::Element(element) => last_text(&element.children),
    })
}
