//! Pictures.

use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::lists::{first, word};
use super::urls::{resolve, same_page, url};
use crate::article::Image;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, cut, integer, split};

/// The picture that an object describes, or a string addresses. `ways` are
/// (see [`first`]) those to the address, the alternative text, the caption,
/// the credit, the width and the height; the last ones may be left out.
pub(super) fn image<'v>(at: Cursor<'v>, ways: &str, context: &mut Context<'v>) -> Option<Image> {
    if !context.fits(at, ways) {
        return None;
    }
    let mut image = Image::default();
    let (addresses, ways) = word(ways);
    let mut src = source(at, context);
    let mut expanded = NOTHING;
    for way in &split(addresses, "|") {
        if src.is_none() {
            let address = context.graph.walk(at, way).item();
            src = source(address, context);
            // `{"@id": …}`, as JSON-LD is written in full.
            expanded = if expanded.is_null() { first(address, "@id|@value") } else { expanded };
        }
    }
    image.src = src.or_else(|| url(expanded, context))?;
    let (alt, ways) = word(ways);
    let (caption, ways) = word(ways);
    let (credit, ways) = word(ways);
    let (width, height) = if ways.is_empty() { ("width", "height") } else { word(ways) };
    image.alt = context.line_at(at, alt);
    // In this project's own format an empty one says that it decorates.
    if context.plain && at.get(alt).str() == Some("") {
        image.alt = Some(String::new());
    }
    image.caption = context.line_at(at, caption);
    image.credit = context.line_at(at, credit);
    image.width = size(context.graph.first(at, width), context);
    image.height = size(context.graph.first(at, height), context);
    Some(image)
}

/// Adds a picture, unless one of that address is there already.
pub(super) fn push(images: &mut Vec<Image>, image: Image) {
    if !images.iter().any(|other| same_page(&other.src, &image.src)) {
        images.push(image);
    }
}

/// An address, also out of an `<img>` tag that a template left there.
fn source(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let text = at.text();
    let Some((_, tag)) = cut(text, "<img") else {
        return if at.is_object() { None } else { url(at, context) };
    };
    let (_, tag) = cut(tag, "src=")?;
    let quote = tag.get(..1).filter(|quote| matches!(*quote, "\"" | "'"))?;
    resolve(before(tag.get(1..)?, quote), context)
}

fn size(at: Cursor<'_>, context: &mut Context<'_>) -> Option<u32> {
    let size = pixels(at);
    if size.is_none() && context.plain && !at.is_null() {
        context.wrong_type(at, "a number of pixels");
    }
    size
}

/// The [`pixels`] at the end of a way.
pub(super) fn pixels_at(at: Cursor<'_>, ways: &str) -> Option<u32> {
    pixels(first(at, ways))
}

/// Whole CSS pixels: a number, `"1440px"`, or a quantity's `value`.
pub(super) fn pixels(at: Cursor<'_>) -> Option<u32> {
    let value = first(at, "value|@value");
    let at = if value.is_null() { at } else { value };
    let (Value::Number(text) | Value::String(text)) = at.value else { return None };
    let digits = before(text.trim(), ".p ");
    integer(digits).filter(|size| (1..=100_000).contains(size)).map(|size| size as u32)
}
