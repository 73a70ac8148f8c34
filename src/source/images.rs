//! Pictures.

use super::context::Context;
use super::cursor::{Cursor, NOTHING, Path};
use super::pictures::address_key;
use super::urls::{resolve_quietly, url};
use crate::article::Image;
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::text::search;

/// The paths to the parts of a picture.
#[derive(Clone, Copy)]
pub(super) struct Picture {
    /// Those to its address.
    pub(super) addresses: &'static [Path],
    /// Those to the text that stands for it.
    pub(super) alt: &'static [Path],
    pub(super) caption: &'static [Path],
    pub(super) credit: &'static [Path],
    pub(super) width: Path,
    pub(super) height: Path,
}

impl Picture {
    /// What most formats have in common: the names of the sizes.
    pub(super) const SIZED: Picture = Picture {
        addresses: &[],
        alt: &[],
        caption: &[],
        credit: &[],
        width: &["width"],
        height: &["height"],
    };
}

/// The picture that an object describes, or a string addresses.
pub(super) fn image<'v>(at: Cursor<'v>, parts: &Picture, context: &mut Context<'v>) -> Option<Image> {
    let mut src = source(at, context);
    let mut expanded = NOTHING;
    for path in parts.addresses {
        if src.is_none() {
            let address = context.graph.walk(at, path).item();
            src = source(address, context);
            // `{"@id": …}`, as JSON-LD is written in full.
            expanded = if expanded.is_null() { address.first(&["@id", "@value"]) } else { expanded };
        }
    }
    Some(Image {
        src: src.or_else(|| url(expanded, context))?,
        alt: context.line_at(at, parts.alt),
        caption: context.line_at(at, parts.caption),
        credit: context.line_at(at, parts.credit),
        width: size(context.graph.walk(at, parts.width), context),
        height: size(context.graph.walk(at, parts.height), context),
    })
}

/// Adds a lead picture, unless one of that address is there already.
pub(super) fn push(at: Cursor<'_>, image: Image, context: &mut Context<'_>) {
    if context.article.images.len() >= MAX_NAMED {
        if !core::mem::replace(&mut context.images_dropped, true) {
            context.report(Code::TooManyNodes, at, "too many; the rest was dropped");
        }
    } else if context.seen_images.number(&address_key(&image.src)).1 {
        context.article.images.push(image);
    }
}

/// An address, also out of an `<img>` tag that a template left there.
fn source(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    if at.is_scalar() {
        context.used.add(at);
    }
    let text = at.text();
    let Some((_, tag)) = search::parted(text, "<img") else {
        return if at.is_object() { None } else { url(at, context) };
    };
    let (_, tag) = search::parted(tag, "src=")?;
    let quote = tag.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    resolve_quietly(tag.split(quote).nth(1)?, context)
}

fn size(at: Cursor<'_>, context: &mut Context<'_>) -> Option<u32> {
    context.used.add(at);
    let size = pixels(at);
    if size.is_none() && context.strict && !at.is_null() {
        context.wrong_type(at, "a number of pixels");
    }
    size
}

/// Whole CSS pixels: a number, `"1440px"`, or a quantity's `value`.
pub(super) fn pixels(at: Cursor<'_>) -> Option<u32> {
    let value = at.first(&["value", "@value"]);
    let at = if value.is_null() { at } else { value };
    let (Value::Number(text) | Value::String(text)) = at.value else { return None };
    let digits = text.trim().split(['.', 'p', ' ']).next()?;
    digits.parse().ok().filter(|size| (1..=100_000).contains(size))
}
