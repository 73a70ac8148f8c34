//! Formatting that is left open. The HTML Standard opens it anew in every paragraph that follows, so that a tree can grow with
//! the square of its input.

use std::cell::{Cell, RefCell};

use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{LocalName, local_name};

/// A tree has so many nodes for each tag and text, at the most, where formatting is closed. Fourteen open in every paragraph
/// are within it.
const NODES_PER_TOKEN: usize = 8;

/// What a short text may go beyond it.
const FREE_NODES: usize = 10_000;

/// The formatting that is open, as far as the tags tell.
#[derive(Default)]
pub(super) struct Formatting {
    tokens: Cell<usize>,
    open: RefCell<Vec<LocalName>>,
    /// Whether formatting was ended, or not begun, because there was too much.
    pub(super) was_bounded: Cell<bool>,
}

impl Formatting {
    /// Counts a token of a tree that has so many nodes. Gives the formatting that must end before it.
    pub(super) fn surplus(&self, nodes: usize) -> Vec<LocalName> {
        let tokens = self.tokens.get() + 1;
        self.tokens.set(tokens);
        if !self.is_too_much(nodes) || self.open.borrow().is_empty() {
            return Vec::new();
        }
        self.was_bounded.set(true);
        self.open.take()
    }

    /// Whether a tag may go to the parser. Where the tree is too large, no formatting begins.
    pub(super) fn passes(&self, tag: &Tag, nodes: usize) -> bool {
        if !is_formatting(&tag.name) {
            return true;
        }
        match tag.kind {
            TagKind::StartTag if self.is_too_much(nodes) => {
                self.was_bounded.set(true);
                return false;
            }
            TagKind::StartTag => self.open.borrow_mut().push(tag.name.clone()),
            TagKind::EndTag => self.end(&tag.name),
        }
        true
    }

    fn end(&self, name: &LocalName) {
        let mut open = self.open.borrow_mut();
        if let Some(at) = open.iter().rposition(|other| other == name) {
            open.remove(at);
        }
    }

    fn is_too_much(&self, nodes: usize) -> bool {
        nodes > FREE_NODES + NODES_PER_TOKEN * self.tokens.get()
    }
}

/// The elements that the standard calls formatting.
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}
