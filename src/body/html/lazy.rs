//! Which attributes of a picture name its file. A lazy loader keeps the name in an attribute of its own, and shows
//! something else in the picture's place until it is loaded.

use crate::body::characters::is_html_space;
use crate::text::search;

/// What names a picture's file, the best first. Within `data-…` the names are those of lazy loaders: there are dozens, and
/// they have only their form in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
    /// What the browser chose and loaded. No attribute that HTML has can have this name.
    Loaded,
    /// `srcset`.
    Set,
    /// `data-srcset`, `data-lazy-srcset`, `data-bgset`.
    LazySet,
    /// The sources of the `picture` around it, where they tell their widths.
    Sources,
    /// `data-src`, `data-lazy-src`, `data-cfsrc`.
    Lazy,
    /// `data-original`, `data-orig-file`, `data-lazy`, `data-src-large`.
    Original,
    /// `src`.
    Source,
    /// Another whose value is the address of a picture: `data-echo`, `data-large-file`.
    Any,
    /// The sources of the `picture` around it.
    AnySources,
}

/// Words in the names of attributes that hold a lesser picture, or one that is shown at times.
const LESSER: [&str; 12] = [
    "thumb",
    "small",
    "medium",
    "low",
    "lqip",
    "blur",
    "tiny",
    "placeholder",
    "hover",
    "error",
    "fallback",
    "mobile",
];

/// How the files of pictures end.
const ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];

/// The files that stand in a picture's place are called so, whatever their format.
const PLACEHOLDERS: [&str; 10] = [
    "placeholder",
    "blank",
    "spacer",
    "transparent",
    "lazyload",
    "loader",
    "preloader",
    "spinner",
    "dummy",
    "1x1",
];

/// And so where the format is one that photographs seldom have.
const DRAWN: [&str; 10] =
    ["loading", "pixel", "grey", "gray", "white", "black", "empty", "clear", "lazy", "ph"];

/// Nobody shows a photograph so small, in CSS pixels.
const TINY: u32 = 64;

/// What an attribute of an element says, by its name.
pub(super) fn says(name: &str) -> Option<Says> {
    match name {
        "currentSrc" => return Some(Says::Loaded),
        "srcset" => return Some(Says::Set),
        "src" => return Some(Says::Source),
        _ => {}
    }
    let name = name.strip_prefix("data-")?;
    let has = |words: &[&str]| words.iter().any(|word| search::has(name, word));
    if has(&LESSER) {
        None
    } else if has(&["srcset", "bgset"]) {
        Some(Says::LazySet)
    } else if name.ends_with("src") {
        Some(Says::Lazy)
    } else if has(&["src", "orig", "lazy"]) {
        Some(Says::Original)
    } else {
        Some(Says::Any)
    }
}

/// The address in the value of an attribute that says this; nothing where it holds something else.
pub(super) fn address(says: Says, value: &str) -> Option<&str> {
    let value = value.trim();
    if matches!(says, Says::Loaded | Says::Source) {
        return Some(value);
    }
    // Foundation's `[small.jpg, small], [large.jpg, large]`.
    let value = match search::parted_last(value, "[") {
        Some((_, last)) => last.split([',', ']']).next().unwrap_or_default(),
        // bLazy's `photo.jpg|photo-for-sharp-screens.jpg`.
        None => value.split('|').next().unwrap_or_default(),
    };
    let is_one = !value.contains(|c| is_html_space(c) || matches!(c, '{' | '<' | '"'));
    let fits = match says {
        Says::Lazy => value.contains(['/', '.']),
        Says::Original => value.starts_with("http") || value.starts_with('/') || is_picture(value),
        _ => is_picture(value),
    };
    (is_one && fits).then_some(value)
}

/// The address of a picture that an element has as its background.
pub(super) fn background<'a>(name: &str, value: &'a str) -> Option<&'a str> {
    if !matches!(name, "data-src" | "data-bg" | "data-background" | "data-background-image") {
        return None;
    }
    let value = value.trim();
    let value = value.strip_prefix("url(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(value);
    address(Says::Any, value.trim_matches(['"', '\'']))
}

