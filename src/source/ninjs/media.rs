//! Pictures: renditions of the item itself or of an associated one.

use super::super::cursor::Cursor;
use super::super::form::Form;
use super::super::images::{pixels_at, push};
use super::super::lists::{line_at, text};
use super::super::urls::url_of;
use super::{names, texts};
use crate::article::Image;
use crate::prelude::*;
use crate::text::is_listed;

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

/// Renditions as a system keeps them, not as a reader sees them.
const INTERNAL: &str = "original baseImage hires";

pub(super) fn images(at: &Cursor<'_>, form: &mut Form<'_, '_>) {
    picture(at, form);
    for (_, item) in named(at, "associations") {
        picture(&item, form);
    }
}

/// The items of an array, or the members of an object (version 1), named.
fn named<'v>(at: &Cursor<'v>, key: &str) -> Vec<(&'v str, Cursor<'v>)> {
    let Some(all) = at.get(key) else { return Vec::new() };
    if all.value.as_object().is_some() {
        return all.members();
    }
    let mut named = Vec::new();
    for item in all.items() {
        named.push((text(&item, "name"), item));
    }
    named
}

fn picture(at: &Cursor<'_>, form: &mut Form<'_, '_>) {
    let ("picture" | "graphic") = text(at, "type") else { return };
    let mut best = None;
    for (name, rendition) in named(at, "renditions") {
        let worth = worth(name, &rendition);
        if is_image(&rendition) && best.as_ref().is_none_or(|(least, _)| worth >= *least) {
            best = Some((worth, rendition));
        }
    }
    let Some((_, best)) = best else { return };
    let context = &mut *form.context;
    let Some(src) = url_of(&best, "href", context) else { return };
    let mut image = Image { src, ..Image::default() };
    image.width = pixels_at(&best, "width");
    image.height = pixels_at(&best, "height");
    image.caption = texts::caption(at, context);
    image.credit = line_at(at, names::CREDIT, context);
    push(&mut form.article.images, image);
}

fn is_image(rendition: &Cursor<'_>) -> bool {
    let media = text(rendition, "contenttype|mimetype");
    (media.is_empty() || media.starts_with("image/")) && rendition.get("href").is_some()
}

/// The smallest that is wide enough is best, then the widest.
fn worth(name: &str, rendition: &Cursor<'_>) -> i32 {
    let width = pixels_at(rendition, "width").unwrap_or(0);
    let worth = if width >= GOOD_WIDTH { 300_000 - width as i32 } else { width as i32 };
    if is_listed(INTERNAL, name) { worth - 1_000_000 } else { worth }
}
