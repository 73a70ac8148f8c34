//! Content elements → HTML for the body's allow-list, which alone decides what
//! becomes of it. Texts of elements are HTML already; all else is escaped.

use super::super::cursor::Cursor;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{concat, decimal, join, replace};

/// Elements nest in quotes and lists; deeper ones are left out.
const MAX_DEPTH: usize = 8;

/// The HTML of an element; `None` where it has nothing to show.
pub(super) fn of(at: &Cursor<'_>, depth: usize) -> Option<String> {
    let text = |key: &str| at.get(key).and_then(|at| at.str()).unwrap_or_default();
    let html = match text("type") {
        _ if depth > MAX_DEPTH => return None,
        "text" | "" => wrap("p", text("content")),
        "raw_html" | "custom_html" => text("content").to_owned(),
        "header" => header(at, text("content")),
        "code" => wrap("pre", &escaped(text("content"))),
        "divider" => "<hr>".to_owned(),
        "image" => image(at),
        "gallery" => children(at, "content_elements", depth)?,
        "blockquote" | "quote" => quote(at, depth)?,
        "list" => list(at, depth)?,
        "table" => table(at)?,
        "interstitial_link" => wrap("p", &link(text("url"), text("content"))?),
        "link_list" => link_list(at)?,
        _ => embed(at)?,
    };
    (!html.is_empty()).then_some(html)
}

fn wrap(tag: &str, html: &str) -> String {
    concat(&["<", tag, ">", html, "</", tag, ">"])
}

fn escaped(text: &str) -> String {
    replace(&replace(&replace(text, "&", "&amp;"), "<", "&lt;"), "\"", "&quot;")
}

fn text_at<'v>(at: &Cursor<'v>, path: &[&str]) -> &'v str {
    at.path(path).and_then(|at| at.str()).unwrap_or_default()
}

fn header(at: &Cursor<'_>, html: &str) -> String {
    let level = at.get("level").and_then(|level| level.value.as_integer()).unwrap_or(2).clamp(1, 6);
    wrap(&concat(&["h", &decimal(level as usize)]), html)
}

fn link(url: &str, html: &str) -> Option<String> {
    (!html.is_empty()).then(|| concat(&["<a href=\"", &escaped(url), "\">", html, "</a>"]))
}

fn children(at: &Cursor<'_>, key: &str, depth: usize) -> Option<String> {
    let parts: String = at.get(key)?.items().iter().filter_map(|item| of(item, depth + 1)).collect();
    (!parts.is_empty()).then_some(parts)
}

fn quote(at: &Cursor<'_>, depth: usize) -> Option<String> {
    let own = text_at(at, &["content"]);
    let inner = if own.is_empty() { children(at, "content_elements", depth)? } else { wrap("p", own) };
    let by = text_at(at, &["citation", "content"]);
    let by = if by.is_empty() { String::new() } else { wrap("p", by) };
    Some(wrap("blockquote", &concat(&[&inner, &by])))
}

fn list(at: &Cursor<'_>, depth: usize) -> Option<String> {
    let ordered = text_at(at, &["list_type"]) == "ordered";
    let items: String = at.get("items")?.items().iter().filter_map(|item| list_item(item, depth)).collect();
    Some(wrap(if ordered { "ol" } else { "ul" }, &items))
}

fn list_item(item: &Cursor<'_>, depth: usize) -> Option<String> {
    match text_at(item, &["type"]) {
        // The body puts it into the item before.
        "list" => of(item, depth + 1),
        "text" => Some(wrap("li", text_at(item, &["content"]))),
        _ => Some(wrap("li", &of(item, depth + 1)?)),
    }
}

fn link_list(at: &Cursor<'_>) -> Option<String> {
    let item =
        |item: &Cursor<'_>| Some(wrap("li", &link(text_at(item, &["url"]), text_at(item, &["content"]))?));
    let items: String = at.get("items")?.items().iter().filter_map(item).collect();
    let title = text_at(at, &["title"]);
    let title = if title.is_empty() { String::new() } else { wrap("p", title) };
    Some(concat(&[&title, &wrap("ul", &items)]))
}

fn table(at: &Cursor<'_>) -> Option<String> {
    let cells = |row: &Cursor<'_>, tag: &str| {
        let cells = row.items();
        let cells =
            cells.iter().map(|cell| wrap(tag, cell.str().unwrap_or_else(|| text_at(cell, &["content"]))));
        wrap("tr", &cells.collect::<String>())
    };
    let head = at.get("header").map(|head| wrap("thead", &cells(&head, "th"))).unwrap_or_default();
    // `items` would join the rows into one.
    let Value::Array(rows) = at.get("rows")?.value else { return None };
    let rows = rows.iter().map(|row| cells(&at.below(row), "td"));
    Some(wrap("table", &concat(&[&head, &rows.collect::<String>()])))
}

fn image(at: &Cursor<'_>) -> String {
    let mut html = String::from("<figure><img src=\"");
    html.push_str(&escaped(text_at(at, &["url"])));
    if let Some(alt) = at.get("alt_text").and_then(|alt| alt.str()) {
        html.push_str("\" alt=\"");
        html.push_str(&escaped(alt));
    }
    for key in ["width", "height"] {
        if let Some(size) = at.get(key).and_then(|size| size.value.as_integer()) {
            html.push_str(&concat(&["\" ", key, "=\"", &decimal(usize::try_from(size).unwrap_or_default())]));
        }
    }
    html.push_str("\"><figcaption>");
    html.push_str(text_at(at, &["caption"]));
    let credits = ["by", "affiliation"]
        .iter()
        .filter_map(|key| at.path(&["credits", key])?.items().first()?.get("name"));
    let credits: Vec<&str> = credits.filter_map(|name| name.str()).collect();
    if !credits.is_empty() {
        html.push_str(" <span class=\"credit\">");
        html.push_str(&escaped(&join(&credits, " / ")));
        html.push_str("</span>");
    }
    html.push_str("</figcaption></figure>");
    html
}

/// A film, a post, another story: a link to its page.
fn embed(at: &Cursor<'_>) -> Option<String> {
    let paths: [&[&str]; 5] =
        [&["canonical_url"], &["website_url"], &["raw_oembed", "url"], &["embed", "url"], &["url"]];
    let url = paths.iter().map(|path| text_at(at, path)).find(|url| !url.is_empty())?;
    let titles: [&[&str]; 3] = [&["headlines", "basic"], &["raw_oembed", "title"], &["title"]];
    let title =
        titles.iter().map(|path| text_at(at, path)).find(|title| !title.is_empty()).unwrap_or_default();
    Some(concat(&["<iframe src=\"", &escaped(url), "\" title=\"", &escaped(title), "\"></iframe>"]))
}
