//! Dates in digits alone: times since 1970, and dates without separators.

use super::numbers::number;
use crate::article::{TimeOfDay, Timestamp, is_of_other_calendar};

/// The point in time of a number, which may have a fraction, or of what ASP.NET writes: `/Date(1795512600000+0100)/`.
/// Nothing where it is none of them.
pub(super) fn of_digits(text: &str) -> Option<Timestamp> {
    let inner = text.strip_prefix("/Date(").and_then(|text| text.strip_suffix(")/"));
    let number = inner.map_or(text, |inner| inner.split(['+', '-']).next().unwrap_or_default());
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let since_1970 = |unit: i64| Timestamp::from_unix_seconds(whole.parse::<i64>().ok()? / unit);
    match whole.len() {
        // Seconds have 9 digits from 1973 and 10 from 2001 on, milliseconds 13.
        9 | 10 => since_1970(1),
        12 | 14 => compact(whole),
        13 => since_1970(1000),
        16 => since_1970(1_000_000),
        19 => since_1970(1_000_000_000),
        _ => None,
    }
}

/// `20261124093000`, also without the seconds.
fn compact(digits: &str) -> Option<Timestamp> {
    let part = |from: usize, to: usize| digits.get(from..to).map_or(0, number);
    let byte = |at: usize| part(at, at + 2) as u8;
    let time = TimeOfDay { hour: byte(8), minute: byte(10), second: byte(12), offset: None };
    Timestamp::new(part(0, 4), byte(4), byte(6), Some(time)).filter(|stamp| !is_of_other_calendar(stamp.year))
}
