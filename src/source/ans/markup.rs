//! Content elements → HTML for the body's allow-list, which alone decides what
//! becomes of it. Texts of elements are HTML already; all else is escaped.

use super::super::cursor::{Cursor, Path};
use super::credit::credit;
use crate::json::Value;

/// Elements nest in quotes and lists; deeper ones are left out.
const MAX_DEPTH: usize = 8;

/// Where the page of a film, a post or another story stands.
const PAGES: &[Path] =
    &[&["canonical_url"], &["website_url"], &["raw_oembed", "url"], &["embed", "url"], &["url"]];
const TITLES: &[Path] = &[&["headlines", "basic"], &["raw_oembed", "title"], &["title"]];

/// Appends the HTML of an element, if it has something to show.
pub(super) fn write(at: Cursor<'_>, depth: usize, out: &mut String) {
    if depth > MAX_DEPTH {
        return;
    }
    let content = text(at, "content");
    match kind(at) {
        "" | "text" | "list_element" => tagged("p", content, out),
        "raw_html" | "custom_html" => out.push_str(content),
        "header" => header(at, out),
        "code" => {
            let mut code = String::new();
            push_escaped(content, &mut code);
            tagged("pre", &code, out);
        }
        "divider" => out.push_str("<hr>"),
        "gallery" | "element_group" => titled(at, depth, out),
        // Another story inside this one; without its text, a link to it.
        "story" if !at.get("content_elements").is_empty() => titled(at, depth, out),
        "endorsement" => {
            tagged("p", text(at, "endorsement"), out);
            elements(at.get("content_elements"), depth, out);
        }
        "numeric_rating" => rating(at, out),
        "quote" | "blockquote" => within("blockquote", out, |out| {
            tagged("p", content, out);
            elements(at.get("content_elements"), depth, out);
            tagged("p", string(at.walk(&["citation", "content"])), out);
        }),
        "list" if at.get("list_type").text() == "ordered" => {
            within("ol", out, |out| items(at, depth, out));
        }
        "list" => within("ul", out, |out| items(at, depth, out)),
        "link_list" => link_list(at, depth, out),
        "table" => table(at, out),
        "interstitial_link" => within("p", out, |out| link(at, out)),
        "image" => image(at, out),
        _ => embed(at, out),
    }
}

fn kind<'v>(at: Cursor<'v>) -> &'v str {
    text(at, "type")
}

fn text<'v>(at: Cursor<'v>, name: &str) -> &'v str {
    string(at.get(name))
}

/// A text, or a number without its fraction; nothing for anything else.
fn string<'v>(at: Cursor<'v>) -> &'v str {
    match at.value {
        Value::String(text) => text,
        Value::Number(number) => number.split('.').next().unwrap_or_default(),
        _ => "",
    }
}

/// Appends an element around HTML, unless there is none.
fn tagged(tag: &str, html: &str, out: &mut String) {
    within(tag, out, |out| out.push_str(html));
}

/// Appends an element around what `inner` appends, unless that is nothing.
fn within(tag: &str, out: &mut String, inner: impl FnOnce(&mut String)) {
    let start = out.len();
    push_all(&["<", tag, ">"], out);
    let before = out.len();
    inner(out);
    if out.len() == before {
        out.truncate(start);
    } else {
        push_all(&["</", tag, ">"], out);
    }
}

fn push_all(parts: &[&str], out: &mut String) {
    out.extend(parts.iter().copied());
}

fn push_escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// Appends an attribute.
fn attribute(name: &str, value: &str, out: &mut String) {
    push_all(&[" ", name, "=\""], out);
    push_escaped(value, out);
    out.push('"');
}

/// Elements below what they are called together.
fn titled(at: Cursor<'_>, depth: usize, out: &mut String) {
    let mut inner = String::new();
    elements(at.get("content_elements"), depth, &mut inner);
    if !inner.is_empty() {
        let mut title = String::new();
        push_escaped(string(at.find(TITLES)), &mut title);
        tagged("h3", &title, out);
        out.push_str(&inner);
    }
}

