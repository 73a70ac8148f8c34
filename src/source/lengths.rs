//! How long a text is, as its source says: in words, or by the time that it
//! takes. Only what can mean one thing is taken.

use super::context::Context;
use super::cursor::Cursor;
use super::tagged::single_value;
use crate::article::{MAX_SECONDS, MAX_WORDS};
use crate::error::Code;
use crate::json::Value;

/// What a source gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// A number of words: `850`, `"850"`, `"1,234"`.
    Words,
    /// An ISO 8601 duration: `PT5M`, `P0DT0H7M30S`. In a plain format, a number
    /// of seconds.
    Duration,
    /// A number of minutes.
    Minutes,
}

/// Reads it into the article; says whether there is one.
pub(super) fn length(at: Cursor<'_>, length: Length, context: &mut Context<'_>) -> bool {
    let is_iso = length == Length::Duration && !context.strict;
    let wanted = if is_iso { "a likely ISO 8601 duration" } else { "a likely number" };
    let at = if context.strict { at } else { single_value(at) };
    context.used.add(at);
    let text = match at.value {
        Value::Number(text) => text,
        Value::String(text) if !context.strict => text.trim(),
        _ => {
            context.wrong_type(at, wanted);
            return false;
        }
    };
    let mut found = if is_iso { seconds(text) } else { number(text) };
    if length == Length::Minutes {
        found *= 60;
    }
    let most = if length == Length::Words { MAX_WORDS } else { MAX_SECONDS };
    if !(1..=most).contains(&found) {
        context.report(Code::BadValue, at, &["not ", wanted, "; dropped"].concat());
        return false;
    }
    let article = &mut context.article;
    *if length == Length::Words { &mut article.word_count } else { &mut article.time_required } = Some(found);
    true
}

/// A whole number, up to [`MOST`]; 0 where it is none. Commas may part its
/// thousands; a point may not, for others part the fraction by it.
fn number(text: &str) -> u32 {
    let mut number = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            number = with_digit(number, byte);
        } else if byte != b',' || at == 0 || !(text.len() - at).is_multiple_of(4) {
            return 0;
        }
    }
    number
}

/// More than any number that is taken, and so little that nothing overflows.
const MOST: u32 = 10_000_000;

fn with_digit(number: u32, digit: u8) -> u32 {
    (number * 10 + u32::from(digit - b'0')).min(MOST)
}

/// Seconds of an ISO 8601 duration in whole numbers, up to [`MOST`]; 0 where it
/// is none.
fn seconds(text: &str) -> u32 {
    let Some(text) = text.strip_prefix('P') else { return 0 };
    let (mut sum, mut number, mut digits) = (0, 0, 0);
    let (mut in_time, mut last) = (false, MOST);
    for byte in text.bytes() {
        let unit = match byte {
            b'0'..=b'9' => {
                number = with_digit(number, byte);
                digits += 1;
                continue;
            }
            b'T' if !in_time && digits == 0 => {
                in_time = true;
                continue;
            }
            b'H' if in_time => 3600,
            b'M' if in_time => 60,
            b'S' if in_time => 1,
            b'D' => 86_400,
            // Too long for an article, however long it is.
            b'Y' | b'M' | b'W' => MOST,
            _ => return 0,
        };
        // From long units to short ones, each with a number.
        if digits == 0 || unit > last {
            return 0;
        }
        sum = (u64::from(sum) + u64::from(number) * u64::from(unit)).min(MOST.into()) as u32;
        (number, digits, last) = (0, 0, unit);
    }
    if digits > 0 { 0 } else { sum }
}

#[cfg(test)]
mod tests {
    use super::{MOST, number, seconds};

    #[test]
    fn numbers_that_are_sure() {
        for (text, value) in
            [("850", 850), ("0850", 850), ("1,234", 1234), ("1,234,567", 1_234_567), ("99999999999", MOST)]
        {
            assert_eq!(number(text), value, "{text}");
        }
        for text in [
            "",
            "850 words",
            "words",
            "-850",
            "+850",
            "850.5",
            "1.234",
            "850.0",
            "12,34",
            "1,2345",
            ",850",
            "850,",
            "1,234 567",
            "1e3",
            "about 850",
            "850-900",
            "850 characters",
            "850 Wörter",
            "850字",
            "٨٥٠",
        ] {
            assert_eq!(number(text), 0, "{text}");
        }
    }

    #[test]
    fn durations_of_iso_8601() {
        for (text, value) in [
            ("PT5M", 300),
            ("P0DT0H7M30S", 450),
            ("P0Y0M0W0DT0H4M0S", 240),
            ("PT1H30M", 5400),
            ("PT90S", 90),
            ("P1D", 86_400),
            ("P1M", MOST),
            ("P4000000000Y", MOST),
        ] {
            assert_eq!(seconds(text), value, "{text}");
        }
        for text in [
            "", "5", "5 min", "T5M", "PT5", "PT5S5M", "PTM", "PT5MT5S", "PT7.5M", "-PT5M", "PT-5M", "PT5 M",
            "PT5m", "PTT5M", "P5T5M", "P", "PT",
        ] {
            assert_eq!(seconds(text), 0, "{text}");
        }
    }
}
