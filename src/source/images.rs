//! Pictures.

use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::text::line;
use super::urls::{same_page, url};
use crate::article::Image;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, cut, integer};

/// Which members of a format's image object hold what, the best first.
pub(super) struct ImageKeys {
    pub(super) src: &'static [&'static str],
    pub(super) alt: &'static [&'static str],
    pub(super) caption: &'static [&'static str],
    pub(super) credit: &'static [&'static str],
}

/// The picture that an object describes, or a string addresses.
pub(super) fn image(at: &Cursor<'_>, keys: &ImageKeys, context: &mut Context<'_>) -> Option<Image> {
    if at.str().is_some() {
        return Some(Image { src: source(at, context)?, ..Image::default() });
    }
    let src = keys.src.iter().find_map(|key| source(at.get(key)?.items().first()?, context))?;
    let mut text = |keys: &[&str]| at.any(keys).and_then(|text| line(&text, context));
    let (alt, caption, credit) = (text(keys.alt), text(keys.caption), text(keys.credit));
    let size = |key| at.get(key).and_then(|size| pixels(&size));
    Some(Image { src, alt, width: size("width"), height: size("height"), caption, credit })
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
