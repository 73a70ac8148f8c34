//! The link that shares an article with a service.

use super::Target;
use crate::sink::percent_encode;

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

/// The link, or `None` where the URL alone is longer than the service takes.
///
/// ```
/// use offprint::share::{Shared, link, target};
///
/// let shared = Shared { url: "https://example.org/a", title: "A & B", image: "" };
/// let link = link(target("reddit").unwrap(), &shared).unwrap();
/// assert_eq!(link, "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fa&title=A%20%26%20B");
/// ```
pub fn link(target: &Target, shared: &Shared<'_>) -> Option<String> {
    let text = text(shared, target.limit)?;
    let mut link = String::new();
    let mut parts = target.template.split('{');
    link.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (slot, literal) = part.split_once('}').unwrap_or((part, ""));
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

/// The headline and the URL in one text of at most so many code points.
fn text(shared: &Shared<'_>, limit: Option<usize>) -> Option<String> {
    let title = match limit {
        None => shared.title,
        Some(limit) => {
            let room = limit.checked_sub(shared.url.chars().count())?;
            cut(shared.title, room)
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
fn cut(title: &str, room: usize) -> &str {
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
