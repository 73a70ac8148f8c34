//! What a picture is known by, whatever its size: services that make copies write the size into the name of the file, or
//! into the path before it.

use crate::text::address::Address;
use crate::text::search;

/// A shorter name, such as `image.jpg`, may be that of any picture: it counts with the path before it.
const MIN_NAME: usize = 8;

/// How the names of pictures end. What answers any request may have another.
const ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "avif", "gif"];

/// What Cloudinary, Cloudflare and ImageKit call the width, the height and the quality of a copy.
const MEASURES: [&str; 7] = ["w", "h", "q", "width", "height", "quality", "dpr"];

/// And how it is cropped and written.
const MANNERS: [&str; 6] = ["c", "f", "g", "fit", "format", "gravity"];

/// A text that is the same for all addresses of a picture.
pub(super) fn key(url: &str) -> String {
    let inner = inner(url);
    let mut address = Address::of_picture(inner.as_deref().unwrap_or(url));
    let known = known_by(address.place);
    address.place = &known;
    address.key()
}

/// The address that the query of an image service holds, as in `/_next/image?url=%2Ftram.jpg&w=640`.
fn inner(url: &str) -> Option<String> {
    let (service, query) = url.split_once('?')?;
    let inner = query.split('&').find_map(|parameter| parameter.strip_prefix("url="))?;
    let inner = search::replaced(&search::replaced(inner, "%2F", "/"), "%3A", ":");
    if inner.starts_with("http") {
        return Some(inner);
    }
    let (scheme, rest) = search::parted(service, "://")?;
    let host = rest.split('/').next()?;
    inner.starts_with('/').then(|| [scheme, "://", host, &inner].concat())
}

/// The name of the file without its size and its ending; with the path that leads to it where it is short.
fn known_by(place: &str) -> String {
    // A service that is asked for a copy of what stands at another address.
    let place = &search::replaced(place, "/cdn-cgi/image/", "/");
    let place = search::parted_last(place, "://").map_or(place.as_str(), |(_, inner)| inner);
    let place = match place.strip_prefix('i').and_then(|rest| search::parted(rest, ".wp.com/")) {
        Some((number, inner)) if number.len() == 1 => inner,
        _ => place,
    };
    let (path, file) = place.rsplit_once('/').unwrap_or(("", place));
    let name = match file.rsplit_once('.') {
        Some((stem, ending)) if ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one)) => {
            let name = without_size(stem);
            if name.len() >= MIN_NAME {
                return name.to_owned();
            }
            name
        }
        _ => file,
    };
    let mut known = String::new();
    for folder in path.split('/') {
        if !is_copy(folder) {
            known.push_str(folder);
            known.push('/');
        }
    }
    known + name
}

/// The name of a file without `-1024x576`, `_w640`, `@2x` or `-scaled` at its end.
fn without_size(stem: &str) -> &str {
    let mut name = stem;
    while let Some(at) = name.rfind(['-', '_', '@']) {
        let (before, end) = (name.get(..at).unwrap_or_default(), name.get(at + 1..).unwrap_or_default());
        let is_width = || end.strip_suffix('w').is_some_and(is_length);
        // `mercedes-w124` is a car.
        let is_after_line = || name.get(at..=at) == Some("_") && end.strip_prefix('w').is_some_and(is_length);
        if before.is_empty() || !(is_size(end) || is_width() || is_after_line() || end == "scaled") {
            break;
        }
        name = before;
    }
    name
}

/// `1024x576`, `640x`, `2x`.
fn is_size(text: &str) -> bool {
    text.split_once('x').is_some_and(|(width, height)| match height {
        "" => matches!(width, "2" | "3") || is_length(width),
        _ => is_number(width) && is_number(height),
    })
}

/// A number of pixels, not a place in a series.
fn is_length(text: &str) -> bool {
    is_number(text) && matches!(text.len(), 3 | 4)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a folder only says what copy of a picture is asked for: `640x480`, `w_640,c_fill`, `width=640,quality=75`,
/// `tr:w-640`, and Thumbor's signature and its words.
fn is_copy(folder: &str) -> bool {
    if matches!(folder, "unsafe" | "fit-in" | "smart")
        || folder.starts_with("filters:")
        || folder.ends_with('=')
    {
        return true;
    }
    let mut is_measured = false;
    for part in folder.strip_prefix("tr:").unwrap_or(folder).split(',') {
        let (name, value) = match part.find(['_', '=', '-']) {
            Some(at) => (part.get(..at).unwrap_or_default(), part.get(at + 1..).unwrap_or_default()),
            None => ("", part),
        };
        if MEASURES.contains(&name) && (is_number(value) || value == "auto")
            || name.is_empty() && is_size(value)
        {
            is_measured = true;
        } else if !MANNERS.contains(&name) {
            return false;
        }
    }
    is_measured
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_copy_has_the_key_of_its_picture() {
        for (picture, copies) in [
            (
                "https://a.example/p/tram.jpg",
                &[
                    "https://a.example/p/tram-1024x683.jpg",
                    "https://a.example/p/tram_w640.jpg",
                    "https://a.example/p/tram-640w.webp",
                    "https://a.example/p/tram@2x.jpg",
                    "https://a.example/p/tram_640x.jpg",
                    "https://a.example/p/tram-scaled.jpg?w=300",
                    "https://a.example/p/640x480/tram.jpg",
                    "https://a.example/w_640,c_fill,q_auto/p/tram.jpg",
                    "https://a.example/tr:w-640,h-480/p/tram.jpg",
                    "https://a.example/fit-in/640x480/filters:quality(80)/p/tram.jpg",
                    "https://i0.wp.com/a.example/p/tram.jpg?resize=640%2C480&ssl=1",
                    "https://a.example/cdn-cgi/image/width=640/p/tram.jpg",
                    "https://cdn.example/cdn-cgi/image/width=640,quality=75/https://a.example/p/tram.jpg",
                    "https://a.example/_next/image?url=%2Fp%2Ftram.jpg&w=640&q=75",
                    "https://b.example/images?url=https%3A%2F%2Fa.example%2Fp%2Ftram.jpg&w=640",
                ][..],
            ),
            (
                "https://a.example/1/harbour-bell.jpg",
                &["https://b.example/1280/harbour-bell.webp", "https://a.example/harbour-bell-640x480.jpg"][..],
            ),
        ] {
            for copy in copies {
                assert_eq!(key(picture), key(copy), "{copy}");
            }
        }
    }

    #[test]
    fn another_picture_has_another_key() {
        for (a, b) in [
            ("https://a.example/photo-1.jpg", "https://a.example/photo-2.jpg"),
            ("https://a.example/bus-640.jpg", "https://a.example/bus-641.jpg"),
            ("https://a.example/car-x1.jpg", "https://a.example/car-x3.jpg"),
            ("https://a.example/car-w124.jpg", "https://a.example/car-w126.jpg"),
            ("https://a.example/11/24/tram.jpg", "https://a.example/11/25/tram.jpg"),
            ("https://a.example/w-coast/tram.jpg", "https://a.example/w-land/tram.jpg"),
            ("https://a.example/c_1/tram.jpg", "https://a.example/c_2/tram.jpg"),
            ("https://a.example/img.php?id=1", "https://a.example/img.php?id=2"),
            ("https://a.example/640x480/1", "https://a.example/640x480/2"),
            ("https://a.example/_next/image?url=%2Fa.jpg", "https://a.example/_next/image?url=%2Fb.jpg"),
            ("https://a.example/-640x480.jpg", "https://a.example/-800x600.jpg"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
