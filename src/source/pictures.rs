//! The same picture at several addresses.

use super::picture_name::key;
use crate::article::{Attribute, Element, Kind, Node};
use crate::limits::MAX_HTML_DEPTH;
use crate::seen::Seen;
use crate::text::address::Address;

/// What is the same for two addresses that differ at most by the size or the quality that their queries ask for.
pub(super) fn address_key(src: &str) -> String {
    Address::of_picture(src).key()
}

/// Whether two addresses are those of the same picture, perhaps in two sizes.
pub(super) fn same_picture(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

/// Pictures among which others are looked up, as [`same_picture`] compares them.
#[derive(Default)]
pub(super) struct Pictures(Seen);

impl Pictures {
    pub(super) fn add(&mut self, src: &str) {
        self.0.number(&key(src));
    }

    pub(super) fn has(&self, src: &str) -> bool {
        self.0.find(&key(src)).is_some()
    }
}

/// Shows each picture of a text once, and says whether one stood there again: pages have some twice, for two kinds of
/// screens or under the headline. The first that has a caption stays, or the first of all.
pub(super) fn show_once(blocks: &mut Vec<Node>) -> bool {
    let mut shown = Vec::new();
    collect(blocks, false, DEPTH, &mut shown);
    let stays = stay(&shown);
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

/// Which of them stay: of those with one key, the first that has a caption, else the first.
fn stay(shown: &[Shown]) -> Vec<bool> {
    let mut keys = Seen::default();
    // By the numbers of their keys: which one stays, and whether it has a caption.
    let mut best: Vec<(usize, bool)> = Vec::new();
    let mut numbers = Vec::with_capacity(shown.len());
    for (at, picture) in shown.iter().enumerate() {
        let (number, _) = keys.number(&picture.key);
        match best.get_mut(number) {
            Some(best) if picture.has_caption && !best.1 => *best = (at, true),
            Some(_) => {}
            None => best.push((at, picture.has_caption)),
        }
        numbers.push(number);
    }
    let stays = |(at, number): (usize, usize)| best.get(number).is_some_and(|best| best.0 == at);
    numbers.into_iter().enumerate().map(stays).collect()
}

/// Whether a picture is so small that it is a sign in a line: a flag, a formula. Those may stand there again.
fn is_sign(image: &Element) -> bool {
    let is_small = |name| image.attribute(name).is_some_and(|size| size.len() < 3);
    is_small(Attribute::Width) || is_small(Attribute::Height)
}

/// The pictures in document order.
fn collect(nodes: &[Node], has_caption: bool, depth: usize, shown: &mut Vec<Shown>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.kind == Kind::Image && is_sign(element) {
            continue;
        }
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
        Node::Element(element) if element.kind == Kind::Image => {
            is_sign(element) || stays.next().unwrap_or(true)
        }
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
    use super::{Pictures, same_picture, show_once};
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
    fn shows_a_small_one_wherever_it_stands() {
        let flag = |width: &str| {
            let attributes = vec![
                (Attribute::Src, "https://a.example/flag.svg".to_owned()),
                (Attribute::Width, width.to_owned()),
            ];
            Node::Element(Element { kind: Kind::Image, attributes, children: Vec::new() })
        };
        let line = |width| {
            Element::new(Kind::Paragraph, vec![flag(width), Node::Text("Suvara, ".to_owned()), flag(width)])
        };
        let (mut small, mut large) = (vec![Node::Element(line("23"))], vec![Node::Element(line("640"))]);
        assert!(!show_once(&mut small) && show_once(&mut large));
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
    fn looks_pictures_up_as_it_compares_them() {
        let all = [
            "https://a.example/2026/harbour-bell.jpg",
            "https://a.example/2026/harbour-bell-1024x576.jpg?id=1",
            "https://a.example/image.jpg",
            "https://b.example/IMAGE.jpg?w=20",
            "https://b.example/x/harbour-bell.webp",
        ];
        for shown in all {
            let mut pictures = Pictures::default();
            pictures.add(shown);
            for other in all {
                assert_eq!(pictures.has(other), same_picture(shown, other), "{shown} {other}");
            }
        }
    }
}
