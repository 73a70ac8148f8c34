//! Who finds the text of a page.

use dom_smoothie::{Config, Readability, TextMode};
use offprint::article::{Element, Kind, Node};
use offprint::host::NativeHost;
use offprint::source;

use crate::pages::Page;

/// Those that are compared, ours first.
pub const SIDES: [(&str, fn(&Page) -> String); 3] =
    [("offprint", offprint), ("dom_smoothie", dom_smoothie), ("rs-trafilatura", trafilatura)];

/// As a reader gets it: by the page's own JSON, where there is any.
fn offprint(page: &Page) -> String {
    let url = Some(page.url.clone());
    let at = source::Page { base_url: url.clone(), url, ..source::Page::default() };
    let reading = source::read_page(&page.html, &at, &NativeHost);
    let body = match reading.article {
        Some(article) if !article.body.is_empty() => article.body,
        _ => without_json(page),
    };
    let mut text = String::new();
    body.iter().for_each(|node| write(node, &mut text));
    text
}

/// The text of a page that has no article JSON: found as where the JSON has no text.
fn without_json(page: &Page) -> Vec<Node> {
    let mut tree = offprint::page::Tree::default();
    offprint::host::parse_page(&page.html, &mut tree);
    let Some(found) = offprint::page::find(&tree, &offprint::page::Guide::default()) else {
        return Vec::new();
    };
    let send = |events: &mut dyn offprint::host::HtmlEvents| offprint::page::send(&tree, &found, events);
    offprint::body::from_events(tree.bytes(), Some(&page.url), &NativeHost, send).blocks
}

fn dom_smoothie(page: &Page) -> String {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let reader = Readability::new(page.html.as_str(), Some(&page.url), Some(config));
    reader
        .and_then(|mut reader| reader.parse())
        .map_or_else(|_| String::new(), |found| found.text_content.to_string())
}

fn trafilatura(page: &Page) -> String {
    rs_trafilatura::extract(&page.html).map_or_else(|_| String::new(), |found| found.content_text)
}

/// Writes what is read, each block on lines of its own. Captions are not counted as text.
fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => out.push_str(text),
        Node::Element(Element { kind: Kind::Break, .. }) => out.push('\n'),
        Node::Element(Element { kind: Kind::Caption | Kind::Credit, .. }) => {}
        Node::Element(element) => {
            let line = if is_inline(element.kind) { "" } else { "\n" };
            out.push_str(line);
            element.children.iter().for_each(|child| write(child, out));
            out.push_str(line);
        }
    }
}

fn is_inline(kind: Kind) -> bool {
    matches!(
        kind.name(),
        "link"
            | "strong"
            | "emphasis"
            | "bold"
            | "idiom"
            | "code"
            | "mark"
            | "small"
            | "subscript"
            | "superscript"
            | "abbreviation"
            | "time"
            | "span"
            | "work"
            | "deletion"
            | "insertion"
            | "underline"
            | "strike"
            | "ruby"
            | "isolate"
            | "inline-quote"
    )
}
