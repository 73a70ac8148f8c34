//! The pictures that lead an article.

use super::super::context::Context;
use super::super::images::{ImageKeys, image, push};
use super::graph::{Graph, Node};
use crate::article::Image;
use crate::error::Code;
use crate::json::Value;

const KEYS: ImageKeys = ImageKeys {
    src: &["url", "contentUrl", "@id", "thumbnailUrl"],
    alt: &["alternativeText", "alt", "altText"],
    caption: &["caption", "description"],
    credit: &["creditText", "credit"],
};

/// Pictures that have no caption of their own are crops of one picture, as
/// search engines ask for them: the largest stands for all.
pub(super) fn lead<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Vec<Image> {
    let Some(at) = node.any(&["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]) else {
        return Vec::new();
    };
    let mut images = Vec::new();
    for item in at.items() {
        let node = graph.named(&item, context);
        let described = std::iter::once(&node.at).chain(&node.more);
        let best = described.max_by_key(|at| at.value.as_object().map_or(0, |object| object.0.len()));
        let Some(best) = best else { continue };
        match best.value {
            Value::String(_) | Value::Object(_) if !best.is_empty() => {
                images.extend(image(best, &KEYS, context));
            }
            Value::String(_) | Value::Object(_) => {}
            _ => context.wrong_type(best, "a picture"),
        }
    }
    let (mut kept, crops): (Vec<Image>, Vec<Image>) = images.into_iter().partition(|i| i.caption.is_some());
    let most = crops.iter().map(|crop| crop.width.unwrap_or(0)).max();
    let largest = crops.into_iter().find(|crop| Some(crop.width.unwrap_or(0)) == most);
    if kept.is_empty() {
        kept.extend(largest);
        if at.items().len() > 1 {
            context.report(Code::Normalised, &at, "several crops of one picture; the largest was taken");
        }
    }
    let mut images = Vec::new();
    kept.into_iter().for_each(|image| push(&mut images, image));
    images
}
