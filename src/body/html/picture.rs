//! Which file of a picture to show: the `src`, or what a lazy loader keeps in
//! its place, or the best of a `srcset`.

use super::attributes::{Given, Reader, get, is_counter, pixels, text};
use crate::article::{Attribute, Element, Kind};
use crate::body::characters::is_html_space;
use crate::text::{part_at, search};

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

/// Where a file may be named, the best first; the first of them hold sets.
const NAMES: [&str; 8] = [
    "srcset",
    "data-srcset",
    "data-lazy-srcset",
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "src",
];
const SETS: usize = 3;

/// What a picture element comes to.
pub(super) enum Picture {
    /// A picture to show.
    Shown(Element),
    /// The text of a picture that stands for a character, such as an emoji.
    Character(String),
    /// One pixel that counts readers.
    Counter,
    /// No file that may be shown; its `alt`.
    Unusable(String),
}

/// Reads an `img`; `sources` holds the `srcset` of a `picture` around it.
pub(super) fn read(given: &Given, sources: &str, reader: &Reader) -> Picture {
    let alt = get(given, "alt").map(text);
    if is_counter(given) {
        return Picture::Counter;
    }
    let class = get(given, "class").unwrap_or_default();
    let shown = alt.as_deref().unwrap_or_default();
    if !shown.is_empty() && (search::has(class, "emoji") || search::has(class, "smiley")) {
        return Picture::Character(shown.to_owned());
    }
    let Some(src) = best(given, sources, reader) else {
        return Picture::Unusable(shown.to_owned());
    };
    let mut attributes = vec![(Attribute::Src, src)];
    let mut add = |attribute, value: Option<String>| {
        if let Some(value) = value {
            attributes.push((attribute, value));
        }
    };
    add(Attribute::Alt, alt);
    add(Attribute::Width, get(given, "width").and_then(pixels));
    add(Attribute::Height, get(given, "height").and_then(pixels));
    Picture::Shown(Element { kind: Kind::Image, attributes, children: Vec::new() })
}

fn best(given: &Given, sources: &str, reader: &Reader) -> Option<String> {
    for (place, name) in NAMES.iter().enumerate() {
        let value = get(given, name).unwrap_or_default();
        let url = if place < SETS { best_of_set(value) } else { value };
        if let Some(url) = reader.picture(url) {
            return Some(url);
        }
    }
    reader.picture(best_of_set(sources))
}

/// The best candidate of a `srcset`: the smallest that is wide enough, else
/// the widest; nothing of an empty set.
fn best_of_set(set: &str) -> &str {
    let (mut best, mut best_width) = ("", 0);
    let mut rest = set;
    while let Some((url, width, after)) = candidate(rest) {
        rest = after;
        let better = if best_width < GOOD_WIDTH {
            width > best_width || best.is_empty()
        } else {
            GOOD_WIDTH <= width && width < best_width
        };
        // A placeholder inside the set.
        if better && !url.starts_with("data:") {
            (best, best_width) = (url, width);
        }
    }
    best
}

/// Splits one candidate off a `srcset`, as the HTML Standard does: a URL may
/// hold commas, and ends at white space or at a comma that ends it.
fn candidate(set: &str) -> Option<(&str, u32, &str)> {
    let set = set.trim_start_matches(|c| c == ',' || is_html_space(c));
    let (url, rest) = part_at(set, set.find(is_html_space).unwrap_or(set.len()));
    if url.is_empty() {
        return None;
    }
    let bare = url.trim_end_matches(',');
    if bare.len() < url.len() {
        return Some((bare, 1, rest));
    }
    let (descriptor, rest) = part_at(rest, rest.find(',').unwrap_or(rest.len()));
    Some((url, width(descriptor.trim()), rest))
}

/// The width of a candidate in pixels. A density is taken as so many times the
/// width of a column of text.
fn width(descriptor: &str) -> u32 {
    let (number, times) = match (descriptor.strip_suffix('w'), descriptor.strip_suffix('x')) {
        (Some(pixels), _) => (pixels, 1),
        (_, Some(density)) => (density, 600),
        _ => return 1,
    };
    let number = number.split('.').next().and_then(|whole| whole.parse::<u32>().ok());
    number.unwrap_or(1).saturating_mul(times)
}
