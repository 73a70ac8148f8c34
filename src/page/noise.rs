//! What stands on a page beside the article.

use super::names::is_heading;
use super::noise_words::noise_in;
use super::tree::{NodeId, Tree};
use super::words::with_words;

/// The word by which an element says that it is no part of the article: its name, or one of its class or id. Where it holds
/// little of the page's prose (`minor`), less sure words are believed too.
pub(super) fn noise_of(tree: &Tree, node: NodeId, minor: bool) -> Option<String> {
    let name = tree.name(node);
    match name {
        "" | "html" | "body" | "main" => return None,
        "article" if !is_comment(tree, node) => return None,
        "article" => return Some("comment".to_owned()),
        "aside" | "form" => return Some(name.to_owned()),
        _ => {}
    }
    let property = tree.attribute(node, "itemprop").unwrap_or_default();
    if matches!(property, "comment" | "author" | "publisher" | "keywords") {
        return Some(property.to_owned());
    }
    if name == "a" && tree.says(node).is_button {
        return Some("button".to_owned());
    }
    if !tree.says(node).may_be_noise {
        return None;
    }
    let is_box = !matches!(name, "p" | "a" | "span" | "figure" | "img") && !is_heading(tree.tag(node));
    let named =
        ["class", "data-testid", "data-component"].iter().filter_map(|name| tree.attribute(node, name));
    let id = tree.attribute(node, "id").filter(|id| !is_slug(id) && !is_heading(tree.tag(node)));
    named
        .chain(id)
        .flat_map(str::split_ascii_whitespace)
        .find_map(|class| with_words(class, |words| noise_in(words, minor && is_box)))
}

/// Whether an id is made of the text that stands under it, for links to lead there: `how-to-share-a-boat`.
fn is_slug(id: &str) -> bool {
    id.split('-').count() > MAX_NAME_WORDS && !id.contains('_')
}

/// A name of an element has no more words.
const MAX_NAME_WORDS: usize = 4;

/// Whether a class says that an element is a comment of a reader, and nothing else.
fn is_comment(tree: &Tree, node: NodeId) -> bool {
    tree.attribute(node, "class")
        .is_some_and(|class| class.split_ascii_whitespace().any(|class| class == "comment"))
}
