//! Pictures.

use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::lists::{first, line_at, walk, word};
use super::urls::{same_page, url};
use crate::article::Image;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, cut, integer, split};

/// The picture that an object describes, or a string addresses. `ways` are
/// (see [`first`]) those to the address, the alternative text, the caption,
/// the credit, the width and the height; the last ones may be left out.
pub(super) fn image(at: &Cursor<'_>, ways: &str, context: &mut Context<'_>) -> Option<Image> {
    let mut image = Image::default();
    if at.str().is_some() {
        image.src = source(at, context)?;
        return Some(image);
    }
    let (addresses, ways) = word(ways);
    image.src =
        split(addresses, "|").into_iter().find_map(|way| source(walk(at, way)?.items().first()?, context))?;
    let (alt, ways) = word(ways);
    let (caption, ways) = word(ways);
    let (credit, ways) = word(ways);
    image.alt = line_at(at, alt, context);
    image.caption = line_at(at, caption, context);
    image.credit = line_at(at, credit, context);
    let (width, height) = if ways.is_empty() { ("width", "height") } else { word(ways) };
    image.width = pixels_at(at, width);
    image.height = pixels_at(at, height);
    Some(image)
}

/// Adds a picture, unless one of that address is there already.
pub(super) fn push(images: &mut Vec<Image>, image: Image) {
    if !images.iter().any(|other| same_page(&other.src, &image.src)) {
        images.push(image);
    }
}

/// An address, also out of an `<img>` tag that a template left there.
fn source(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let text = at.str().unwrap_or_default();
    let Some((_, tag)) = cut(text, "<img") else { return url(at, context) };
    let (_, tag) = cut(tag, "src=")?;
    let quote = tag.get(..1).filter(|quote| matches!(*quote, "\"" | "'"))?;
    let address = Value::String(before(tag.get(1..)?, quote).to_owned());
    url(&Tree::instead(at, &address).root(), context)
}

/// The [`pixels`] at the end of a way.
pub(super) fn pixels_at(at: &Cursor<'_>, ways: &str) -> Option<u32> {
    pixels(&first(at, ways)?)
}

/// Whole CSS pixels: a number, `"1440px"`, or a quantity's `value`.
pub(super) fn pixels(at: &Cursor<'_>) -> Option<u32> {
    let text = match at.value {
        Value::Number(text) | Value::String(text) => text,
        Value::Object(_) => return pixels(&at.any(&["value", "@value"])?),
        _ => return None,
    };
    let digits = before(text.trim(), ".p ");
    integer(digits).filter(|size| (1..=100_000).contains(size)).map(|size| size as u32)
}