/// Whether an address is that of a picture, by how the name of its file ends.
pub(super) fn is_picture(url: &str) -> bool {
    file(url).is_some_and(|(_, ending)| is_among(ending, &ENDINGS))
}

/// Whether this stands only in the place of a picture: nothing is to be seen on it, or too little.
pub(super) fn is_placeholder(url: &str) -> bool {
    is_tiny(url)
        || file(url).is_some_and(|(stem, ending)| is_named_so(stem, is_among(ending, &["gif", "png", "svg"])))
}

/// Whether the name of a file has only words of placeholders, and sizes.
fn is_named_so(stem: &str, is_drawn: bool) -> bool {
    let mut is_placeholder = false;
    for word in stem.split(|c: char| !c.is_ascii_alphanumeric()) {
        if is_among(word, &PLACEHOLDERS) || is_drawn && is_among(word, &DRAWN) {
            is_placeholder = true;
        } else if !is_among(word, &["image", "img", ""])
            && !word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x')
        {
            return false;
        }
    }
    is_placeholder
}

/// Whether an address asks for a blurred copy of a few pixels: `?w=20`, `w_30,e_blur`, Medium's `max/60`.
fn is_tiny(url: &str) -> bool {
    let mut before = "";
    url.split(['?', '&', '/', ',']).any(|part| {
        let is_width = core::mem::replace(&mut before, part) == "max";
        let number = ["w=", "w_", "width=", "imwidth="].iter().find_map(|name| part.strip_prefix(name));
        let number = number.or(is_width.then_some(part));
        number.and_then(|number| number.parse::<u32>().ok()).is_some_and(|width| width <= TINY)
    })
}

/// The name of the file that an address ends with, and its ending.
fn file(url: &str) -> Option<(&str, &str)> {
    url.split(['?', '#']).next()?.rsplit('/').next()?.rsplit_once('.')
}

fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| one.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::{Says, address, background, is_placeholder, says};

    #[test]
    fn an_attribute_is_known_by_its_form() {
        for (name, value, expected) in [
            ("data-src", "photo", None),
            ("data-src", "p/photo", Some("p/photo")),
            ("data-pagespeed-lazy-src", "a.jpg", Some("a.jpg")),
            ("data-lazy", "true", None),
            ("data-lazy", "https://a.example/1", Some("https://a.example/1")),
            ("data-original-title", "See /a.jpg", None),
            ("data-orig-size", "1200,800", None),
            ("data-src", "/a_{width}x.jpg", None),
            ("data-src", "/a.jpg|/a@2x.jpg", Some("/a.jpg")),
            ("data-interchange", "[/s.jpg, small], [/l.jpg, large]", Some("/l.jpg")),
            ("data-echo", "/a.jpg?v=1", Some("/a.jpg?v=1")),
            ("data-permalink", "/a/", None),
            ("data-thumb", "/a.jpg", None),
            ("alt", "a.jpg", None),
        ] {
            assert_eq!(says(name).and_then(|says| address(says, value)), expected, "{name}={value}");
        }
        assert!(says("data-lazy-srcset") == Some(Says::LazySet) && says("data-lazy") < says("src"));
        assert_eq!(background("data-bg", "url('/a.jpg')"), Some("/a.jpg"));
    }

    #[test]
    fn a_placeholder_is_known_by_its_name_or_its_size() {
        for url in [
            "/blank.gif",
            "/img/placeholder-600x400.jpg",
            "https://a.example/loading.svg?v=2",
            "/1x1.png",
            "/image_placeholder.png",
            "/photo.jpg?w=20&q=10",
            "/w_30,e_blur/photo.jpg",
            "/max/60/photo.jpeg",
        ] {
            assert!(is_placeholder(url), "{url}");
        }
        for url in [
            "/loading-dock.jpg",
            "/gray.jpg",
            "/lazy-river.png",
            "/blank-page-1.png",
            "/image.png",
            "/12.gif",
            "/photo.jpg?w=640",
            "/max/1400/photo.jpeg",
            "/spacer",
        ] {
            assert!(!is_placeholder(url), "{url}");
        }
    }
}
