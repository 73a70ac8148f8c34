//! Looking for a word in a text. The standard library's search is made for long words: it prepares for longer than
//! most of our texts take to be looked through, and with the messages of its panics it costs the browser 4 KB.

use memchr::{memchr_iter, memrchr_iter};

/// Where a word first stands in a text. Words are short, so this takes time in proportion to the text.
pub fn find(text: &str, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    memchr_iter(first, text.as_bytes()).find(|at| stands_at(text, *at, word))
}

fn stands_at(text: &str, at: usize, word: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(word.as_bytes()))
}

/// Whether a word stands in a text.
pub fn has(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// What stands before the first such word and after it.
pub fn parted<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, word)?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

/// What stands before the last such word and after it.
pub fn parted_last<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let first = *word.as_bytes().first()?;
    let at = memrchr_iter(first, text.as_bytes()).find(|at| stands_at(text, *at, word))?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

/// The parts of a text between such words: itself, where it has none.
pub fn parts<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = parted(rest, word) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// A text with another word in the place of each such word.
pub fn replaced(text: &str, word: &str, other: &str) -> String {
    parts(text, word).join(other)
}

#[cfg(test)]
mod tests {
    use super::{find, has, parted, parted_last, parts, replaced};

    /// Short texts of few letters, so that words overlap and stand at ends.
    #[test]
    fn agrees_with_the_standard_library() {
        let texts = (0..4_usize.pow(6)).map(|number| {
            let letter = |place| ["a", "b", "é", ""].get(number / 4_usize.pow(place) % 4).copied();
            (0..6).filter_map(letter).collect::<String>()
        });
        for text in texts {
            for word in ["a", "ab", "aa", "aba", "é", "éa", "bé"] {
                assert_eq!(find(&text, word), text.find(word));
                assert_eq!(has(&text, word), text.contains(word));
                assert_eq!(parted(&text, word), text.split_once(word));
                assert_eq!(parted_last(&text, word), text.rsplit_once(word));
                assert_eq!(parts(&text, word), text.split(word).collect::<Vec<_>>());
                assert_eq!(replaced(&text, word, "-"), text.replace(word, "-"));
            }
        }
    }
}
