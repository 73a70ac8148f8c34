//! The link that shares an article with a service.

use super::Target;
use crate::sink::percent_encode;
use crate::text::search;

/// What is shared.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shared<'a> {
    /// The canonical URL.
    pub url: &'a str,
    /// The headline.
    pub title: &'a str,
    /// A picture's URL, or nothing.
    pub image: &'a str,
}

/// The link, or `None` where the URL alone is longer than the service takes, or where it takes a picture and there is
/// none.
///
/// ```
/// use offprint::share::{Shared, link, target};
///
/// let shared = Shared { url: "https://example.org/a", title: "A & B", image: "" };
/// let link = link(target("reddit").unwrap(), &shared).unwrap();
/// assert_eq!(link, "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fa&title=A%20%26%20B");
/// ```
pub fn link(target: &Target, shared: &Shared<'_>) -> Option<String> {
    if target.is_code() {
        return Some(shared.url.to_owned());
    }
    let text = text(shared, target.limit)?;
    let mut link = String::new();
    let mut parts = target.template.split('{');
    link.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (slot, literal) = part.split_once('}').unwrap_or((part, ""));
        if slot == "image" && shared.image.is_empty() {
            // What is pinned is the picture; to the others it is a last, optional parameter.
            if !literal.is_empty() {
                return None;
            }
            link.truncate(link.rfind('&').unwrap_or(link.len()));
            continue;
        }
        let value = match slot {
            "url" => shared.url,
            "title" => shared.title,
            "image" => shared.image,
            _ => &text,
        };
        percent_encode(value, &mut link);
        link.push_str(literal);
    }
    Some(link)
}

/// The URL with the publisher's parameters for a target, before its fragment.
///
/// ```
/// use offprint::share::with_campaign;
///
/// let url = with_campaign("https://example.org/a?b=1#c", "from={target}", "x");
/// assert_eq!(url, "https://example.org/a?b=1&from=x#c");
/// assert_eq!(with_campaign("https://example.org/a", "?from=web", "x"), "https://example.org/a?from=web");
/// ```
pub fn with_campaign(url: &str, campaign: &str, target: &str) -> String {
    let (head, fragment) = url.split_once('#').unwrap_or((url, ""));
    let campaign = campaign.trim_start_matches(['?', '&']);
    let joint = if head.contains('?') { "&" } else { "?" };
    let before = if fragment.is_empty() { "" } else { "#" };
    [head, joint, &search::replaced(campaign, "{target}", target), before, fragment].concat()
}

/// The headline and the URL in one text of at most so many code points.
fn text(shared: &Shared<'_>, limit: Option<usize>) -> Option<String> {
    let title = match limit {
        None => shared.title,
        Some(limit) => {
            let room = limit.checked_sub(shared.url.chars().count())?;
            shorten(shared.title, room)
        }
    };
    let mut text = title.to_owned();
    if !title.is_empty() {
        text.push_str(if title.len() < shared.title.len() { "… " } else { " " });
    }
    text.push_str(shared.url);
    Some(text)
}

/// As much of the title as leaves room for a space after it; where it must be
/// cut, at the end of a word, with room for an ellipsis too. A word is never
/// cut, so neither is a grapheme.
fn shorten(title: &str, room: usize) -> &str {
    if title.chars().count() < room {
        return title;
    }
    let fits = title.char_indices().nth(room.saturating_sub(2)).map_or(title.len(), |(at, _)| at);
    let words = title.get(..fits).and_then(|head| head.rfind(is_break));
    title.get(..words.unwrap_or(0)).unwrap_or_default().trim_end()
}

/// Where a text may be cut: before a space, or before a full stop or comma of
/// East Asian scripts, which have no spaces.
fn is_break(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '\u{3000}' | '。' | '、' | '，' | '：' | '・' | '！' | '？')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Shared, link, text};
    use crate::share::{TARGETS, target, targets_of};

    const URL: &str = "https://wire.example/a";

    fn post(title: &str, url: &str) -> Option<String> {
        text(&Shared { url, title, image: "" }, target("bluesky").unwrap().limit)
    }

    #[test]
    fn a_long_title_is_cut_at_a_word_and_the_url_never() {
        let room = 300 - URL.len() - 1;
        let fits = "w".repeat(room);
        assert_eq!(post(&fits, URL).unwrap(), format!("{fits} {URL}"));
        for title in
            ["word ".repeat(100), "語、".repeat(400), "ferry 👩‍👩‍👧 ".repeat(80), "e\u{301} ".repeat(200)]
        {
            let post = post(&title, URL).unwrap();
            assert!(post.chars().count() <= 300, "{post}");
            let kept = post.strip_suffix(&format!("… {URL}")).unwrap();
            let rest = title.strip_prefix(kept).unwrap();
            assert!(rest.starts_with([' ', '、']), "cut within a word: {kept}");
            assert!(kept.chars().count() > 240, "cut too early: {kept}");
        }
    }

    #[test]
    fn what_cannot_be_cut_is_left_out() {
        assert_eq!(post(&"w".repeat(400), URL).unwrap(), URL);
        assert_eq!(post("title", &format!("{URL}{}", "x".repeat(300))), None);
        assert_eq!(post("", URL).unwrap(), URL);
    }

    #[test]
    fn a_brace_in_a_headline_is_no_slot() {
        let shared = Shared { url: URL, title: "{url}", image: "" };
        let link = link(target("reddit").unwrap(), &shared).unwrap();
        assert!(link.ends_with("&title=%7Burl%7D"), "{link}");
    }

    #[test]
    fn targets_are_sorted_unique_and_safe_and_every_region_names_known_ones() {
        assert!(TARGETS.is_sorted_by(|a, b| a.id < b.id));
        for target in TARGETS {
            assert!(target.template.contains("{url}") || target.template.contains("{text}"), "{}", target.id);
            let starts = |start: &&str| target.template.starts_with(start);
            assert!(["https://", "mailto:", "sms:"].iter().any(starts) || target.id == "wechat");
            assert!(target.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        }
        for locale in
            ["en", "de-AT", "ja", "ko", "pl", "ru", "th", "uk", "vi", "zh", "zh-HK", "zh-Hant-TW", "zh-TW"]
        {
            let ids: Vec<_> = targets_of(locale).collect();
            assert!(ids.iter().all(|id| target(id).is_some()), "{locale}: {ids:?}");
            assert!(ids.contains(&"email"), "{locale} has no way without an account");
        }
        assert_eq!(targets_of("zh-Hans").next(), Some("weibo"));
        assert_eq!(targets_of("zh-hant").next(), Some("line"));
        assert_eq!(targets_of("jav").next(), Some("facebook"));
    }
}
