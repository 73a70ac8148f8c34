//! Dates in the forms that real pages carry. What can be read in two ways is
//! never guessed: it is kept as written.

mod numbers;
mod parse;
mod tokens;
mod words;

pub(super) use parse::{Doubt, parse};

use super::context::Context;
use super::cursor::Cursor;
use super::text::clean;
use crate::article::{ArticleDate, Timestamp};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;

/// The date of a string or a number (seconds or milliseconds since 1970).
pub(super) fn date(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<ArticleDate> {
    match at.value {
        Value::String(text) => written(at, &clean(text, context.host)?, context),
        Value::Number(number) => written(at, number, context),
        Value::Array(_) => date(at.items().first()?, context),
        Value::Object(_) if at.get("@value").is_some() => date(&at.get("@value")?, context),
        Value::Null => None,
        _ => {
            context.wrong_type(at, "a date");
            None
        }
    }
}

fn written(at: &Cursor<'_>, text: &str, context: &mut Context<'_>) -> Option<ArticleDate> {
    let parsed = parse(text);
    if parsed.as_ref().map_or_else(|_| is_none(text), |(stamp, _)| is_unset(stamp)) {
        context.report(Code::BadValue, at, "a date that means none; dropped");
        return None;
    }
    match parsed {
        Ok((stamp, unknown_zone)) => {
            if unknown_zone {
                let message =
                    "the time zone's abbreviation has several meanings; the time is kept without it";
                context.report(Code::Normalised, at, message);
            } else if !is_iso(text) {
                context.report(Code::Normalised, at, "not an ISO 8601 date; rewritten as one");
            }
            Some(ArticleDate::Known(stamp))
        }
        Err(Doubt::Ambiguous) => {
            context.report(Code::AmbiguousDate, at, "day and month could be either; kept as written");
            Some(ArticleDate::Verbatim(text.to_owned()))
        }
        Err(Doubt::Unknown) => {
            context.report(Code::UnknownDate, at, "a date of no known form; kept as written");
            Some(ArticleDate::Verbatim(text.to_owned()))
        }
    }
}

/// `0000-00-00`, and what JavaScript and PHP print for no date.
fn is_none(text: &str) -> bool {
    let zeros = text.starts_with("00") && !text.bytes().any(|b| matches!(b, b'1'..=b'9' | 128..));
    zeros || text == "Invalid Date" || text.starts_with("-0001")
}

/// Year 1 and 1970 to the second are what an unset date prints as.
fn is_unset(stamp: &Timestamp) -> bool {
    stamp.year < 1000 || Timestamp::from_unix_seconds(0).as_ref() == Some(stamp)
}

fn is_iso(text: &str) -> bool {
    let form = "0000-00-00T".bytes();
    let fits = |(b, form): (u8, u8)| b == form || (form == b'0' && b.is_ascii_digit());
    text.len() >= 10 && text.bytes().zip(form).all(fits)
}
