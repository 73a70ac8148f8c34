//! What a page's markup says of its parts.

use super::names::Tag;
use super::tree::{NodeId, Tree};

/// Whether an element is marked as the text of an article: by schema.org's microdata or RDFa, or by a microformat.
pub(super) fn is_marked_body(tree: &Tree, node: NodeId) -> bool {
    tree.says(node).is_marked_body
}

/// Whether an element's class or id says that it holds an article's text.
pub(super) fn is_named_body(tree: &Tree, node: NodeId) -> bool {
    tree.says(node).names_body && !matches!(tree.tag(node), Tag::Text | Tag::Html | Tag::Body | Tag::P)
}
