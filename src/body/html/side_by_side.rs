//! What stands side by side in a line and is not one word: links, labels, controls. And text that stands in no block.

use super::attributes::{Given, get, is_one_of};
use super::builder::{Builder, Entry};
use super::flow::Attributes;
use crate::article::{Attribute, Kind, Node};
use crate::text::{is_letter, search};

impl Builder<'_> {
    /// Whether a link begins where another one ended, to another page or as a button.
    pub(super) fn is_beside_link(&mut self, given: &Given, attributes: &Attributes) -> bool {
        let is_button = get(given, "download").is_some()
            || get(given, "class").is_some_and(|class| search::has(class, "button"));
        let href =
            attributes.iter().find(|(name, _)| *name == Attribute::Href).map(|(_, href)| href.as_str());
        match self.tree.children().last() {
            Some(Node::Element(last)) => {
                last.kind == Kind::Link && (is_button || last.attribute(Attribute::Href) != href)
            }
            _ => false,
        }
    }

    /// A span that says nothing of its text: beside one of the same class it may be a label of its own.
    pub(super) fn bare_span(&mut self, given: &Given) -> Entry {
        let class = get(given, "class").unwrap_or_default().to_owned();
        self.beside = !class.is_empty()
            && matches!(self.span.take(), Some((other, length)) if length > 1 && other == class);
        Entry::Span(class, self.length)
    }

    /// A control's text stands where it is, as words of their own, or as a group of blocks.
    pub(super) fn control(&mut self, name: &str, given: &Given) -> Entry {
        match name {
            "button" | "label" => {
                self.tree.white();
                Entry::Word
            }
            _ => self.division(name, given),
        }
    }

    /// Whether an element is the arrow of something to unfold.
    pub(super) fn is_arrow(&self, given: &Given) -> bool {
        is_one_of(given, "aria-hidden", &["true"])
            && self.entries.iter().any(|entry| matches!(entry, Entry::Word))
    }

    /// Adds characters. Those of labels of one kind, side by side, are parted; not the letters of a word.
    pub(super) fn line(&mut self, text: &str) {
        let is_word = text.chars().take_while(|c| is_letter(*c)).take(2).count() == 2;
        if core::mem::take(&mut self.beside) && is_word {
            self.tree.white();
        }
        (self.span, self.length) = (None, self.length + text.len());
        if !self.written || !self.is_bare() {
            return self.tree.text(text);
        }
        let mut lines = text.split('\n').peekable();
        self.tree.text(lines.next().unwrap_or_default());
        while let Some(line) = lines.next() {
            // A blank line.
            if lines.peek().is_some() && line.trim().is_empty() {
                self.tree.boundary();
            }
            self.tree.text("\n");
            self.tree.text(line);
        }
    }

    /// Whether text stands in no block of the source: whoever wrote it so parted its paragraphs with blank lines.
    fn is_bare(&self) -> bool {
        !self.entries.iter().any(|entry| matches!(entry, Entry::Block(_) | Entry::Division(_)))
    }
}
