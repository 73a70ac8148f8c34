//! Content elements → HTML for the body's allow-list, which alone decides what
//! becomes of it. Texts of elements are HTML already; all else is escaped.

use super::super::cursor::Cursor;
use super::super::lists::first;
use super::credit::credit;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{before, cut, split};

/// Elements nest in quotes and lists; deeper ones are left out.
const MAX_DEPTH: usize = 8;

/// Types of elements and their HTML. In braces stand the ways to a value (see
/// [`first`]); behind `=` one that is HTML already, behind `*` a list of
/// elements, behind `#` rows of a table. Behind `!` stands one without which
/// the element, or its part in brackets, is left out.
const TEMPLATES: &[(&str, &str)] = &[
    ("text", "<p>{=content}</p>"),
    ("raw_html", "{=content}"),
    ("custom_html", "{=content}"),
    ("header", "<h{level}>{=content}</h{level}>"),
    ("code", "<pre>{content}</pre>"),
    ("divider", "<hr>"),
    ("gallery", "{*content_elements}"),
    (
        "quote",
        "<blockquote>[<p>{!=content}</p>]{*content_elements}[<p>{!=citation.content}</p>]</blockquote>",
    ),
    ("list", "<ul>{*items}</ul>"),
    ("ordered", "<ol>{*items}</ol>"),
    ("item", "<li>{!=content}</li>"),
    ("table", "<table>[<thead>{!#header}</thead>]{!#rows}</table>"),
    ("interstitial_link", "<p><a href=\"{url}\">{!=content}</a></p>"),
    ("link_list", "[<p>{!=title}</p>]<ul>{!*items}</ul>"),
    ("link", "<li><a href=\"{url}\">{!=content}</a></li>"),
    (
        "image",
        "<figure><img src=\"{url}\"{alt}[ width=\"{!width}\"][ height=\"{!height}\"]>\
         <figcaption>{=caption}[ <span class=\"credit\">{!credit}</span>]</figcaption></figure>",
    ),
];

/// A film, a post, another story: a link to its page.
const EMBED: &str = "<iframe src=\"{!canonical_url|website_url|raw_oembed.url|embed.url|url}\" \
    title=\"{headlines.basic|raw_oembed.title|title}\"></iframe>";

/// Appends the HTML of an element, if it has something to show.
pub(super) fn write(at: Cursor<'_>, depth: usize, out: &mut String) {
    let kind = match text(at, "type") {
        "" => "text",
        "blockquote" => "quote",
        "list" if text(at, "list_type") == "ordered" => "ordered",
        kind => kind,
    };
    if depth <= MAX_DEPTH {
        write_as(kind, at, depth, out);
    }
}

fn text<'v>(at: Cursor<'v>, ways: &str) -> &'v str {
    match first(at, ways).value {
        Value::String(text) => text,
        Value::Number(text) => before(text, "."),
        _ => "",
    }
}

fn write_as(kind: &str, at: Cursor<'_>, depth: usize, out: &mut String) {
    let template = TEMPLATES.iter().find(|(name, _)| *name == kind).map_or(EMBED, |(_, template)| *template);
    let (start, mut said) = (out.len(), kind == "divider");
    // What stands before a bracket, in brackets, and so on.
    let mut whole = true;
    for piece in split(template, "[") {
        let (optional, rest) = cut(piece, "]").unwrap_or(("", piece));
        part(optional, at, depth, out, &mut said);
        whole &= part(rest, at, depth, out, &mut said);
    }
    if !(whole && said) {
        out.truncate(start);
    }
}

/// Appends a part of a template; not, where what it needs is absent.
fn part(template: &str, at: Cursor<'_>, depth: usize, out: &mut String, said: &mut bool) -> bool {
    let start = out.len();
    let mut values = split(template, "{").into_iter();
    out.push_str(values.next().unwrap_or_default());
    for value in values {
        let (way, literal) = cut(value, "}").unwrap_or_default();
        let needed = way.strip_prefix('!');
        let before = out.len();
        push(needed.unwrap_or(way), at, depth, out);
        if out.len() > before {
            *said = true;
        } else if needed.is_some() {
            out.truncate(start);
            return false;
        }
        out.push_str(literal);
    }
    true
}

fn push(way: &str, at: Cursor<'_>, depth: usize, out: &mut String) {
    let (mark, rest) = way.split_at_checked(1).unwrap_or_default();
    match (mark, way) {
        ("=", _) => out.push_str(text(at, rest)),
        ("*", _) => elements(rest, at, depth, out),
        ("#", _) => rows(rest, at, out),
        (_, "level") => out.push_str(match text(at, way) {
            level @ ("1" | "2" | "3" | "4" | "5" | "6") => level,
            _ => "2",
        }),
        // An empty alt says that the picture is decorative.
        (_, "alt") => {
            if let Some(alt) = at.get("alt_text").str() {
                out.push_str(" alt=\"");
                push_escaped(alt, out);
                out.push('"');
            }
        }
        (_, "credit") => push_escaped(&credit(at), out),
        _ => push_escaped(text(at, way), out),
    }
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

fn elements(way: &str, at: Cursor<'_>, depth: usize, out: &mut String) {
    for item in at.get(way).items() {
        match text(item, "type") {
            _ if way != "items" => write(item, depth + 1, out),
            // The body puts it into the item before.
            "list" => write(item, depth + 1, out),
            "text" => write_as("item", item, depth, out),
            "interstitial_link" => write_as("link", item, depth, out),
            _ => {
                let start = out.len();
                out.push_str("<li>");
                let inner = out.len();
                write(item, depth + 1, out);
                if out.len() == inner {
                    out.truncate(start);
                } else {
                    out.push_str("</li>");
                }
            }
        }
    }
}

fn rows(way: &str, at: Cursor<'_>, out: &mut String) {
    let all = at.get(way);
    // `items` would join the rows into one.
    match all.value {
        Value::Null => {}
        Value::Array(rows) if way == "rows" => rows.iter().for_each(|r| row("<td>", Cursor::new(r), out)),
        _ => row("<th>", all, out),
    }
}

fn row(tag: &str, at: Cursor<'_>, out: &mut String) {
    out.push_str("<tr>");
    for cell in at.items() {
        out.push_str(tag);
        out.push_str(cell.str().unwrap_or_else(|| text(cell, "content")));
    }
    out.push_str("</tr>");
}
