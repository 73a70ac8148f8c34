//! Whether two addresses name the same page or the same picture: the one rule for all that compares them.
//!
//! A parameter of the query counts (`?id=7` and `?id=8` are two articles), unless it is known to say nothing of what
//! is shown. The order of parameters never matters.

use super::part_at;
use super::search::parted;

/// Query parameters that tell a site where a reader came from, and nothing about the page. Each is named by the
/// service that adds it: Google Ads and Analytics, Meta, Microsoft Advertising, Yandex, X, TikTok, LinkedIn, Instagram,
/// Mailchimp, HubSpot, Marketo, Omeda, Vero, Adobe Advertising, Webtrekk. Firefox and Brave strip most of them too.
#[rustfmt::skip]
const TRACKING: [&str; 29] = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gclsrc", "msclkid", "yclid", "ysclid", "twclid",
    "ttclid", "li_fat_id", "igsh", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "oly_anon_id",
    "oly_enc_id", "vero_id", "s_kwcid", "srsltid", "_ga", "_gl", "wt_mc", "ref_src", "cmpid",
];

/// How the names of others begin: Google Analytics' and Matomo's.
const TRACKING_FAMILIES: [&str; 3] = ["utm_", "pk_", "mtm_"];

/// Parameters that say how large or how good a copy of a picture is to be, and how it is signed. They are those of imgix
/// (<https://docs.imgix.com/en-US/apis/rendering>), Fastly's Image Optimizer
/// (<https://www.fastly.com/documentation/reference/io/>), WordPress.com's Photon
/// (<https://developer.wordpress.com/docs/photon/api/>), Akamai's Image Manager (`imwidth`, `impolicy`), the Next.js
/// image loader (`w`, `q`) and Arc XP's resizer (`auth`, `smart`).
#[rustfmt::skip]
const COPY: [&str; 34] = [
    "w", "width", "h", "height", "q", "quality", "fit", "crop", "format", "fm", "dpr", "auto", "rect", "ar",
    "max-w", "max-h", "min-w", "min-h", "s", "sig", "ixlib", "optimize", "resize", "zoom", "ssl", "strip", "lb",
    "imwidth", "imheight", "impolicy", "imquality", "auth", "smart", "focal",
];

/// No more parameters are put into order: nobody writes so many.
const MOST_SORTED: usize = 64;

/// What an address names.
#[derive(Clone, Debug)]
pub struct Address<'a> {
    /// Host and path, without `www.` and a closing slash.
    pub place: &'a str,
    /// The parameters that count, sorted.
    parameters: Vec<&'a str>,
}

impl<'a> Address<'a> {
    /// That of a page.
    pub fn of_page(url: &'a str) -> Self {
        Address::new(url, |name| !is_tracking(name))
    }

    /// That of a picture, which has an address for each of its sizes.
    pub fn of_picture(url: &'a str) -> Self {
        Address::new(url, |name| !is_tracking(name) && !COPY.iter().any(|one| one.eq_ignore_ascii_case(name)))
    }

    fn new(url: &'a str, counts: fn(&str) -> bool) -> Self {
        let (url, query) = split(url.trim());
        let place = parted(url, "//").map_or(url, |(_, rest)| rest);
        let place = place.strip_prefix("www.").unwrap_or(place).trim_end_matches('/');
        let mut sorted: Vec<&str> = Vec::new();
        for one in parameters(query).filter(|one| counts(name(one))) {
            // Few, so insertion is cheap, and the standard library's sorting costs the browser 4 KB.
            let place =
                if sorted.len() < MOST_SORTED { sorted.iter().position(|other| *other > one) } else { None };
            sorted.insert(place.unwrap_or(sorted.len()), one);
        }
        Address { place, parameters: sorted }
    }

    /// Whether it is that of a site, not of a page on it.
    pub fn is_home(&self) -> bool {
        self.parameters.is_empty() && !self.place.contains('/')
    }

    /// The parameters that count, sorted.
    pub fn parameters(&self) -> &[&'a str] {
        &self.parameters
    }

    /// A text that is the same for all addresses that name the same.
    pub fn key(&self) -> String {
        [&self.place.to_ascii_lowercase(), "?", &self.parameters.join("&")].concat()
    }
}

impl PartialEq for Address<'_> {
    fn eq(&self, other: &Address<'_>) -> bool {
        self.place.eq_ignore_ascii_case(other.place) && self.parameters == other.parameters
    }
}

/// Whether two addresses name the same page: scheme, `www.`, fragment, a closing slash and tracking aside.
pub fn same_page(a: &str, b: &str) -> bool {
    Address::of_page(a) == Address::of_page(b)
}

