//! The words of a class or id.

use std::borrow::Cow;

/// Asks something of the words of a class or id, which are in lower case. A capital begins a word, unless that makes a
/// short one: names that a build made up are full of these.
pub(super) fn with_words<T>(class: &str, ask: impl FnOnce(&[&str]) -> T) -> T {
    let has_capital = class.bytes().any(|byte| byte.is_ascii_uppercase());
    let lower = if has_capital { Cow::Owned(class.to_ascii_lowercase()) } else { Cow::Borrowed(class) };
    let mut words = Vec::new();
    let mut start = 0;
    for end in 0..=class.len() {
        if !class.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
            let part = class.as_bytes().get(start..end).unwrap_or_default();
            if has_capital && capitals(part).count() > 0 && is_in_long_pieces(part) {
                let mut begin = start;
                for capital in capitals(part) {
                    words.extend(lower.get(begin..start + capital));
                    begin = start + capital;
                }
                words.extend(lower.get(begin..end));
            } else if start < end {
                words.extend(lower.get(start..end));
            }
            start = end + 1;
        }
    }
    ask(&words)
}

/// Where a capital stands after a small letter.
fn capitals(part: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let pairs = part.windows(2).enumerate();
    pairs.filter(|(_, pair)| is_capital_after_small(pair)).map(|(at, _)| at + 1)
}

fn is_capital_after_small(pair: &[u8]) -> bool {
    matches!(pair, [b'a'..=b'z', b'A'..=b'Z'])
}

/// Whether capitals part it in pieces that are long enough to be words.
fn is_in_long_pieces(part: &[u8]) -> bool {
    let mut begin = 0;
    capitals(part).chain([part.len()]).all(|end| {
        let length = end - begin;
        begin = end;
        length > 3
    })
}

#[cfg(test)]
mod tests {
    use super::with_words;

    #[test]
    fn parts_names_in_words() {
        for (class, words) in [
            ("article-body", vec!["article", "body"]),
            ("articleBody__Text2", vec!["article", "body", "text2"]),
            ("isArticle", vec!["isarticle"]),
            ("ArticleBodyText", vec!["article", "body", "text"]),
            ("MuiAd", vec!["muiad"]),
            ("-x--é-y", vec!["x", "y"]),
            ("", vec![]),
        ] {
            with_words(class, |found| assert_eq!(found, words, "{class}"));
        }
    }
}
