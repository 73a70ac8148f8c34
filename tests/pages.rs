//! Whole pages in, articles out: every page of `tests/fixtures/pages/` is a
//! test of its own.
//!
//! * `NAME.html`: the page.
//! * `NAME.options.json`, where there is one: what the caller says of it,
//!   `url` and `body` (a selector of the text).
//! * `NAME.json`: what a reader should get: `{article, diagnostics, body}`.
//!   The article is written short, so that it can be checked by eye: names for
//!   authors, addresses for pictures, and the text as lines, a block in each.
//!
//! `OFFPRINT_BLESS=1 cargo test --features native --test pages` writes what is
//! expected anew: compare it with the page before you commit it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use offprint::article::{Article, Attribute, Element, Kind, Node};
use offprint::host::NativeHost;
use offprint::page::Way;
use offprint::source::{Page, Reading, read_page};
use serde_json::{Map, Value, json};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages");
    let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> =
        files.filter_map(|file| file.strip_suffix(".html").map(str::to_owned)).collect();
    names.sort();
    let fixture = |name: String| {
        let path = folder.join(&name);
        Trial::test(name, move || check(&path))
    };
    libtest_mimic::run(&Arguments::from_args(), names.into_iter().map(fixture).collect()).exit();
}

fn check(path: &Path) -> Result<(), Failed> {
    let html = fs::read_to_string(with(path, ".html"))?;
    let options = options(path);
    let reading = read_page(&html, &options, &NativeHost);
    found_again(&html, &options, &reading)?;
    let mut found = short(&reading);
    found.sort_all_objects();
    let expected = with(path, ".json");
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        fs::write(&expected, serde_json::to_string_pretty(&found)? + "\n")?;
        return Ok(());
    }
    let wanted: Value = serde_json::from_str(&fs::read_to_string(&expected)?)?;
    if wanted == found { Ok(()) } else { Err(difference(&wanted, &found).into()) }
}

/// A person who writes down the selector that was reported gets the same text.
fn found_again(html: &str, options: &Page, reading: &Reading) -> Result<(), Failed> {
    let Some(selector) = reading.body.as_ref().and_then(|body| body.selector.clone()) else { return Ok(()) };
    let again = read_page(html, &Page { body: Some(selector.clone()), ..options.clone() }, &NativeHost);
    let body =
        |reading: &Reading| reading.article.as_ref().map(|article| lines(&article.body)).unwrap_or_default();
    if again.body.as_ref().map(|body| body.way) != Some(Way::Selector) {
        return Err(format!("{selector} finds nothing").into());
    }
    let (first, second) = (body(reading), body(&again));
    // Where the JSON has the words of the text and only lacks its breaks, those of the page that it lacks are left out.
    let is_filtered = html.contains("\"articleBody\"") && first.iter().all(|line| second.contains(line));
    if first == second || is_filtered {
        Ok(())
    } else {
        Err(format!("{selector} finds {second:#?}, not {first:#?}").into())
    }
}

fn with(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn options(path: &Path) -> Page {
    let text = fs::read_to_string(with(path, ".options.json")).unwrap_or_else(|_| "{}".to_owned());
    let options: Value = serde_json::from_str(&text).unwrap();
    let member = |key: &str| options[key].as_str().map(str::to_owned);
    Page { url: member("url"), body: member("body"), ..Page::default() }
}

/// What is compared of a reading.
fn short(reading: &Reading) -> Value {
    let told = |found: &offprint::error::Diagnostic| {
        format!("{}: {}", json!(found.code).as_str().unwrap(), found.message)
    };
    let mut short = Map::new();
    short.insert("article".into(), reading.article.as_ref().map_or(Value::Null, short_article));
    short.insert("diagnostics".into(), reading.diagnostics.iter().map(told).collect());
    short.insert("body".into(), json!(reading.body));
    Value::Object(short)
}

fn short_article(article: &Article) -> Value {
    let mut short = json!(article);
    let members = short.as_object_mut().unwrap();
    members.remove("offprint");
    members.remove("body");
    let names =
        |items: &Value, key: &str| items.as_array().unwrap().iter().map(|item| item[key].clone()).collect();
    for (list, key) in [("byline", "name"), ("section", "name"), ("topics", "name"), ("images", "src")] {
        if let Some(items) = members.get_mut(list) {
            *items = names(items, key);
        }
    }
    for date in ["published", "modified"] {
        if let Some(value) = members.get_mut(date)
            && let Some(iso) = value.get("iso").cloned()
        {
            *value = iso;
        }
    }
    members.insert("text".into(), json!(lines(&article.body)));
    short
}

/// One line for each block, those in a block further to the right.
fn lines(nodes: &[Node]) -> Vec<String> {
    let mut lines = Vec::new();
    for node in nodes {
        add_lines(node, 0, &mut lines);
    }
    lines
}

fn add_lines(node: &Node, depth: usize, lines: &mut Vec<String>) {
    let mut line = "  ".repeat(depth);
    let Node::Element(element) = node else {
        if let Node::Text(text) = node {
            lines.push(line + text.trim());
        }
        return;
    };
    line += element.kind.name();
    for attribute in [Attribute::Level, Attribute::Src, Attribute::Alt, Attribute::Href] {
        let found = element.attributes.iter().find(|(name, _)| *name == attribute);
        if let Some((_, value)) = found {
            line += &if attribute == Attribute::Alt { format!(" [{value}]") } else { format!(" {value}") };
        }
    }
    let is_flat = element.children.iter().all(is_inline);
    if is_flat {
        let text = inline(&element.children);
        let text = text.trim();
        lines.push(if text.is_empty() { line } else { line + ": " + text });
        return;
    }
    lines.push(line);
    for child in &element.children {
        add_lines(child, depth + 1, lines);
    }
}

fn is_inline(node: &Node) -> bool {
    let Node::Element(element) = node else { return true };
    let is_block = matches!(
        element.kind.name(),
        "paragraph"
            | "heading"
            | "list"
            | "ordered-list"
            | "item"
            | "quote"
            | "figure"
            | "caption"
            | "credit"
            | "image"
            | "table"
            | "table-head"
            | "table-body"
            | "table-foot"
            | "row"
            | "header-cell"
            | "cell"
            | "preformatted"
            | "details"
            | "summary"
            | "description-list"
            | "term"
            | "description"
            | "embed"
            | "rule"
            | "aside"
    );
    !is_block && element.children.iter().all(is_inline)
}

/// The text of a paragraph; a link as `[text](address)`.
fn inline(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(Element { kind: Kind::Break, .. }) => " / ".to_owned(),
        Node::Element(element) => {
            let href = element.attributes.iter().find(|(name, _)| *name == Attribute::Href);
            let text = inline(&element.children);
            href.map_or(text.clone(), |(_, href)| format!("[{text}]({href})"))
        }
    };
    nodes.iter().map(one).collect()
}

/// Line by line, as `diff` has it.
fn difference(wanted: &Value, found: &Value) -> String {
    let (wanted, found) = (format!("{wanted:#}"), format!("{found:#}"));
    let (wanted, found): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), found.lines().collect());
    let missing = wanted.iter().filter(|line| !found.contains(line)).map(|line| format!("- {line}\n"));
    let added = found.iter().filter(|line| !wanted.contains(line)).map(|line| format!("+ {line}\n"));
    let all: String = missing.chain(added).collect();
    if all.is_empty() { format!("another order: {found:#?}") } else { all }
}
