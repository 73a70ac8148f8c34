//! The elements of the text that need more than a name: headings, links, what
//! is embedded, pictures.

use super::Part;
use super::blocks::{Place, inside};
use super::figure::Loading;
use super::nesting::Content;
use super::pen::{Medium, Pen};
use super::room::{size_of, size_on_paper};
use crate::article::{Attribute, Element, Kind, Node, text_of};
use crate::locale::{Word, filled};
use crate::sink::{Attr, Tag};
use crate::text::address::untracked;

impl Pen<'_> {
    pub(super) fn subheading(&mut self, element: &Element, at: Place) {
        let level = element.attribute(Attribute::Level).and_then(|level| level.parse::<i64>().ok());
        // A level that is skipped reads like a heading that was missed.
        let level = level.unwrap_or(1).clamp(1, i64::from(self.level) + 1) as u8;
        self.level = level;
        let tag = self.heading_tag(level);
        self.open_block(tag, Part::Subheading, element);
        self.nodes(&element.children, inside(at, element));
        self.close();
    }

    pub(super) fn link(&mut self, element: &Element, children: &[Node], at: Place) {
        let href = element.attribute(Attribute::Href).unwrap_or_default();
        let text = text_of(children);
        if let Some(target) = self.led_to(href) {
            return self.link_within(element, children, at, target);
        }
        let href = if self.medium == Medium::Paper { untracked(href) } else { href.to_owned() };
        self.open_block(Tag::A, Part::Link, element);
        self.attr(Attr::Href, &href);
        self.attr(Attr::Rel, "noopener");
        self.nodes(children, at);
        let is_picture = text.trim().is_empty() && names_itself(children);
        if text.trim().is_empty() && !is_picture {
            self.text(place_of(&href));
        }
        self.close();
        // A number behind a picture would stand on a line of its own, between it and its caption.
        if self.medium == Medium::Paper && !(is_picture && self.shows_pictures()) {
            self.link_end(&href, &text);
        }
    }

    /// Something embedded is a link: nothing of another site is loaded.
    pub(super) fn embed(&mut self, element: &Element, at: Place) {
        let block = at.content == Content::Flow && !at.link;
        if block {
            self.open(Tag::P);
            self.attr(Attr::Part, Part::Embed.name());
        }
        let href = element.attribute(Attribute::Href).unwrap_or_default();
        let text = text_of(&element.children);
        let name = if text.trim().is_empty() { place_of(href) } else { text.trim() };
        let label = filled(self.word(Word::Embed), &[("name", name)]);
        if at.link {
            self.text(&label);
        } else {
            self.link(element, &[Node::Text(label)], Place { content: Content::Phrasing, link: true, ..at });
        }
        if block {
            self.close();
        }
    }

    pub(super) fn image(&mut self, element: &Element, at: Place) {
        if !self.shows_pictures() {
            return;
        }
        // A picture in a link names the link, whatever stands beside it.
        let caption = at.caption.filter(|_| !at.link);
        let alt = match (element.attribute(Attribute::Alt), caption) {
            (Some(alt), Some(caption)) if says(caption, alt) => "",
            (Some(alt), _) => alt,
            (None, Some(_)) => "",
            (None, None) => self.word(Word::UndescribedPicture),
        };
        self.picture(Loading::Lazy);
        match size_of(element).filter(|_| self.medium == Medium::Paper) {
            Some((width, height)) => self.size(size_on_paper(width, height)),
            None => self.attributes(element),
        }
        self.attr(Attr::Alt, alt);
        let large = element.attribute(Attribute::Large).filter(|_| self.medium == Medium::Paper);
        self.attr(Attr::Src, large.or(element.attribute(Attribute::Src)).unwrap_or_default());
        self.close();
    }
}

/// Whether a caption says no more than this text, but for a credit.
fn says(caption: &Element, alt: &str) -> bool {
    let is_credit = |node: &Node| matches!(node, Node::Element(element) if element.kind == Kind::Credit);
    let nodes = caption.children.iter().filter(|node| !is_credit(node));
    let text: String = nodes.map(|node| text_of(std::slice::from_ref(node))).collect();
    text.trim() == alt.trim()
}

/// Whether these nodes, which have no text, name themselves by a picture's.
fn names_itself(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) => false,
        Node::Element(element) if element.kind == Kind::Image => {
            element.attribute(Attribute::Alt) != Some("")
        }
        Node::Element(element) => names_itself(&element.children),
    })
}

/// The host of a URL, or what follows its scheme.
fn place_of(url: &str) -> &str {
    let rest = url.split_once(':').map_or(url, |(_, rest)| rest).trim_start_matches('/');
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
