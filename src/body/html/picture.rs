//! Which file of a picture to show: the `src`, or what a lazy loader keeps in
//! its place, or the best of a `srcset`.

use super::attributes::{Given, Reader, get, is_counter, pixels, text};
use super::lazy::{Says, address, is_picture, is_placeholder, says};
use crate::article::{Attribute, Element, Kind};
use crate::body::characters::is_html_space;
use crate::text::{part_at, search};

/// Sharp on a page of 20 cm at 150 dots per inch.
const GOOD_WIDTH: u32 = 1200;

/// Sharp on paper: as wide as its column, at 300 dots per inch; and how many dots a pixel of CSS has there.
const PAPER_WIDTH: u32 = 1841;
const PAPER_DOTS: u32 = 3;

/// AMP's pictures may give their proportions in the place of pixels: `16` and `9`.
const MAX_PROPORTION: u32 = 64;

/// What a picture element comes to.
pub(super) enum Picture {
    /// A picture to show, and what named its file.
    Shown(Element, Says),
    /// The text of a picture that stands for a character, such as an emoji.
    Character(String),
    /// One pixel that counts readers.
    Counter,
    /// No file that may be shown; its `alt`.
    Unusable(String),
}

/// Reads an `img` or an element that stands for one; `sources` holds the `srcset` of a `picture` around it.
pub(super) fn read(name: &str, given: &Given, sources: &str, reader: &Reader) -> Picture {
    let alt = get(given, "alt").map(text);
    let is_amp = name != "img";
    if !is_amp && is_counter(given) {
        return Picture::Counter;
    }
    let class = get(given, "class").unwrap_or_default();
    let shown = alt.as_deref().unwrap_or_default();
    if !shown.is_empty() && (search::has(class, "emoji") || search::has(class, "smiley")) {
        return Picture::Character(shown.to_owned());
    }
    let Some((by, src)) = best(given, sources, reader) else {
        return Picture::Unusable(shown.to_owned());
    };
    let large = for_paper(given, sources, reader).filter(|large| *large != src);
    let mut element = element(src, alt);
    element.attributes.extend(large.map(|large| (Attribute::Large, large)));
    for (attribute, name) in [(Attribute::Width, "width"), (Attribute::Height, "height")] {
        if let Some(size) = get(given, name).and_then(pixels)
            && !(is_amp && size.parse().is_ok_and(|size: u32| size <= MAX_PROPORTION))
        {
            element.attributes.push((attribute, size));
        }
    }
    Picture::Shown(element, by)
}

/// A picture.
pub(super) fn element(src: String, alt: Option<String>) -> Element {
    let mut attributes = vec![(Attribute::Src, src)];
    attributes.extend(alt.map(|alt| (Attribute::Alt, alt)));
    Element { kind: Kind::Image, attributes, children: Vec::new() }
}

/// Whether there is something to see on the picture of a `noscript`. Many are there to count readers, and these say
/// nothing of what they show.
pub(super) fn is_to_be_seen(given: &Given) -> bool {
    get(given, "alt").is_some_and(|alt| !alt.trim().is_empty())
        || ["width", "srcset"].into_iter().any(|name| get(given, name).is_some())
        || get(given, "src").is_some_and(is_picture)
}

/// The address of the best file, and what named it.
fn best(given: &Given, sources: &str, reader: &Reader) -> Option<(Says, String)> {
    // What is shown so small is no placeholder for itself.
    let is_small = get(given, "width").and_then(pixels).is_some_and(|width| width.len() < 3);
    let mut best: Option<(Says, String)> = None;
    let mut offer = |says, url: &str| {
        if best.as_ref().is_none_or(|(by, _)| says < *by)
            && (is_small || !is_placeholder(url))
            && let Some(url) = reader.picture(url)
        {
            best = Some((says, url));
        }
    };
    for (name, value) in given {
        match says(name) {
            Some(by @ (Says::Set | Says::LazySet)) => offer(by, best_of_set(value, GOOD_WIDTH).0),
            Some(by) => {
                if let Some(url) = address(by, value) {
                    offer(by, url);
                }
            }
            None => {}
        }
    }
    let (url, width) = best_of_set(sources, GOOD_WIDTH);
    offer(if width > 1 { Says::Sources } else { Says::AnySources }, url);
    best
}

/// The address of the file whose pixels are enough for paper, where a set of files names its widths.
fn for_paper(given: &Given, sources: &str, reader: &Reader) -> Option<String> {
    let shown = get(given, "width").and_then(pixels).and_then(|width| width.parse::<u32>().ok());
    // Never less than the screen has.
    let enough =
        shown.map_or(PAPER_WIDTH, |width| width.saturating_mul(PAPER_DOTS).clamp(GOOD_WIDTH, PAPER_WIDTH));
    let sets = given.iter().filter(|(name, _)| matches!(says(name), Some(Says::Set | Says::LazySet)));
    let sets = sets.map(|(_, value)| *value).chain([sources]);
    let (url, _) = sets.map(|set| best_of_set(set, enough)).find(|(_, width)| *width > 1)?;
    if is_placeholder(url) { None } else { reader.picture(url) }
}

/// The best candidate of a `srcset`: the smallest that is wide enough, else
/// the widest; nothing of an empty set. With its width, or 1 where it has none.
fn best_of_set(set: &str, enough: u32) -> (&str, u32) {
    let (mut best, mut best_width) = ("", 0);
    let mut rest = set;
    while let Some((url, width, after)) = candidate(rest) {
        rest = after;
        let better = if best_width < enough {
            width > best_width || best.is_empty()
        } else {
            enough <= width && width < best_width
        };
        // A placeholder inside the set.
        if better && !url.starts_with("data:") {
            (best, best_width) = (url, width);
        }
    }
    (best, best_width)
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
