//! Detection, and the article as a whole.

use super::super::adapter::{Adapter, Found};
use super::super::bodies::is_embargoed;
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::form::{Form, holds, read_one, those};
use super::super::lists::first;
use super::super::urls::resolve;
use super::{media, names, texts};
use crate::json::Value;
use crate::text::{is_listed, split};

/// The format of the IPTC.
pub(in crate::source) struct Ninjs;

impl Adapter for Ninjs {
    fn detects(&self, root: &Value) -> bool {
        holds(root, is_item)
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        read_one(&those(roots, is_item), "uri|guid|url", context, &|at, form| {
            let withheld = is_withheld(at, form.context);
            if !withheld {
                fill(at, form);
            }
            !withheld
        })
    }
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
        } else if is_listed(names::MARKS, key) {
            marks += 1;
        }
    }
    for key in split(names::STANDARD, "|") {
        let name = object.get(key).and_then(|standard| standard.get("name")?.as_str());
        if name.is_some_and(|name| name.eq_ignore_ascii_case("ninjs")) {
            return true;
        }
    }
    if named { marks + sure > 0 } else { sure > 1 }
}

/// Names that no other format has.
fn is_sure(key: &str) -> bool {
    is_listed(names::SURE, key)
        || key.starts_with("body_")
        || key.starts_with("description_")
        || key.starts_with("headline_")
}

/// Says why an item may not be shown, if it may not.
fn is_withheld(at: &Cursor<'_>, context: &mut Context<'_>) -> bool {
    if let Some(status) = at.get(names::STATUS)
        && let Some("withheld" | "canceled" | "cancelled") = status.str()
    {
        context.withhold(&status, "the publisher withholds this article; not shown");
        return true;
    }
    let Some(embargo) = first(at, names::EMBARGO).filter(|embargo| !embargo.is_empty()) else { return false };
    let embargoed = is_embargoed(&embargo, context);
    if embargoed {
        context.withhold(&embargo, "the article is embargoed; not shown");
    }
    embargoed
}

fn fill(at: &Cursor<'_>, form: &mut Form<'_, '_>) {
    texts::headline(at, form);
    form.rows(at, names::FORM);
    // An item was published with its first version, and changed with this one.
    if form.article.published.is_none() {
        form.article.published = form.article.modified.take();
    }
    if form.article.published.is_none() {
        form.rows(at, "published contentcreated");
    }
    let page = form.context.page.canonical.as_deref();
    form.article.url = page.and_then(|url| resolve(url, form.context));
    texts::standfirst(at, form);
    media::images(at, form);
    texts::body(at, form);
}
