//! Dates in the forms that real pages carry. What can be read in two ways is
//! never guessed: it is kept as written.

mod calendar;
mod clock;
mod doubt;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod forms;
mod months;
mod numbers;
mod parse;
mod parts;
mod tokens;
mod unix;
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
        Value::String(text) => written(at, &clean(text, context)?, context),
        Value::Number(number) => written(at, number, context),
        Value::Null => None,
        _ => {
            context.wrong_type(at, "a date");
            None
        }
    }
}

/// `2026`.
const YEAR_DIGITS: usize = 4;

/// The year of a number or a date.
pub(super) fn year(at: Cursor<'_>, context: &mut Context<'_>) -> Option<u16> {
    let at = at.item();
    let (Value::String(text) | Value::Number(text)) = at.value else { return None };
    let year = match parse(text.trim(), context.lang()).map(|parsed| parsed.date) {
        Ok(ArticleDate::Known(stamp)) => Some(stamp.year),
        Ok(ArticleDate::Partial(date)) => Some(date.year),
        _ => None,
    };
    let year = year.filter(|year| *year >= 1000);
    match year {
        None => context.report(Code::BadValue, at, "not a year; dropped"),
        Some(_) if text.trim().len() > YEAR_DIGITS => {
            context.report(Code::Normalised, at, "a date where a year was expected; its year was taken");
        }
        Some(_) => {}
    }
    year
}

fn written(at: Cursor<'_>, text: &str, context: &mut Context<'_>) -> Option<ArticleDate> {
    let (date, code, message) = match parse(text, context.lang()) {
        Ok(parsed) if is_unset(&parsed.date) => (None, Code::BadValue, "not a date; dropped"),
        Err(_) if is_none(text) => (None, Code::BadValue, "not a date; dropped"),
        Ok(parsed) => {
            let message = if parsed.unknown_zone {
                "an ambiguous time zone; dropped"
            } else if parsed.converted {
                "a year of another calendar; converted"
            } else if is_iso(text, &parsed.date) {
                return Some(parsed.date);
            } else {
                "not an ISO 8601 date; rewritten"
            };
            (Some(parsed.date), Code::Normalised, message)
        }
        Err(doubt) => {
            let (code, message) = match doubt {
                Doubt::Ambiguous => (Code::AmbiguousDate, "day and month could be either; kept as written"),
                Doubt::Calendar => (Code::UnknownDate, "perhaps a year of another calendar; kept as written"),
                Doubt::Unknown => (Code::UnknownDate, "not in a known form; kept as written"),
            };
            (Some(ArticleDate::Verbatim(text.to_owned())), code, message)
        }
    };
    context.report(code, at, message);
    date
}

/// `0000-00-00`, 0, and what JavaScript and PHP print for no date.
fn is_none(text: &str) -> bool {
    let zeros = text.starts_with('0') && !text.bytes().any(|b| matches!(b, b'1'..=b'9' | 128..));
    zeros || text == "Invalid Date" || text.starts_with("-0001")
}

/// Year 1 and 1970 to the second are what an unset date prints as.
fn is_unset(date: &ArticleDate) -> bool {
    match date {
        ArticleDate::Known(stamp) => {
            let is_utc = stamp.time.is_some_and(|time| time.offset == Some(0));
            stamp.year < 1000 || is_utc && Timestamp::unix_seconds(stamp) == 0
        }
        ArticleDate::Partial(date) => date.year < 1000,
        ArticleDate::Verbatim(_) => false,
    }
}

/// Whether a text begins with the day that was read, or is the month or year, as ISO 8601 writes them.
fn is_iso(text: &str, date: &ArticleDate) -> bool {
    match date {
        ArticleDate::Known(stamp) => {
            let day = Timestamp { time: None, ..*stamp }.to_iso();
            text.strip_prefix(day.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('T'))
        }
        ArticleDate::Partial(date) => text == date.to_iso(),
        ArticleDate::Verbatim(_) => false,
    }
}
