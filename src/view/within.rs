//! Links to a place on the page, and the places.

use super::Part;
use super::anchors::leads_back;
use super::blocks::Place;
use super::pen::{Medium, Pen};
use crate::article::{Attribute, Element, Node, text_of};
use crate::sink::{Attr, Tag, percent_encode};

/// Where a link within the page leads.
pub(super) enum Target {
    /// To what the text has: the value of `href`.
    Here(String),
    /// To what only the page may have.
    Elsewhere,
}

impl Pen<'_> {
    /// The `id` of an element that a link may lead to.
    pub(super) fn anchor(&mut self, name: &str) {
        if self.anchors.written.number(name).1 {
            let id = self.anchor_id(name, "");
            self.attr(Attr::Id, &id);
        }
    }

    /// Where a link within the page leads; nothing of any other.
    pub(super) fn led_to(&self, href: &str) -> Option<Target> {
        let name = href.strip_prefix('#')?;
        Some(match self.anchors.known.find(name) {
            Some(_) => Target::Here(self.anchor_id(name, "#")),
            None => Target::Elsewhere,
        })
    }

    /// Encoded, it is an `id` and a fragment alike, and no other of a view has the word before it.
    fn anchor_id(&self, name: &str, before: &str) -> String {
        let view = if self.medium == Medium::Paper { "-print-to-" } else { "-to-" };
        let mut id = [before, &self.options.id_prefix, view].concat();
        percent_encode(name, &mut id);
        id
    }

    /// A link to a place on the page. Paper has the text alone, and what leads nowhere on it is none.
    pub(super) fn link_within(&mut self, element: &Element, children: &[Node], at: Place, target: Target) {
        let is_paper = self.medium == Medium::Paper;
        if is_paper && leads_back(&text_of(children)) {
            return;
        }
        let (href, is_here) = match &target {
            Target::Here(href) => (href.as_str(), true),
            Target::Elsewhere if is_paper => return self.nodes(children, at),
            Target::Elsewhere => (element.attribute(Attribute::Href).unwrap_or_default(), false),
        };
        self.open_block(Tag::A, Part::Link, element);
        self.attr(Attr::Href, href);
        if !is_here {
            // By this the element knows which links are its own to follow.
            self.attr(Attr::Rel, "noopener");
        }
        self.nodes(children, at);
        self.close();
    }
}
