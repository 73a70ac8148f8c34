//! Dates in the forms that real pages carry. What can be read in two ways is
//! never guessed: it is kept as written.

mod doubt;
mod numbers;
mod parse;
mod tokens;
mod words;

pub(super) use doubt::Doubt;
pub(super) use parse::parse;

use super::context::Context;
use super::cursor::Cursor;
use super::text::clean;
use crate::article::{ArticleDate, Timestamp};
use crate::error::Code;
use crate::json::Value;

/// The date of a string or a number (seconds or milliseconds since 1970).
pub(super) fn date(at: Cursor<'_>, context: &mut Context<'_>) -> Option<ArticleDate> {
    let mut at = at.item();
    let value = at.get("@value");
    if !value.is_null() {
        at = value;
    }
    match at.value {
        Value::String(text) => written(at, &clean(text, context.host)?, context),
        Value::Number(number) => written(at, number, context),
        Value::Null => None,
        _ => {
            context.wrong_type(at, "a date");
            None
        }
    }
}

fn written(at: Cursor<'_>, text: &str, context: &mut Context<'_>) -> Option<ArticleDate> {
    let (date, code, message) = match parse(text) {
        Ok((stamp, _)) if is_unset(&stamp) => (None, Code::BadValue, "not a date; dropped"),
        Err(_) if is_none(text) => (None, Code::BadValue, "not a date; dropped"),
        Ok((stamp, unknown_zone)) => {
            let date = Some(ArticleDate::Known(stamp));
            if unknown_zone {
                let message = "an ambiguous time zone; dropped";
                (date, Code::Normalised, message)
            } else if is_iso(text) {
                return date;
            } else {
                (date, Code::Normalised, "not an ISO 8601 date; rewritten")
            }
        }
        Err(doubt) => {
            let (code, message) = match doubt {
                Doubt::Ambiguous => (Code::AmbiguousDate, "day and month could be either; kept as written"),
                Doubt::Unknown => (Code::UnknownDate, "not in a known form; kept as written"),
            };
            (Some(ArticleDate::Verbatim(text.to_owned())), code, message)
        }
    };
    context.report(code, at, message);
    date
}

/// `0000-00-00`, and what JavaScript and PHP print for no date.
fn is_none(text: &str) -> bool {
    let zeros = text.starts_with("00") && !text.bytes().any(|b| matches!(b, b'1'..=b'9' | 128..));
    zeros || text == "Invalid Date" || text.starts_with("-0001")
}

/// Year 1 and 1970 to the second are what an unset date prints as.
fn is_unset(stamp: &Timestamp) -> bool {
    let is_utc = stamp.time.is_some_and(|time| time.offset == Some(0));
    stamp.year < 1000 || is_utc && stamp.unix_seconds() == 0
}

fn is_iso(text: &str) -> bool {
    let form = "0000-00-00T".bytes();
    let fits = |(b, form): (u8, u8)| b == form || (form == b'0' && b.is_ascii_digit());
    text.len() >= 10 && text.bytes().zip(form).all(fits)
}
