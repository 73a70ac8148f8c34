//! The pictures that lead an article.

use super::super::context::Context;
use super::super::images::{image, push};
use super::graph::{Graph, Node};
use crate::article::Image;
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::prelude::*;

const WAYS: &str =
    "url|contentUrl|@id|thumbnailUrl alternativeText|alt|altText caption|description creditText|credit";

/// Pictures of the same caption, or of none, are crops of one picture, as
/// search engines ask for them: the largest stands for all.
pub(super) fn lead<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Vec<Image> {
    let Some(at) = node.any(&["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]) else {
        return Vec::new();
    };
    let mut images = Vec::new();
    for item in at.items() {
        if images.len() == MAX_NAMED {
            context.report(Code::TooManyNodes, &item, "too many pictures; dropped from here on");
            break;
        }
        let node = graph.named(&item, context);
        let described = core::iter::once(&node.at).chain(&node.more);
        let best = described.max_by_key(|at| at.value.as_object().map_or(0, |object| object.0.len()));
        let Some(best) = best else { continue };
        match best.value {
            Value::String(_) | Value::Object(_) if !best.is_empty() => {
                images.extend(image(best, WAYS, context));
            }
            Value::String(_) | Value::Object(_) => {}
            _ => context.wrong_type(best, "a picture"),
        }
    }
    let (mut kept, mut crops) = (Vec::<Image>::new(), false);
    for image in images {
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
        context.report(Code::Normalised, &at, "several crops of one picture; the largest was taken");
    }
    kept
}