/// `4 / 5 stars`.
fn rating(at: Cursor<'_>, out: &mut String) {
    let (rating, most, units) = (text(at, "numeric_rating"), text(at, "max"), text(at, "units"));
    within("p", out, |out| {
        push_escaped(rating, out);
        if !rating.is_empty() && !most.is_empty() {
            push_all(&[" / ", most], out);
        }
        if !rating.is_empty() && !units.is_empty() {
            out.push(' ');
            push_escaped(units, out);
        }
    });
}

fn header(at: Cursor<'_>, out: &mut String) {
    let level = match text(at, "level") {
        level @ ("1" | "2" | "3" | "4" | "5" | "6") => level,
        _ => "2",
    };
    push_all(&["<h", level, ">", text(at, "content"), "</h", level, ">"], out);
}

/// A link with a text, else nothing.
fn link(at: Cursor<'_>, out: &mut String) {
    let content = text(at, "content");
    if !content.is_empty() {
        out.push_str("<a");
        attribute("href", text(at, "url"), out);
        push_all(&[">", content, "</a>"], out);
    }
}

fn link_list(at: Cursor<'_>, depth: usize, out: &mut String) {
    let mut links = String::new();
    within("ul", &mut links, |out| items(at, depth, out));
    if !links.is_empty() {
        tagged("p", text(at, "title"), out);
        out.push_str(&links);
    }
}

fn image(at: Cursor<'_>, out: &mut String) {
    let mut credit_text = String::new();
    push_escaped(&credit(at), &mut credit_text);
    let (url, caption) = (text(at, "url"), text(at, "caption"));
    let (width, height) = (text(at, "width"), text(at, "height"));
    let alt = at.get("alt_text").str();
    if alt.is_none() && [url, caption, width, height, &credit_text].iter().all(|part| part.is_empty()) {
        return;
    }
    out.push_str("<figure><img");
    attribute("src", url, out);
    // An empty alt means that the picture is decorative.
    if let Some(alt) = alt {
        attribute("alt", alt, out);
    }
    for (name, value) in [("width", width), ("height", height)] {
        if !value.is_empty() {
            attribute(name, value, out);
        }
    }
    push_all(&["><figcaption>", caption], out);
    if !credit_text.is_empty() {
        push_all(&[" <span class=\"credit\">", &credit_text, "</span>"], out);
    }
    out.push_str("</figcaption></figure>");
}

/// A film, a post, another story: a link to its page.
fn embed(at: Cursor<'_>, out: &mut String) {
    let page = string(at.find(PAGES));
    if !page.is_empty() {
        out.push_str("<iframe");
        attribute("src", page, out);
        attribute("title", string(at.find(TITLES)), out);
        out.push_str("></iframe>");
    }
}

/// Appends the HTML of several elements.
fn elements(all: Cursor<'_>, depth: usize, out: &mut String) {
    for item in all.items() {
        write(item, depth + 1, out);
    }
}

/// Appends the items of a list.
fn items(list: Cursor<'_>, depth: usize, out: &mut String) {
    for item in list.get("items").items() {
        match kind(item) {
            // The body puts it into the item before.
            "list" => write(item, depth + 1, out),
            "text" => tagged("li", text(item, "content"), out),
            "interstitial_link" => within("li", out, |out| link(item, out)),
            _ => within("li", out, |out| write(item, depth + 1, out)),
        }
    }
}

fn table(at: Cursor<'_>, out: &mut String) {
    let (header, body) = (at.get("header"), at.get("rows"));
    if body.is_null() || matches!(body.value, Value::Array(rows) if rows.is_empty()) {
        return;
    }
    out.push_str("<table>");
    if !header.is_null() {
        out.push_str("<thead>");
        row("<th>", header, out);
        out.push_str("</thead>");
    }
    match body.value {
        // `items` would join the rows into one.
        Value::Array(rows) => rows.iter().for_each(|cells| row("<td>", Cursor::new(cells), out)),
        _ => row("<th>", body, out),
    }
    out.push_str("</table>");
}

fn row(tag: &str, at: Cursor<'_>, out: &mut String) {
    out.push_str("<tr>");
    for cell in at.items() {
        out.push_str(tag);
        out.push_str(cell.str().unwrap_or_else(|| text(cell, "content")));
    }
    out.push_str("</tr>");
}
