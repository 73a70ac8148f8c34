//! Detection, and the article as a whole.

use super::super::adapter::Adapter;
use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::embargo::is_embargoed;
use super::super::pick::choose;
use super::super::table::{Field, is_one_or_list_of, items_of};
use super::super::types::is_any;
use super::super::urls::resolve_quietly;
use super::{media, names, texts};
use crate::json::Value;

/// The format of the IPTC.
pub(in crate::source) struct Ninjs;

impl Adapter for Ninjs {
    fn detects(&self, root: &Value) -> bool {
        is_one_or_list_of(root, is_item) || wrapped(Cursor::new(root)).iter().any(|item| is_item(item.value))
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let roots: Vec<_> = roots.iter().flat_map(|root| wrapped(*root)).collect();
        let at = choose(&items_of(&roots, is_item), &["uri", "guid", "url"], context);
        if is_withheld(at, context) {
            return NOTHING;
        }
        fill(at, context);
        at
    }
}

/// The items of an answer of an agency's service, which wraps them; else what was given.
fn wrapped(root: Cursor<'_>) -> Vec<Cursor<'_>> {
    let answer = root.get("data");
    let answer = if answer.is_object() { answer } else { root };
    let items = answer.get("item");
    if items.is_empty() { vec![root] } else { items.items() }
}

/// An item names its standard, or itself by a `uri`, beside members that ninjs
/// has; without a `uri`, two members that only ninjs has must do. JSON-LD has
/// `@` before its own names.
fn is_item(value: &Value) -> bool {
    let Some(object) = value.as_object() else { return false };
    let (mut named, mut marks, mut sure) = (false, 0, 0);
    for (key, member) in object.iter() {
        if key.starts_with('@') {
            return false;
        }
        named |= matches!(key, "uri" | "guid") && member.as_str().is_some();
        if is_sure(key) {
            sure += 1;
        } else if is_any(key, &names::MARKS) {
            marks += 1;
        }
    }
    for key in names::STANDARD {
        let name = object.get(key).and_then(|standard| standard.get("name")?.as_str());
        if name.is_some_and(|name| name.eq_ignore_ascii_case("ninjs")) {
            return true;
        }
    }
    if named { marks + sure > 0 } else { sure > 1 }
}

/// Names that no other format has.
fn is_sure(key: &str) -> bool {
    is_any(key, &names::SURE)
        || key.starts_with("body_")
        || key.starts_with("description_")
        || key.starts_with("headline_")
}

/// Whether an item may not be shown; reports why.
fn is_withheld(at: Cursor<'_>, context: &mut Context<'_>) -> bool {
    let status = at.get(names::STATUS);
    if let "withheld" | "canceled" | "cancelled" = status.text() {
        context.withhold(status, "the publisher withholds this article; not shown");
        return true;
    }
    let embargo = at.first(names::EMBARGO);
    context.used.add(embargo);
    let embargoed = !embargo.is_empty() && is_embargoed(embargo, context);
    if embargoed {
        context.withhold(embargo, "the article is embargoed; not shown");
    }
    embargoed
}

fn fill<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    texts::headline(at, context);
    context.rows(at, names::FIELDS);
    // An item was published with its first version, and changed with this one.
    // If nothing is known of the first, the date of this one is used for it.
    if context.article.published.is_none() && context.article.modified.is_some() {
        context.article.published = context.article.modified.take();
        context.guessed(Field::Published, at.get(names::VERSION));
    }
    if context.article.published.is_none() {
        context.rows(at, names::CREATED);
    }
    let page = context.page.canonical.as_deref();
    context.article.url = page.and_then(|url| resolve_quietly(url, context));
    texts::standfirst(at, context);
    media::images(at, context);
    texts::body(at, context);
}
