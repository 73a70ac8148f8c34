//! Which services a locale's readers use.

/// The default services, for locales that have no row of their own.
const DEFAULT: &[&str] =
    &["facebook", "x", "whatsapp", "linkedin", "bluesky", "threads", "reddit", "telegram", "email"];

/// Locales that have. The longest tag that fits is taken.
const REGIONS: &[(&str, &[&str])] = &[
    ("de", &["facebook", "x", "whatsapp", "linkedin", "bluesky", "mastodon", "threads", "telegram", "email"]),
    ("ja", &["line", "x", "facebook", "hatena", "bluesky", "threads", "email"]),
    ("ko", &["naver", "facebook", "x", "line", "threads", "email"]),
    ("pl", &["facebook", "x", "whatsapp", "linkedin", "bluesky", "threads", "telegram", "email"]),
    ("ru", &["vk", "ok", "telegram", "whatsapp", "email"]),
    ("th", &["line", "facebook", "x", "threads", "email"]),
    ("uk", &["telegram", "facebook", "whatsapp", "x", "threads", "linkedin", "email"]),
    ("vi", &["facebook", "telegram", "x", "threads", "linkedin", "email"]),
    ("zh", &["weibo", "wechat", "email"]),
    ("zh-HK", &["whatsapp", "facebook", "threads", "x", "telegram", "email"]),
    ("zh-Hant", &["line", "facebook", "threads", "x", "telegram", "email"]),
    ("zh-Hant-HK", &["whatsapp", "facebook", "threads", "x", "telegram", "email"]),
    ("zh-MO", &["whatsapp", "facebook", "threads", "x", "telegram", "email"]),
    ("zh-TW", &["line", "facebook", "threads", "x", "telegram", "email"]),
];

/// The ids of a locale's services, in the order in which to show them.
///
/// ```
/// assert_eq!(offprint::share::targets_of("ja-JP").next(), Some("line"));
/// ```
pub fn targets_of(locale: &str) -> impl Iterator<Item = &'static str> {
    let fits = REGIONS.iter().rev().find(|(tag, _)| is_prefix(tag, locale));
    fits.map_or(DEFAULT, |(_, ids)| ids).iter().copied()
}

/// Whether a tag is the locale's own or a less exact form of it.
fn is_prefix(tag: &str, locale: &str) -> bool {
    match locale.split_at_checked(tag.len()) {
        Some((head, rest)) => head.eq_ignore_ascii_case(tag) && (rest.is_empty() || rest.starts_with('-')),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT, REGIONS, targets_of};
    use crate::share::target;

    #[test]
    fn every_service_of_a_region_is_in_the_table() {
        for ids in REGIONS.iter().map(|(_, ids)| *ids).chain([DEFAULT]) {
            assert!(ids.iter().all(|id| target(id).is_some()), "{ids:?}");
        }
    }

    #[test]
    fn the_longest_tag_that_fits_is_taken() {
        assert!(REGIONS.is_sorted());
        for (locale, first) in [
            ("zh", "weibo"),
            ("zh-Hans-SG", "weibo"),
            ("zh-TW", "line"),
            ("zh-Hant", "line"),
            ("zh-Hant-TW", "line"),
            ("zh-Hant-HK", "whatsapp"),
            ("zh-hk", "whatsapp"),
            ("ru-RU", "vk"),
            ("ko", "naver"),
            ("kok", "facebook"),
            ("", "facebook"),
        ] {
            assert_eq!(targets_of(locale).next(), Some(first), "{locale}");
        }
    }
}
