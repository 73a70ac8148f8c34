//! How long a text is, as the sources of articles count it.

use super::{Node, text_of};
use crate::text;

/// Words of the longest article: more are a mistake.
pub const MAX_WORDS: u32 = 1_000_000;

/// Seconds of the longest reading time, a day: more are a mistake.
pub const MAX_SECONDS: u32 = 24 * 60 * 60;

/// The words of a body: what white space parts and holds more than
/// punctuation. Each character of Chinese and Japanese counts as one, as it
/// does in word processors.
pub fn word_count(body: &[Node]) -> u32 {
    text::word_count(&text_of(body))
}

/// A body with fewer than so many of a hundred words that the source gives is
/// only the beginning. Ways of counting differ, but not by so much.
const WHOLE: u64 = 60;

/// Whether a body is only the beginning of a text of so many words.
pub fn is_beginning(body: &[Node], words: u32) -> bool {
    u64::from(word_count(body)) * 100 < u64::from(words) * WHOLE
}

/// Whether it is known what a source counts as words of this language.
///
/// Of Chinese and Japanese these are characters: so says the word for it in
/// both (字数, 文字数), and so count word processors and publishing systems.
/// Of Thai, Lao, Khmer and Burmese, which have no spaces either, some count
/// characters, some what a dictionary finds and some what lies between spaces:
/// one is many times the other, and nothing tells which it is.
pub fn is_countable(lang: &str) -> bool {
    match lang.as_bytes() {
        [a, b] | [a, b, b'-', ..] => ![b"th", b"lo", b"km", b"my"].contains(&&[*a, *b]),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_countable, word_count};
    use crate::article::{Element, Kind, Node};

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, words) in [
            ("", 0),
            (" — … – ", 0),
            ("It's a well-made pier — of 1,200 planks.", 7),
            ("배가 오늘 돌아왔다.", 3),
            ("ნავი დღეს დაბრუნდა", 3),
            ("ጀልባው ዛሬ ተመለሰ", 3),
            ("नाव आज लौट आई", 4),
            ("渡轮今天回来了。", 7),
            ("新しいiPhone 17が", 6),
        ] {
            assert_eq!(word_count(&[Node::Text(text.into())]), words, "{text}");
        }
        let block = |text: &str| Node::Element(Element::new(Kind::Paragraph, vec![Node::Text(text.into())]));
        assert_eq!(word_count(&[block("one"), block("two")]), 2);
    }

    #[test]
    fn words_of_languages_without_spaces_are_not_known() {
        assert!(["en", "zh-Hant", "ja", "ko", ""].into_iter().all(is_countable));
        assert!(!["th", "th-TH", "my", "km", "lo"].into_iter().any(is_countable));
    }
}
