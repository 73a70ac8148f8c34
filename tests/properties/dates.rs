//! Dates as articles write them.

use offprint::article::{ArticleDate, Timestamp};
use offprint::host::{DateStyle, Host, NativeHost};
use offprint::source::{Page, read};

pub(super) fn check(text: &str) {
    match date_of(text) {
        Some(ArticleDate::Known(stamp)) => known(&stamp),
        Some(ArticleDate::Partial(date)) => {
            assert_eq!(date_of(&date.to_iso()), Some(ArticleDate::Partial(date)));
        }
        Some(ArticleDate::Verbatim(kept)) => {
            assert!(!kept.is_empty() && !kept.chars().any(char::is_control), "{kept:?}");
            // Kept as written, it is as unknown when it is read again; but what
            // only now is a reference or a tag would be read as one.
            if !kept.contains(['&', '<']) {
                assert_eq!(date_of(&kept), Some(ArticleDate::Verbatim(kept)));
            }
        }
        None => {}
    }
}

fn date_of(text: &str) -> Option<ArticleDate> {
    let text = serde_json::to_string(text).unwrap();
    let json = format!(r#"{{"@type":"NewsArticle","headline":"x","datePublished":{text}}}"#);
    read(&[json], &Page::default(), &NativeHost).article?.published
}

/// It is a day of the calendar, by another calendar; its ISO form is read as
/// the same date, and names the same moment.
pub(super) fn known(stamp: &Timestamp) {
    let again = Timestamp::new(stamp.year, stamp.month, stamp.day, stamp.time);
    assert_eq!(again.as_ref(), Some(stamp), "out of range");
    let iso = stamp.to_iso();
    assert_eq!(date_of(&iso), Some(ArticleDate::Known(*stamp)), "{iso}");
    let month = time::Month::try_from(stamp.month).expect("a month");
    let day = time::Date::from_calendar_date(stamp.year.into(), month, stamp.day).expect("a day");
    let clock = stamp.time.map_or(time::Time::MIDNIGHT, |t| {
        time::Time::from_hms(t.hour, t.minute, t.second).expect("a time of day")
    });
    let offset = i64::from(stamp.time.and_then(|t| t.offset).unwrap_or(0)) * 60;
    let seconds = day.with_time(clock).assume_utc().unix_timestamp() - offset;
    assert_eq!(stamp.unix_seconds(), seconds, "{iso}");
    assert!(!NativeHost.format_date("en", stamp, DateStyle::Date, None).is_empty());
}
