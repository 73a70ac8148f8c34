//! Heading levels, made relative to the headline and gapless: a page's h3
//! directly under its headline is level 1 here.

use crate::article::{Attribute, Kind, Node};
use crate::text::decimal;

/// Turns the levels that the source wrote into relative ones.
pub(super) fn make_relative(blocks: &mut [Node]) {
    visit(blocks, &mut Vec::new());
}

/// `open` holds the source's levels of the headings that the next one may lie
/// under, outermost first. The tree is no deeper than `MAX_HTML_DEPTH`.
fn visit(nodes: &mut [Node], open: &mut Vec<String>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.kind == Kind::Heading {
            for (name, level) in &mut element.attributes {
                if *name == Attribute::Level {
                    relative(level, open);
                }
            }
        }
        visit(&mut element.children, open);
    }
}

/// Levels are one digit, so they compare as text.
fn relative(level: &mut String, open: &mut Vec<String>) {
    while open.last().is_some_and(|above| *above >= *level) {
        open.pop();
    }
    open.push(core::mem::take(level));
    *level = decimal(open.len());
}
