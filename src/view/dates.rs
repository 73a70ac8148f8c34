//! When a change is worth telling.

use crate::article::{ArticleDate, Timestamp};

/// Minutes within which a change is part of publishing.
const GRACE: i64 = 5;

/// The date of the last change, where it tells a reader anything: later than
/// publication by more than [`GRACE`], or by a day where a time is missing.
pub(super) fn update<'d>(
    published: Option<&'d ArticleDate>,
    modified: Option<&'d ArticleDate>,
) -> Option<&'d ArticleDate> {
    let modified = modified?;
    let tells = match (published, modified) {
        (None, _) => true,
        (Some(ArticleDate::Known(published)), ArticleDate::Known(modified)) => is_later(published, modified),
        (Some(published), modified) => published != modified,
    };
    tells.then_some(modified)
}

/// Whether a time of day is known.
pub(super) fn has_time(date: &ArticleDate) -> bool {
    matches!(date, ArticleDate::Known(Timestamp { time: Some(_), .. }))
}

fn is_later(published: &Timestamp, modified: &Timestamp) -> bool {
    match (minute_of_day(published), minute_of_day(modified)) {
        (Some(from), Some(to)) => day(modified) * 1440 + to - day(published) * 1440 - from > GRACE,
        _ => day(modified) > day(published),
    }
}

fn minute_of_day(date: &Timestamp) -> Option<i64> {
    let time = date.time?;
    Some(i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset.unwrap_or(0)))
}

/// The number of the day in the Gregorian calendar, from years that begin in
/// March.
fn day(date: &Timestamp) -> i64 {
    let (year, month) = (i64::from(date.year), i64::from(date.month));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i64::from(date.day)
}
