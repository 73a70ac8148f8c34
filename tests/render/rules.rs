//! What holds of every tree that a view makes.

use std::collections::BTreeSet;

use offprint::view::{Part, View};

use super::tree::{Element, Node, text, walk};

const FLOW: &[&str] = &[
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Elements whose content is phrasing, so that no block may stand in them.
const PHRASING_ONLY: &[&str] = &[
    "abbr", "b", "bdi", "cite", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "mark", "p", "pre",
    "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "rt", "summary",
];

/// Elements that stand in certain parents only.
const HOMES: &[(&str, &[&str])] = &[
    ("li", &["ul", "ol"]),
    ("dt", &["dl"]),
    ("dd", &["dl"]),
    ("tr", &["thead", "tbody", "tfoot"]),
    ("td", &["tr"]),
    ("th", &["tr"]),
    ("thead", &["table"]),
    ("tbody", &["table"]),
    ("tfoot", &["table"]),
    ("caption", &["table"]),
    ("figcaption", &["figure"]),
    ("summary", &["details"]),
    ("rt", &["ruby"]),
];

pub(crate) fn check(view: View, nodes: &[Node]) {
    let mut ids = BTreeSet::new();
    let mut references = Vec::new();
    let mut last = 9;
    walk(nodes, &mut Vec::new(), &mut |element, above| {
        nesting(element, above);
        attributes(element);
        names(element);
        part(view, element);
        if let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
            assert!(level <= last + 1, "h{level} after h{last}");
            last = level;
        }
        if let Some(id) = element.attributes.get("id") {
            assert!(ids.insert(id.as_str()), "the id {id} stands twice");
        }
        references.extend(element.attributes.get("aria-labelledby"));
    });
    for id in references {
        assert!(ids.contains(id.as_str()), "nothing has the id {id}");
    }
}

fn nesting(element: &Element, above: &[&Element]) {
    let name = element.name.as_str();
    let inside = |names: &[&str]| above.iter().any(|parent| names.contains(&parent.name.as_str()));
    if FLOW.contains(&name) {
        assert!(!inside(PHRASING_ONLY), "{name} within a line");
    }
    if name == "a" {
        assert!(!inside(&["a", "button"]), "a link in a link");
    }
    if let Some((_, homes)) = HOMES.iter().find(|(child, _)| *child == name) {
        let parent = above.last().map_or("", |parent| parent.name.as_str());
        assert!(homes.contains(&parent), "{name} in {parent}");
    }
}

/// What the sheet's style must know of the room that something takes on paper.
const SIZES: [&str; 4] = ["offprint-long", "offprint-half", "offprint-dense", "offprint-wide"];

/// A part is one of the table's, in a view that the table says; its class is
/// its name's.
fn part(view: View, element: &Element) {
    let Some(part) = element.attributes.get("part") else { return };
    let row = Part::TABLE.iter().find(|(name, _, _)| name == part);
    let (_, views, _) = row.unwrap_or_else(|| panic!("{part} is not in the table of parts"));
    assert!(
        views.split(' ').any(|name| name == view.name()),
        "{part} is not told of the view {}",
        view.name()
    );
    let class = element.attributes.get("class");
    let is_size = |class: &String| view == View::Print && class.split(' ').all(|one| SIZES.contains(&one));
    let is_own = |class: &String| class.strip_prefix("offprint-") == Some(part) || is_size(class);
    assert!(class.is_none_or(is_own), "{class:?} on {part}");
}

fn attributes(element: &Element) {
    for (name, value) in &element.attributes {
        assert!(!name.starts_with("on") && name != "style", "{name} on {}", element.name);
        if matches!(name.as_str(), "href" | "src" | "cite") {
            let safe = ["https://", "http://", "mailto:", "tel:", "sms:", "#"];
            assert!(safe.iter().any(|start| value.starts_with(start)), "{name}={value}");
        }
    }
    assert!(!["script", "style", "iframe", "form"].contains(&element.name.as_str()));
}

/// What is read aloud has something to read: links, buttons, headings and
/// pictures have names, and landmarks that need one are labelled.
fn names(element: &Element) {
    let has = |name: &str| element.attributes.contains_key(name);
    match element.name.as_str() {
        "img" => assert!(has("alt"), "a picture without a text"),
        "nav" | "section" => assert!(has("aria-label") || has("aria-labelledby"), "{} unnamed", element.name),
        // One that leads nowhere is no link.
        "a" if !has("href") => {}
        "a" | "button" => {
            let mut spoken = text(&element.children);
            walk(&element.children, &mut Vec::new(), &mut |child, _| {
                spoken.extend(child.attributes.get("alt").cloned());
            });
            assert!(!spoken.trim().is_empty() || has("aria-label"), "{} unnamed", element.name);
        }
        _ => {}
    }
}