/// A URL without tracking parameters.
pub fn untracked(url: &str) -> String {
    let (rest, fragment) = part_at(url, url.find('#').unwrap_or(url.len()));
    let (path, query) = part_at(rest, rest.find('?').unwrap_or(rest.len()));
    let mut clean = String::from(path);
    let mut mark = "?";
    for parameter in parameters(query.strip_prefix('?').unwrap_or_default()) {
        if !is_tracking(name(parameter)) {
            clean.push_str(mark);
            clean.push_str(parameter);
            mark = "&";
        }
    }
    clean.push_str(fragment);
    clean
}

/// What stands before the query, and the query. The fragment is left out.
fn split(url: &str) -> (&str, &str) {
    let url = url.split('#').next().unwrap_or_default();
    url.split_once('?').unwrap_or((url, ""))
}

fn parameters(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|parameter| !parameter.is_empty())
}

fn name(parameter: &str) -> &str {
    parameter.split('=').next().unwrap_or_default()
}

fn is_tracking(name: &str) -> bool {
    TRACKING.contains(&name) || TRACKING_FAMILIES.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{Address, same_page, untracked};

    #[test]
    fn a_parameter_counts_unless_it_tracks() {
        for (a, b, is_same) in [
            ("https://a.example/view.html?no=1", "https://a.example/view.html?no=2", false),
            ("https://a.example/?p=1", "https://a.example/?p=2", false),
            ("https://a.example/?p=1", "https://a.example/", false),
            ("https://a.example/view?a=1&b=2", "https://a.example/view?b=2&a=1", true),
            ("https://a.example/view?a=1&b=2", "https://a.example/view?a=2&b=1", false),
            ("https://a.example/a?utm_source=x&fbclid=1", "http://www.a.example/a/#top", true),
            ("https://a.example/a?id=1&gclid=3", "https://a.example/a?id=1", true),
            // What makes a copy of a picture makes a page of its own.
            ("https://a.example/a?w=1", "https://a.example/a?w=2", false),
            ("https://a.example/a?", "https://a.example/a", true),
            ("https://a.example/A?v=x", "https://a.example/a?v=x", true),
            ("https://a.example/a?v=X", "https://a.example/a?v=x", false),
        ] {
            assert_eq!(same_page(a, b), is_same, "{a} {b}");
            assert_eq!(Address::of_page(a).key() == Address::of_page(b).key(), is_same, "{a} {b}");
        }
    }

    #[test]
    fn sizes_of_a_picture_are_one_picture() {
        for (a, b, is_same) in [
            ("https://a.example/p.jpg?w=640&q=75", "https://a.example/p.jpg?w=1280&fit=crop", true),
            (
                "https://a.example/_next/image?url=%2Fa.jpg&w=640",
                "https://a.example/_next/image?w=3&url=%2Fa.jpg",
                true,
            ),
            (
                "https://a.example/_next/image?url=%2Fa.jpg&w=640",
                "https://a.example/_next/image?url=%2Fb.jpg&w=640",
                false,
            ),
            ("https://a.example/photo.php?id=1", "https://a.example/photo.php?id=2", false),
        ] {
            assert_eq!(Address::of_picture(a) == Address::of_picture(b), is_same, "{a} {b}");
        }
    }

    #[test]
    fn a_site_is_no_page_of_it() {
        for (url, is_home) in [
            ("https://a.example", true),
            ("https://www.a.example/?utm_source=x#top", true),
            ("https://a.example/?p=12", false),
            ("https://a.example/index.php?id=55", false),
            ("https://a.example/de/", false),
        ] {
            assert_eq!(Address::of_page(url).is_home(), is_home, "{url}");
        }
    }

    #[test]
    fn tracking_parameters_are_left_out_and_nothing_else() {
        for (url, expected) in [
            ("https://a.example/?utm_source=x", "https://a.example/"),
            ("https://a.example/?a=1&utm_source=x&b=2#c", "https://a.example/?a=1&b=2#c"),
            ("https://a.example/?fbclid=1&gclid=2#utm_source=x", "https://a.example/#utm_source=x"),
            ("https://a.example/utm_source=x?q=utm_source", "https://a.example/utm_source=x?q=utm_source"),
            ("https://a.example/?a&b=&c=%20", "https://a.example/?a&b=&c=%20"),
            ("https://a.example/?outm_x=1&gclids=2", "https://a.example/?outm_x=1&gclids=2"),
            ("https://a.example/#a?utm_x=1", "https://a.example/#a?utm_x=1"),
            ("mailto:desk@a.example?subject=x", "mailto:desk@a.example?subject=x"),
            ("", ""),
        ] {
            assert_eq!(untracked(url), expected);
        }
    }
}
