//! What says that a text is the caption of a picture.

use super::names::Tag;
use super::tree::{NodeId, Tree};
use crate::text::{fold, search};

/// Whether the class of an element names it a caption.
pub(super) fn is_named_caption(tree: &Tree, node: NodeId) -> bool {
    use Tag::{Article, Body, Figure, Html, Img, Main, Section, Text};
    tree.says(node).names_caption
        && !matches!(tree.tag(node), Text | Html | Body | Article | Main | Section | Figure | Img)
}

/// Whether a box says that it holds a picture, or the text in it who took one.
pub(super) fn says_caption(tree: &Tree, around: NodeId, node: NodeId) -> bool {
    tree.says(around).names_picture || {
        let text = fold(&tree.text_in(node));
        ["photo:", "photograph:", "photos:", "foto:", "fotos:", "bild:", "credit:", "image:"]
            .iter()
            .any(|mark| search::has(&text, mark))
    }
}
