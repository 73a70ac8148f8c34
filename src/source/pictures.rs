//! The same picture at several addresses.

use super::picture_name::key;
use crate::article::{Attribute, Element, Kind, Node};
use crate::limits::MAX_HTML_DEPTH;
use crate::text::address::Address;

/// Nobody compares more pictures than this.
const MAX_PICTURES: usize = 500;

/// Whether two addresses are the same, but for the size or the quality that their queries ask for.
pub(super) fn same_address(a: &str, b: &str) -> bool {
    Address::of_picture(a) == Address::of_picture(b)
}

/// Whether two addresses are those of the same picture, perhaps in two sizes.
pub(super) fn same_picture(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

/// Shows each picture of a text once, and says whether one stood there again: pages have some twice, for two kinds of
/// screens or under the headline. The first that has a caption stays, or the first of all.
pub(super) fn show_once(blocks: &mut Vec<Node>) -> bool {
    let mut shown = Vec::new();
    collect(blocks, false, DEPTH, &mut shown);
    let stays: Vec<bool> = shown.iter().enumerate().map(|(at, picture)| picture.stays(at, &shown)).collect();
    let has_repeats = stays.contains(&false);
    if has_repeats {
        drop_repeats(blocks, DEPTH, &mut stays.into_iter());
    }
    has_repeats
}

/// So deep are blocks at most.
const DEPTH: usize = MAX_HTML_DEPTH + 2;

/// A picture in a text.
struct Shown {
    /// What tells it from others: its name or its address, and what of its query counts.
    key: String,
    has_caption: bool,
}

impl Shown {
    fn stays(&self, at: usize, all: &[Shown]) -> bool {
        if at >= MAX_PICTURES {
            return true;
        }
        let mut same = all.iter().take(MAX_PICTURES).enumerate().filter(|(_, other)| other.key == self.key);
        !same.any(
            |(place, other)| {
                if other.has_caption == self.has_caption { place < at } else { other.has_caption }
            },
        )
    }
}

/// The pictures in document order.
fn collect(nodes: &[Node], has_caption: bool, depth: usize, shown: &mut Vec<Shown>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.kind == Kind::Image {
            let src = element.attribute(Attribute::Src).unwrap_or_default();
            shown.push(Shown { key: key(src), has_caption });
        } else if depth > 0 {
            let has_caption =
                has_caption || element.kind == Kind::Figure && element.children.iter().any(is_caption);
            collect(&element.children, has_caption, depth - 1, shown);
        }
    }
}

/// Drops the pictures that do not stay; `stays` tells it of each, in the same order.
fn drop_repeats(nodes: &mut Vec<Node>, depth: usize, stays: &mut impl Iterator<Item = bool>) {
    nodes.retain_mut(|node| match node {
        Node::Element(element) if element.kind == Kind::Image => stays.next().unwrap_or(true),
        Node::Element(element) if depth > 0 => is_left(element, depth, stays),
        _ => true,
    });
}

/// Whether anything of an element is left without the pictures that do not stay.
fn is_left(element: &mut Element, depth: usize, stays: &mut impl Iterator<Item = bool>) -> bool {
    let before = element.children.len();
    drop_repeats(&mut element.children, depth - 1, stays);
    let is_whole = element.children.len() == before;
    // A cell keeps its column, and a caption does not stand alone.
    is_whole
        || matches!(element.kind, Kind::Cell | Kind::HeaderCell)
        || element.children.iter().any(|child| element.kind != Kind::Figure || !is_caption(child))
}

fn is_caption(node: &Node) -> bool {
    matches!(node, Node::Element(element) if matches!(element.kind, Kind::Caption | Kind::Credit))
}

#[cfg(test)]
mod tests {
    use super::{MAX_PICTURES, same_picture, show_once};
    use crate::article::{Attribute, Element, Kind, Node};

    #[test]
    fn knows_a_picture_in_two_sizes() {
        for (a, b, is_same) in [
            ("https://a.example/2026/harbour.jpg", "https://a.example/2026/harbour.jpg?w=640", true),
            (
                "https://a.example/2026/harbour-bell.jpg",
                "https://a.example/2026/harbour-bell-1024x576.jpg",
                true,
            ),
            ("https://a.example/640/harbour-bell.jpg", "https://b.example/1280/harbour-bell.webp", true),
            ("https://a.example/1/image.jpg", "https://a.example/2/image.jpg", false),
            ("https://a.example/harbour-bell.jpg", "https://a.example/harbour-boat.jpg", false),
        ] {
            assert_eq!(same_picture(a, b), is_same, "{a} {b}");
        }
    }

    #[test]
    fn shows_each_picture_once() {
        let element = |kind, children| Node::Element(Element { kind, attributes: Vec::new(), children });
        let image = |src: &str| {
            let attributes = vec![(Attribute::Src, src.to_owned())];
            Node::Element(Element { kind: Kind::Image, attributes, children: Vec::new() })
        };
        let text = |text: &str| Node::Text(text.to_owned());
        let figure = |src: &str, caption: &str| {
            element(Kind::Figure, vec![image(src), element(Kind::Caption, vec![text(caption)])])
        };
        let paragraph = element(Kind::Paragraph, vec![text("It sails.")]);
        let linked = element(Kind::Paragraph, vec![element(Kind::Link, vec![image("https://a.example/1")])]);
        for (given, left) in [
            // Again with its caption, in a link, and at another address that only looks like it.
            (
                vec![
                    figure("https://a.example/1", "A boat"),
                    paragraph.clone(),
                    linked.clone(),
                    figure("https://a.example/1", "A boat."),
                    figure("https://a.example/1?2", "A boat"),
                ],
                vec![
                    figure("https://a.example/1", "A boat"),
                    paragraph.clone(),
                    figure("https://a.example/1?2", "A boat"),
                ],
            ),
            // The one with a caption stays, wherever it stands.
            (
                vec![linked.clone(), paragraph.clone(), figure("https://a.example/1", "A boat")],
                vec![paragraph.clone(), figure("https://a.example/1", "A boat")],
            ),
            // Of two with captions the first.
            (
                vec![figure("https://a.example/1", "The boat"), figure("https://a.example/1", "Its captain")],
                vec![figure("https://a.example/1", "The boat")],
            ),
            (
                vec![
                    image("https://a.example/1/harbour-bell-640x480.jpg"),
                    image("https://a.example/2/harbour-bell.webp"),
                ],
                vec![image("https://a.example/1/harbour-bell-640x480.jpg")],
            ),
        ] {
            let mut blocks = given.clone();
            assert_eq!(show_once(&mut blocks), given != left);
            assert_eq!(blocks, left);
        }
    }

    #[test]
    fn compares_no_more_pictures_than_there_is_time_for() {
        let image = |_| {
            let attributes = vec![(Attribute::Src, "https://a.example/1".to_owned())];
            Node::Element(Element { kind: Kind::Image, attributes, children: Vec::new() })
        };
        let mut blocks: Vec<Node> = (0..MAX_PICTURES + 10).map(image).collect();
        assert!(show_once(&mut blocks));
        assert_eq!(blocks.len(), 1 + 10);
    }
}
