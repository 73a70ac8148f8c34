//! The pictures that lead an article.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::graph::is_reference;
use super::super::images::{Picture, image};
use super::super::pictures::address_key;
use super::crops::are_crops;
use crate::article::Image;
use crate::error::Code;
use crate::limits::MAX_NAMED;
use crate::seen::Seen;
use crate::text::fold;

const IMAGE: Picture = Picture {
    addresses: &[&["url"], &["contentUrl"], &["@id"], &["thumbnailUrl"]],
    // A caption tells what a picture shows to those who see it; what describes it, to those who do not.
    alt: &[&["alternativeText"], &["alt"], &["altText"], &["description"]],
    caption: &[&["caption"]],
    credit: &[&["creditText"], &["credit"]],
    ..Picture::SIZED
};

/// Pictures of the same name and caption are crops of one picture, as search engines ask for them: the largest
/// stands for all. Of those that have neither, their addresses and shapes tell.
pub(super) fn lead<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Vec<Image> {
    let at = context.graph.first(node, &["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]);
    let mut kept: Vec<Image> = Vec::new();
    // What each of them is called.
    let mut names: Vec<Option<String>> = Vec::new();
    let mut seen = Seen::new();
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
        let item = all.first().copied().unwrap_or(item);
        let Some(mut image) = image(item, &IMAGE, context) else { continue };
        // Some give one text as both.
        image.alt = image.alt.filter(|alt| image.caption.as_ref() != Some(alt));
        // Read only where it serves: else it is told that it is not shown.
        if image.alt.is_none()
            && image.caption.is_none()
            && context.graph.walk(item, &["name"]).str().is_some_and(|name| describes(name, context))
        {
            image.alt = context.line_at(item, &[&["name"]]);
        }
        let name = context.graph.walk(item, &["name"]).str().map(fold);
        let is_named = name.is_some() || image.caption.is_some();
        let is_crop = |(other, its): (&Image, &Option<String>)| {
            other.caption == image.caption && *its == name && (is_named || are_crops(other, &image))
        };
        match kept.iter().zip(&names).position(is_crop) {
            Some(place) => {
                crops = true;
                seen.number(&address_key(&image.src));
                if let Some(other) = kept.get_mut(place)
                    && image.width > other.width
                {
                    *other = image;
                }
            }
            None if seen.number(&address_key(&image.src)).1 => {
                kept.push(image);
                names.push(name);
            }
            None => context.report(Code::Normalised, item, "the same picture again; dropped"),
        }
    }
    if crops {
        context.report(Code::Normalised, at, "several crops; the largest was taken");
    }
    kept
}

/// Whether the name of a picture says what it shows: it has words, as that of a file has not, and is not the headline,
/// which is read already.
fn describes(name: &str, context: &Context<'_>) -> bool {
    name.contains(' ') && name != context.article.headline
}
