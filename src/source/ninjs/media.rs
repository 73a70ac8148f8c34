//! Pictures: renditions of the item itself or of an associated one.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::images::{pixels, push};
use super::super::text::line;
use super::super::urls::url_of;
use super::{names, texts};
use crate::article::Image;
use crate::json::Value;
use crate::prelude::*;

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

/// Renditions as a system keeps them, not as a reader sees them.
const INTERNAL: &[&str] = &["original", "baseImage", "hires"];

pub(super) fn images(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Image> {
    let mut images = Vec::new();
    let associated = named(at, "associations").into_iter().map(|(_, item)| item);
    for item in core::iter::once(*at).chain(associated).filter(is_picture) {
        if let Some(image) = picture(&item, context) {
            push(&mut images, image);
        }
    }
    images
}

/// The items of an array, or the members of an object (version 1), named.
fn named<'v>(at: &Cursor<'v>, key: &str) -> Vec<(&'v str, Cursor<'v>)> {
    let Some(all) = at.get(key) else { return Vec::new() };
    match all.value {
        Value::Object(_) => all.members(),
        _ => {
            let name = |item: &Cursor<'v>| item.get("name").and_then(|name| name.str()).unwrap_or_default();
            all.items().into_iter().map(|item| (name(&item), item)).collect()
        }
    }
}

fn is_picture(at: &Cursor<'_>) -> bool {
    matches!(at.get("type").and_then(|kind| kind.str()), Some("picture" | "graphic"))
}

fn picture(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Image> {
    let renditions = named(at, "renditions");
    let shown = renditions.iter().filter(|(_, rendition)| is_image(rendition));
    let (_, best) = shown.max_by_key(|(name, rendition)| worth(name, rendition))?;
    let size = |key| best.get(key).and_then(|size| pixels(&size));
    let credit = at.any(names::BYLINE).filter(|by| !by.is_empty());
    let credit = credit.map(|by| line(&by, context));
    Some(Image {
        src: url_of(best, "href", context)?,
        alt: None,
        width: size("width"),
        height: size("height"),
        caption: texts::caption(at, context),
        credit: credit.flatten().or_else(|| line(&at.any(names::COPYRIGHT)?, context)),
    })
}

fn is_image(rendition: &Cursor<'_>) -> bool {
    let media = rendition.any(&["contenttype", "mimetype"]).and_then(|media| media.str());
    media.is_none_or(|media| media.starts_with("image/")) && rendition.get("href").is_some()
}

/// The smallest that is wide enough is best, then the widest.
fn worth(name: &str, rendition: &Cursor<'_>) -> (bool, bool, i64) {
    let width = rendition.get("width").and_then(|width| pixels(&width)).unwrap_or(0);
    let wide = width >= GOOD_WIDTH;
    let internal = INTERNAL.iter().any(|mark| name.eq_ignore_ascii_case(mark));
    (!internal, wide, if wide { -i64::from(width) } else { i64::from(width) })
}
