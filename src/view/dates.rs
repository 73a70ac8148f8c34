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
        (Some(published), modified) => match (span(published), span(modified)) {
            (Some(published), Some(modified)) => is_after(published, modified),
            _ => published != modified,
        },
    };
    tells.then_some(modified)
}

/// Whether a time of day is known.
pub(super) fn has_time(date: &ArticleDate) -> bool {
    matches!(date, ArticleDate::Known(Timestamp { time: Some(_), .. }))
}

fn is_later(published: &Timestamp, modified: &Timestamp) -> bool {
    if published.time.is_some() && modified.time.is_some() {
        return minute(modified) - minute(published) > GRACE;
    }
    day(modified) > day(published)
}

/// The first day that it may be, and how much of it is known: year, month, day.
fn span(date: &ArticleDate) -> Option<(Timestamp, usize)> {
    match date {
        ArticleDate::Known(date) => Some((*date, 3)),
        ArticleDate::Partial(date) => Some((date.first_day(), if date.month.is_some() { 2 } else { 1 })),
        ArticleDate::Verbatim(_) => None,
    }
}

/// Whether a date is later than another in what is known of both.
fn is_after((one, known): (Timestamp, usize), (other, also): (Timestamp, usize)) -> bool {
    let parts = |date: Timestamp| [date.year, date.month.into(), date.day.into()];
    let known = known.min(also);
    parts(other).into_iter().take(known).gt(parts(one).into_iter().take(known))
}

fn minute(date: &Timestamp) -> i64 {
    date.unix_seconds().div_euclid(60)
}

fn day(date: &Timestamp) -> (u16, u8, u8) {
    (date.year, date.month, date.day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::update;
    use crate::article::{ArticleDate, PartialDate, TimeOfDay, Timestamp};

    fn known(day: u8, time: Option<(u8, u8, i16)>) -> ArticleDate {
        let time =
            time.map(|(hour, minute, offset)| TimeOfDay { hour, minute, second: 0, offset: Some(offset) });
        ArticleDate::Known(Timestamp::new(2026, 11, day, time).unwrap())
    }

    #[test]
    fn an_update_is_told_where_it_tells_something() {
        let at = |hour, minute, offset| known(24, Some((hour, minute, offset)));
        let verbatim = |text: &str| ArticleDate::Verbatim(text.into());
        let partial = |month| ArticleDate::Partial(PartialDate { year: 2026, month });
        for (published, modified, told) in [
            (at(9, 0, 0), at(9, 5, 0), false),
            (at(9, 0, 0), at(9, 6, 0), true),
            (at(9, 0, 60), at(8, 3, 0), false),
            (at(23, 0, 0), known(25, Some((7, 2, 480))), false),
            (at(9, 0, 0), known(23, Some((9, 0, 0))), false),
            (known(24, None), at(23, 0, 0), false),
            (known(24, None), known(25, None), true),
            (at(9, 0, 0), known(25, None), true),
            (partial(None), at(9, 0, 0), false),
            (partial(Some(11)), known(24, None), false),
            (partial(Some(10)), known(24, None), true),
            (known(24, None), partial(Some(12)), true),
            (known(24, None), partial(Some(11)), false),
            (partial(Some(10)), partial(Some(11)), true),
            (partial(Some(10)), partial(None), false),
            (verbatim("spring"), verbatim("spring"), false),
            (verbatim("spring"), known(24, None), true),
        ] {
            assert_eq!(
                update(Some(&published), Some(&modified)).is_some(),
                told,
                "{published:?} {modified:?}"
            );
        }
        assert!(update(None, Some(&known(24, None))).is_some());
        assert!(update(Some(&known(24, None)), None).is_none());
    }
}
