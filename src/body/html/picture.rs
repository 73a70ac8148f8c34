//! Which file of a picture to show: the `src`, or what a lazy loader keeps in
//! its place, or the best of a `srcset`.

use super::attributes::{Given, get, pixels, text};
use crate::article::{Attribute, Element, Kind};
use crate::body::url::picture_url;
use crate::host::Host;
use crate::prelude::*;
use crate::text::{before, find, has, integer, part_at, trim_end};

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

const SETS: [&str; 3] = ["srcset", "data-srcset", "data-lazy-srcset"];
const LAZY: [&str; 5] = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "src"];

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
pub(super) fn read(given: &Given, sources: Option<&str>, base: Option<&str>, host: &dyn Host) -> Picture {
    let alt = get(given, "alt").map(text);
    let size = |name| get(given, name).map(str::trim);
    if [size("width"), size("height")].iter().any(|s| matches!(s, Some("0" | "1"))) {
        return Picture::Counter;
    }
    let is_emoji = get(given, "class").is_some_and(|class| has(class, "emoji") || has(class, "smiley"));
    if let (true, Some(alt)) = (is_emoji, alt.as_deref().filter(|alt| !alt.is_empty())) {
        return Picture::Character(alt.to_owned());
    }
    let Some(src) = best(given, sources, base, host) else {
        return Picture::Unusable(alt.unwrap_or_default());
    };
    let mut attributes = vec![(Attribute::Src, src)];
    attributes.extend(alt.map(|alt| (Attribute::Alt, alt)));
    for (name, attribute) in [("width", Attribute::Width), ("height", Attribute::Height)] {
        attributes.extend(get(given, name).and_then(pixels).map(|value| (attribute, value)));
    }
    Picture::Shown(Element { kind: Kind::Image, attributes, children: Vec::new() })
}

fn best(given: &Given, sources: Option<&str>, base: Option<&str>, host: &dyn Host) -> Option<String> {
    let own = SETS.iter().filter_map(|name| best_of_set(get(given, name)?));
    let plain = LAZY.iter().filter_map(|name| get(given, name));
    let around = sources.into_iter().filter_map(best_of_set);
    own.chain(plain).chain(around).find_map(|url| picture_url(url, base, host))
}

/// The best candidate of a `srcset`: the smallest that is wide enough, else
/// the widest.
fn best_of_set(set: &str) -> Option<&str> {
    let mut best: Option<(u32, &str)> = None;
    let mut rest = set;
    while let Some((url, width, after)) = candidate(rest) {
        rest = after;
        let better = match best {
            None => true,
            Some((w, _)) if w < GOOD_WIDTH => width > w,
            Some((w, _)) => (GOOD_WIDTH..w).contains(&width),
        };
        // A placeholder inside the set.
        if better && !url.starts_with("data:") {
            best = Some((width, url));
        }
    }
    best.map(|(_, url)| url)
}

/// Splits one candidate off a `srcset`, as the HTML Standard does: a URL may
/// hold commas, and ends at white space or at a comma that ends it.
fn candidate(set: &str) -> Option<(&str, u32, &str)> {
    let set = set.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
    let end = set.find(|c: char| c.is_ascii_whitespace()).unwrap_or(set.len());
    let (url, rest) = part_at(set, end);
    if url.is_empty() {
        return None;
    }
    let bare = trim_end(url, ",");
    if bare.len() < url.len() {
        return Some((bare, 1, rest));
    }
    let (descriptor, rest) = part_at(rest, find(rest, ",").unwrap_or(rest.len()));
    Some((url, width(descriptor.trim()), rest))
}

/// The width of a candidate in pixels. A density is taken as so many times the
/// width of a column of text.
fn width(descriptor: &str) -> u32 {
    let number = |text: &str| integer(before(text, ".")).and_then(|number| u32::try_from(number).ok());
    match (descriptor.strip_suffix('w'), descriptor.strip_suffix('x')) {
        (Some(pixels), _) => number(pixels).unwrap_or(1),
        (_, Some(density)) => number(density).unwrap_or(1_u32).saturating_mul(600),
        _ => 1,
    }
}
