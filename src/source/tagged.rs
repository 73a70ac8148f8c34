//! Values as JSON-LD writes them in full: `{"@value": "Die Bahn", "@language": "de"}`.

use super::context::Context;
use super::cursor::Cursor;
use super::types::is_any;
use crate::error::Code;

/// The value that an object holds in full; any other is itself.
pub(super) fn plain_value(at: Cursor<'_>) -> Cursor<'_> {
    let value = if at.is_object() { at.get("@value") } else { at };
    if value.is_null() { at } else { value }
}

/// That of a value, or of its only item.
pub(super) fn single_value(at: Cursor<'_>) -> Cursor<'_> {
    match at.items().as_slice() {
        [only] => plain_value(*only),
        _ => at,
    }
}

/// The items of a value. Of several languages, only those in one: the article's, else the page's, else the first. What
/// has no language is of any, unless all others have one.
pub(super) fn in_language<'v>(at: Cursor<'v>, context: &mut Context<'_>) -> Vec<Cursor<'v>> {
    let mut items = at.items();
    let Some(first) = items.iter().map(|item| language(*item)).find(|one| !one.is_empty()) else {
        return items;
    };
    if items.iter().all(|item| language(*item) == first) {
        return items;
    }
    let wanted = [context.article.lang.as_deref(), context.page.lang.as_deref()];
    let taken = wanted.into_iter().flatten().find_map(|wanted| {
        let best = |matches: fn(&str, &str) -> bool| {
            items.iter().map(|item| language(*item)).find(|one| !one.is_empty() && matches(one, wanted))
        };
        best(|one, wanted| one.eq_ignore_ascii_case(wanted)).or_else(|| best(is_same_language))
    });
    let has_untagged = items.iter().any(|item| language(*item).is_empty());
    let taken = taken.unwrap_or(if has_untagged { "" } else { first });
    let message =
        ["in several languages; taken was ", if taken.is_empty() { "what has none" } else { taken }];
    context.report(Code::Normalised, at, &message.concat());
    items.retain(|item| language(*item) == taken);
    items
}

/// The language that a value says it is in; empty where it says none.
fn language<'v>(at: Cursor<'v>) -> &'v str {
    if at.is_object() { at.get("@language").text() } else { "" }
}

/// Whether two tags begin with the same language: `de` and `de-AT`.
pub(super) fn is_same_language(one: &str, other: &str) -> bool {
    let first = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    is_any(&first(one), &[&first(other)])
}
