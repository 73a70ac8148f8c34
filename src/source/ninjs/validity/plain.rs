//! The types of values that have no schema of their own.

use super::schema::Type;
use super::{date, geo};
use crate::json::Value;

/// Whether a value is of a type, whatever is in it.
pub(super) fn is(value: &Value, kind: &Type) -> bool {
    match kind {
        Type::Text => value.as_str().is_some(),
        Type::Number => matches!(value, Value::Number(_)),
        Type::Integer => integer(value).is_some(),
        Type::Within(least, most) => integer(value).is_some_and(|it| (*least..=*most).contains(&it)),
        Type::OneOf(words) => value.as_str().is_some_and(|text| words.contains(&text)),
        Type::Date => value.as_str().is_some_and(date::is_truncated),
        Type::GeoJson => geo::is_valid(value),
        Type::Never => false,
        Type::List(_) => value.as_array().is_some(),
        Type::AnyObject | Type::Object(_) | Type::Map(_) | Type::Association => value.as_object().is_some(),
    }
}

/// What a message calls a type.
pub(super) fn name(kind: &Type) -> String {
    match kind {
        Type::Text => "string".to_owned(),
        Type::Number => "number".to_owned(),
        Type::Integer => "integer".to_owned(),
        Type::Within(least, most) => format!("{least}..{most}"),
        Type::OneOf(words) => words.join("|"),
        Type::Date => "date".to_owned(),
        Type::GeoJson => "geo".to_owned(),
        Type::Never => "never".to_owned(),
        Type::List(_) => "array".to_owned(),
        Type::AnyObject | Type::Object(_) | Type::Map(_) | Type::Association => "object".to_owned(),
    }
}

/// A number without a fraction, or with one of noughts.
fn integer(value: &Value) -> Option<i64> {
    let Value::Number(text) = value else { return None };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    fraction.bytes().all(|b| b == b'0').then(|| whole.parse().ok())?
}
