//! The same picture at several addresses.

use crate::article::{Attribute, Element, Kind, Node};
use crate::limits::MAX_HTML_DEPTH;
use crate::text::address::Address;

/// A shorter name, such as `image.jpg`, may be that of any picture.
const MIN_NAME: usize = 8;

/// How the names of pictures end. What answers any request may have another.
const ENDINGS: &[&str] = &["jpg", "jpeg", "png", "webp", "avif", "gif"];

/// Nobody compares more pictures than this.
const MAX_PICTURES: usize = 500;

/// Whether two addresses are the same, but for the size or the quality that their queries ask for.
pub(super) fn same_address(a: &str, b: &str) -> bool {
    Address::of_picture(a) == Address::of_picture(b)
}

/// Whether two addresses are those of the same picture, perhaps in two sizes.
pub(super) fn same_picture(a: &str, b: &str) -> bool {
    is_same(&Address::of_picture(a), &Address::of_picture(b))
}

fn is_same(a: &Address<'_>, b: &Address<'_>) -> bool {
    a == b || a.has_parameters_of(b) && name(a.place).is_some_and(|name_a| name(b.place) == Some(name_a))
}

/// What a picture's file is called, without its size and its ending.
fn name(path: &str) -> Option<&str> {
    let (stem, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
    if !ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one)) {
        return None;
    }
    let name = match stem.rsplit_once('-') {
        Some((name, size)) if is_size(size) => name,
        _ => stem,
    };
    (name.len() >= MIN_NAME).then_some(name)
}

/// `1024x576`.
fn is_size(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
}

/// A text in which each picture is shown once: pages have some twice, for two kinds of screens.
pub(super) fn each_once(blocks: Vec<Node>) -> Vec<Node> {
    without_repeats(blocks, MAX_HTML_DEPTH + 2, &mut Vec::new())
}

fn without_repeats(nodes: Vec<Node>, depth: usize, seen: &mut Vec<String>) -> Vec<Node> {
    nodes
        .into_iter()
        .filter_map(|node| match node {
            Node::Element(element) => keep(element, depth, seen).map(Node::Element),
            text => Some(text),
        })
        .collect()
}

/// What is left of an element, if anything is.
fn keep(mut element: Element, depth: usize, seen: &mut Vec<String>) -> Option<Element> {
    if element.kind == Kind::Image {
        let src = element.attribute(Attribute::Src).unwrap_or_default();
        let mut address = Address::of_picture(src);
        address.place = name(address.place).unwrap_or(address.place);
        let key = address.key();
        if seen.contains(&key) {
            return None;
        }
        if seen.len() < MAX_PICTURES {
            seen.push(key);
        }
        return Some(element);
    }
    if depth == 0 || element.children.is_empty() {
        return Some(element);
    }
    let before = element.children.len();
    element.children = without_repeats(element.children, depth - 1, seen);
    let lost = element.children.len() < before;
    // A caption does not stand alone.
    let is_left = if element.kind == Kind::Figure {
        element.children.iter().any(|child| !matches!(child, Node::Element(child) if is_caption(child)))
    } else {
        !element.children.is_empty()
    };
    (!lost || is_left).then_some(element)
}

fn is_caption(element: &Element) -> bool {
    matches!(element.kind, Kind::Caption | Kind::Credit)
}

#[cfg(test)]
mod tests {
    use super::{each_once, same_picture};
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
        let figure =
            |src: &str| element(Kind::Figure, vec![image(src), element(Kind::Caption, vec![text("A boat")])]);
        let paragraph = element(Kind::Paragraph, vec![text("It sails.")]);
        let linked = element(Kind::Paragraph, vec![element(Kind::Link, vec![image("https://a.example/1")])]);
        let given = vec![
            figure("https://a.example/1"),
            paragraph.clone(),
            linked,
            figure("https://a.example/1"),
            figure("https://a.example/1?2"),
        ];
        let left = vec![figure("https://a.example/1"), paragraph, figure("https://a.example/1?2")];
        assert_eq!(each_once(given), left);
    }
}
