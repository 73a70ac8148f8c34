//! The selectors by which JSON-LD points to the text of its article.

use super::context::Context;
use super::cursor::Cursor;
use crate::error::Code;
use crate::limits::MAX_SELECTOR_BYTES;

/// Nobody points to more parts than this.
const MAX_POINTERS: usize = 16;

/// The selectors by which JSON-LD points to the main content of the article's page.
pub(super) fn main_pointers(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<String> {
    let page = at.get("mainEntityOfPage").items().into_iter().map(|page| page.get("mainContentOfPage"));
    selectors(page.chain([at.get("mainContentOfPage")]), context)
}

/// The selectors by which it points to what may be a part of the text only.
pub(super) fn part_pointers(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<String> {
    selectors(["hasPart", "mainEntityOfPage", "speakable"].into_iter().map(|part| at.get(part)), context)
}

fn selectors<'a>(places: impl Iterator<Item = Cursor<'a>>, context: &mut Context<'_>) -> Vec<String> {
    let items = places.flat_map(|place| place.items());
    let found = items.flat_map(|item| item.first(&["cssSelector", "cssselector"]).items());
    let mut selectors: Vec<String> = Vec::new();
    for at in found.take(MAX_POINTERS) {
        let Some(selector) = at.str() else { continue };
        if selector.len() > MAX_SELECTOR_BYTES {
            context.report(Code::BadValue, at, "too long for a selector; dropped");
        } else if selectors.iter().all(|other| other != selector) {
            selectors.push(selector.to_owned());
        }
    }
    selectors
}
