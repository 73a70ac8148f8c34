//! Whether an address is that of a page in another form: for phones, of a server for tests, kept by a search engine.

use super::address::Address;

/// Whether two addresses are of one page, of which `page` is its own. Of the other these may differ:
///
/// - the host, where the path is the same (`m.`, `amp.`, a server for tests), and what stands before the whole address
///   (an AMP cache, an archive);
/// - what says that it is the AMP form (`/amp/…`, `…/amp`, `….amp.html`, `?amp`, `?output=amp`), `.html` and `index`;
/// - a parameter that does not tell pages apart: on a path that names no file, one whose value is no number.
///
/// The home page is no form of another page.
pub fn is_variant(page: &str, other: &str) -> bool {
    let (page, other) = (Address::of_page(page), Address::of_page(other));
    let is_kept = other.place.strip_suffix(page.place).is_some_and(|rest| rest.ends_with(['/', '.']));
    !page.is_home()
        && !other.is_home()
        && (is_kept || is_same_path(page.place, other.place))
        && other.parameters().iter().all(|one| page.parameters().contains(one) || !tells(one, page.place))
}

/// Whether a parameter tells pages apart.
fn tells(parameter: &str, place: &str) -> bool {
    let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
    let names_file = place.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    !is_amp(name) && !is_amp(value) && (names_file || is_number)
}

fn is_same_path(page: &str, other: &str) -> bool {
    let (mut page, mut other) = (parts(page), parts(other));
    loop {
        match (page.next(), other.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => {}
            _ => return false,
        }
    }
}

/// The parts of a path that name the page, behind the host.
fn parts(place: &str) -> impl Iterator<Item = &str> {
    let bare = |part| without(without(part, ".html"), ".amp");
    place.split('/').skip(1).map(bare).filter(|part| !is_amp(part) && !matches!(*part, "" | "index"))
}

fn without<'t>(part: &'t str, end: &str) -> &'t str {
    part.strip_suffix(end).unwrap_or(part)
}

fn is_amp(word: &str) -> bool {
    word.eq_ignore_ascii_case("amp")
}

#[cfg(test)]
mod tests {
    use super::is_variant;

    #[test]
    fn a_form_of_a_page_is_told_from_another_page() {
        for (page, other, expected) in [
            ("https://a.example/2026/rain", "https://staging.a.example/2026/rain", true),
            ("https://a.example/2026/rain", "http://localhost:3000/2026/Rain/", true),
            ("https://a.example/2026/rain", "https://amp.a.example/2026/rain", true),
            ("https://a.example/2026/rain", "https://a.example/amp/2026/rain", true),
            ("https://a.example/2026/rain", "https://a.example/2026/rain/amp/", true),
            ("https://a.example/2026/rain", "https://a.example/2026/rain.amp", true),
            ("https://a.example/rain.html", "https://a.example/rain.amp.html?x=y", false),
            ("https://a.example/rain.html", "https://a.example/rain.amp.html", true),
            ("https://a.example/rain/", "https://a.example/rain/index.html", true),
            ("https://a.example/rain", "https://a-example.cdn.ampproject.org/c/s/www.a.example/rain", true),
            ("https://a.example/rain", "https://a.example/rain?outputType=amp", true),
            ("https://a.example/rain", "https://a.example/rain?amp=1", true),
            ("https://a.example/rain", "https://a.example/rain?source=rss", true),
            ("https://a.example/rain?id=7", "https://a.example/rain", true),
            ("https://a.example/rain?id=7", "https://m.a.example/rain?id=7", true),
            // Another page.
            ("https://a.example/rain", "https://a.example/snow", false),
            ("https://a.example/news", "https://a.example/news/rain", false),
            ("https://a.example/rain?id=7", "https://a.example/rain?id=8", false),
            ("https://a.example/view", "https://a.example/view?id=8", false),
            ("https://a.example/view.php", "https://a.example/view.php?story=rain", false),
            ("https://a.example/rain", "https://a.example/rain-amp", false),
            ("https://a.example/amp", "https://a.example/snow", false),
            // The home page.
            ("https://a.example/", "https://a.example/rain", false),
            ("https://a.example/", "https://b.example/", false),
            ("https://a.example/rain", "https://a.example/?amp", false),
        ] {
            assert_eq!(is_variant(page, other), expected, "{page} {other}");
        }
    }
}
