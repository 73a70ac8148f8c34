//! The pictures that lead an article.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::graph::is_reference;
use super::super::images::{Picture, image, push};
use crate::article::Image;
use crate::error::Code;
use crate::limits::MAX_NAMED;

const IMAGE: Picture = Picture {
    addresses: &[&["url"], &["contentUrl"], &["@id"], &["thumbnailUrl"]],
    alt: &[&["alternativeText"], &["alt"], &["altText"]],
    caption: &[&["caption"], &["description"]],
    credit: &[&["creditText"], &["credit"]],
    ..Picture::SIZED
};

/// Pictures of the same caption, or of none, are crops of one picture, as
/// search engines ask for them: the largest stands for all.
pub(super) fn lead<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Vec<Image> {
    let at = context.graph.first(node, &["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]);
    let mut kept: Vec<Image> = Vec::new();
    let mut crops = false;
    for (index, item) in at.items().into_iter().enumerate() {
        if index == MAX_NAMED {
            context.report(Code::TooManyNodes, item, "too many; the rest was dropped");
            break;
        }
        let all = context.graph.all(item);
        if all.len() < 2 && is_reference(item) {
            context.report(Code::DanglingReference, item, "refers to a node that is not on the page");
        }
        let Some(image) = image(all.first().copied().unwrap_or(item), &IMAGE, context) else { continue };
        match kept.iter_mut().find(|other| other.caption == image.caption) {
            Some(other) => {
                crops = true;
                if image.width > other.width {
                    *other = image;
                }
            }
            None => push(&mut kept, image),
        }
    }
    if crops {
        context.report(Code::Normalised, at, "several crops; the largest was taken");
    }
    kept
}
