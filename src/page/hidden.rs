//! What a reader never sees as text of a page, whatever it holds.

use super::names::{Tag, is_heading, is_no_text};
use super::tree::{NodeId, Tree};

/// Whether a reader never sees this as text of the page, whatever it holds.
pub(super) fn is_never_shown(tree: &Tree, node: NodeId) -> bool {
    let says = tree.says(node);
    is_no_text(tree.tag(node)) && !opens_text(tree, node)
        || says.is_hidden
        || says.asks_consent && is_part(tree, node)
        || says.may_be_hidden
            && tree.attributes(node).any(|(name, value)| match name {
                "hidden" => true,
                "aria-hidden" => value == "true" && !says.is_foldable,
                // What a reader is writing.
                "contenteditable" => !value.eq_ignore_ascii_case("false") && is_part(tree, node),
                "role" => hides_role(value) || value == "button" && !opens_text(tree, node),
                "style" => hides(value) && !says.is_foldable,
                _ => false,
            })
}

/// Whether an element of that role holds no text of an article.
fn hides_role(role: &str) -> bool {
    matches!(
        role,
        "navigation"
            | "banner"
            | "contentinfo"
            | "complementary"
            | "search"
            | "dialog"
            | "alertdialog"
            | "menu"
            | "menubar"
            | "toolbar"
            | "tablist"
            | "textbox"
            | "searchbox"
    )
}

/// Whether it is a button which opens the text under its heading, as in a list of questions: the heading stands in it,
/// or around it.
fn opens_text(tree: &Tree, node: NodeId) -> bool {
    let is_button = tree.tag(node) == Tag::Button || tree.attribute(node, "role") == Some("button");
    is_button
        && (is_heading(tree.tag(tree.parent(node)))
            || tree.inside(node).take(MAX_BUTTON_NODES).any(|inner| is_heading(tree.tag(inner))))
}

/// The heading of a button is among so many of its nodes.
const MAX_BUTTON_NODES: usize = 8;

/// Whether it is a part of a page: what says that the reader has agreed stands at the page itself.
fn is_part(tree: &Tree, node: NodeId) -> bool {
    !matches!(tree.tag(node), Tag::Html | Tag::Body | Tag::Main | Tag::Article)
}

/// Whether an inline style hides an element.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(property, value)| {
            let value = value.trim().to_ascii_lowercase();
            match property.trim().to_ascii_lowercase().as_str() {
                "display" => value.starts_with("none"),
                "visibility" => value.starts_with("hidden"),
                _ => false,
            }
        })
    })
}
