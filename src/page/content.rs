//! The text that was found, as events.

use super::choose::Found;
use super::figures::Role;
use super::tree::Tree;
use crate::host::HtmlEvents;

/// Sends what a reader sees of the text.
pub fn send(tree: &Tree, found: &Found, events: &mut dyn HtmlEvents) {
    let mut open = Vec::new();
    let mut node = found.node;
    let end = tree.end(node);
    while node < end {
        while open.last().is_some_and(|end| *end <= node) {
            open.pop();
            events.close();
        }
        if found.measures.get(node).is_none_or(|measure| measure.left_out) {
            node = tree.end(node);
            continue;
        }
        let name = tree.name(node);
        if name.is_empty() {
            events.text(tree.text(node));
        } else {
            let attributes: Vec<(&str, &str)> = tree.attributes(node).collect();
            let role = found.measures.get(node).map(|measure| measure.role).unwrap_or_default();
            if let Role::FigureUntil(end) = role {
                events.open("figure", &[]);
                open.push(end);
            }
            events.open(name_sent(name, role, node == found.node), &attributes);
            open.push(tree.end(node));
        }
        node += 1;
    }
    for _ in open {
        events.close();
    }
}

/// The name by which an element is sent.
fn name_sent(name: &str, role: Role, is_root: bool) -> &str {
    match role {
        Role::Figure => "figure",
        Role::Caption => "figcaption",
        Role::Box => "div",
        // A cell that holds the whole text is there to place it.
        _ if is_root && matches!(name, "td" | "th") => "div",
        // One that is read is there for what it holds.
        _ if name == "button" => "slot",
        _ => name,
    }
}
