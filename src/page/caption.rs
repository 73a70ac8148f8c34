//! What says that a text is the caption of a picture.

use super::tree::{NodeId, Tree};
use super::words::words;
use crate::text::{fold, search};

/// Whether the class of an element names it a caption.
pub(super) fn is_named_caption(tree: &Tree, node: NodeId) -> bool {
    !matches!(tree.name(node), "" | "html" | "body" | "article" | "main" | "section" | "figure" | "img")
        && has_word(tree, node, |word| {
            matches!(
                word,
                "caption"
                    | "captions"
                    | "credit"
                    | "credits"
                    | "imagecaption"
                    | "imagedescription"
                    | "photocredit"
                    | "copyright"
                    | "legend"
                    | "legende"
                    | "bildunterschrift"
            )
        })
}

/// Whether a box says that it holds a picture, or the text in it who took one.
pub(super) fn says_caption(tree: &Tree, around: NodeId, node: NodeId) -> bool {
    let is_picture = |word: &str| {
        matches!(
            word,
            "image"
                | "img"
                | "picture"
                | "photo"
                | "photograph"
                | "bild"
                | "foto"
                | "imagen"
                | "figure"
                | "media"
                | "thumb"
        )
    };
    has_word(tree, around, is_picture) || {
        let text = fold(&tree.text_in(node));
        ["photo:", "photograph:", "photos:", "foto:", "fotos:", "bild:", "credit:", "image:"]
            .iter()
            .any(|mark| search::has(&text, mark))
    }
}

fn has_word(tree: &Tree, node: NodeId, fits: impl Fn(&str) -> bool) -> bool {
    ["class", "itemprop"].iter().any(|attribute| {
        tree.attribute(node, attribute).is_some_and(|value| {
            value.split_ascii_whitespace().any(|class| words(class).iter().any(|word| fits(word)))
        })
    })
}
