//! Pictures: renditions of the item itself or of an associated one.

use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::images::{pixels, push};
use super::super::text::line;
use super::super::types::is_any;
use super::super::urls::url_of;
use super::{names, texts};
use crate::article::Image;

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

/// Renditions as a system keeps them, not as a reader sees them.
const INTERNAL: [&str; 3] = ["original", "baseImage", "hires"];

pub(super) fn images(at: Cursor<'_>, context: &mut Context<'_>) {
    picture(at, context);
    for (_, item) in named(at, "associations") {
        picture(item, context);
    }
}

/// The items of an array, or the members of an object (version 1), named.
fn named<'v>(at: Cursor<'v>, key: &str) -> Vec<(&'v str, Cursor<'v>)> {
    let all = at.get(key);
    if all.is_object() {
        return all.members().collect();
    }
    let mut named = Vec::new();
    for item in all.items() {
        named.push((item.get("name").text(), item));
    }
    named
}

fn picture(at: Cursor<'_>, context: &mut Context<'_>) {
    let ("picture" | "graphic") = at.get("type").text() else { return };
    let (mut most, mut best) = (i32::MIN, NOTHING);
    for (name, rendition) in named(at, "renditions") {
        let worth = worth(name, rendition);
        if is_image(rendition) && worth >= most {
            (most, best) = (worth, rendition);
        }
    }
    let Some(src) = url_of(best, "href", context) else { return };
    let mut image = Image { src, ..Image::default() };
    image.width = pixels(best.get("width"));
    image.height = pixels(best.get("height"));
    image.caption = texts::caption(at, context);
    image.credit = line(at.first(names::CREDIT), context);
    push(at, image, context);
}

fn is_image(rendition: Cursor<'_>) -> bool {
    let media = rendition.first(&["contenttype", "mimetype"]).text();
    (media.is_empty() || media.starts_with("image/")) && !rendition.get("href").is_null()
}

/// The smallest that is wide enough is best, then the widest.
fn worth(name: &str, rendition: Cursor<'_>) -> i32 {
    let width = pixels(rendition.get("width")).unwrap_or(0);
    let worth = if width >= GOOD_WIDTH { 300_000 - width as i32 } else { width as i32 };
    if is_any(name, &INTERNAL) { worth - 1_000_000 } else { worth }
}
