//! Years of other calendars that news is dated by: the Buddhist era of Thailand, and the Solar Hijri calendar of Iran
//! and Afghanistan.

use super::doubt::Doubt;
use super::numbers::Civil;
use crate::article::{Timestamp, is_of_other_calendar};

/// A calendar, as far as a text or its language tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    /// Thai.
    Buddhist,
    /// Persian.
    SolarHijri,
}

/// The calendar by which a language dates.
pub(super) fn calendar_of(lang: &str) -> Option<Calendar> {
    match lang.split('-').next()? {
        "th" => Some(Calendar::Buddhist),
        "fa" | "prs" | "ps" => Some(Calendar::SolarHijri),
        _ => None,
    }
}

/// The date by our calendar, and whether it had to be converted.
pub(super) fn gregorian(date: Civil, calendar: Option<Calendar>) -> Result<(Civil, bool), Doubt> {
    let Civil { year, month, day } = date;
    if !is_of_other_calendar(year) {
        return Ok((date, false));
    }
    match (calendar, month, day) {
        // Its months and days are ours.
        (Some(Calendar::Buddhist), ..) if year > 2000 => Ok((Civil { year: year - 543, ..date }, true)),
        // Its months are not, so only a day has one that is the same.
        (Some(Calendar::SolarHijri), Some(month), Some(day)) if year < 2000 => {
            let date = of_solar_hijri(year, month, day).ok_or(Doubt::Unknown)?;
            let (month, day) = (Some(date.month.into()), Some(date.day.into()));
            Ok((Civil { year: date.year, month, day }, true))
        }
        _ => Err(Doubt::Calendar),
    }
}

/// Days from the first of the year 1 to 1970-01-01.
const EPOCH: i64 = 492_268;

/// Six months of 31 days, five of 30, and one of 29 or 30. Which years are leap years is known by the sun; in these
/// centuries the rule of eight in 33 years says the same, and ICU goes by it too.
fn of_solar_hijri(year: u16, month: u16, day: u16) -> Option<Timestamp> {
    let new_year = |year: i64| 365 * (year - 1) + (8 * year + 21).div_euclid(33);
    let (first, next) = (new_year(year.into()), new_year(i64::from(year) + 1));
    let (months, length) = match month {
        1..=6 => (31 * (month - 1), 31),
        7..=11 => (30 * (month - 1) + 6, 30),
        12 => (336, (next - first - 336) as u16),
        _ => return None,
    };
    let days = first + i64::from(months + day) - 1 - EPOCH;
    let date = Timestamp::from_unix_seconds(days * 86_400)?;
    (1..=length).contains(&day).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Civil, calendar_of, gregorian, of_solar_hijri};

    #[test]
    fn days_of_the_solar_hijri_calendar() {
        for ((year, month, day), iso) in [
            ((1300, 1, 1), "1921-03-21"),
            ((1357, 11, 22), "1979-02-11"),
            ((1399, 12, 30), "2021-03-20"),
            ((1400, 1, 1), "2021-03-21"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
            ((1404, 12, 29), "2026-03-20"),
            ((1405, 1, 1), "2026-03-21"),
            ((1405, 6, 31), "2026-09-22"),
            ((1405, 7, 1), "2026-09-23"),
            ((1405, 9, 3), "2026-11-24"),
            ((1408, 12, 30), "2030-03-20"),
        ] {
            let found = of_solar_hijri(year, month, day).map(|date| date.to_iso().chars().take(10).collect());
            assert_eq!(found, Some(iso.to_owned()), "{year}-{month}-{day}");
        }
        for (year, month, day) in [(1404, 12, 30), (1405, 7, 31), (1405, 13, 1), (1405, 0, 1), (1405, 1, 0)] {
            assert_eq!(of_solar_hijri(year, month, day), None, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn only_what_is_said_is_converted() {
        let day = |year| Civil { year, month: Some(11), day: Some(24) };
        let (thai, persian) = (calendar_of("th-TH"), calendar_of("fa"));
        assert_eq!(gregorian(day(2569), thai), Ok((day(2026), true)));
        assert_eq!(gregorian(day(2026), thai), Ok((day(2026), false)));
        assert_eq!(gregorian(day(2026), persian), Ok((day(2026), false)));
        assert!(gregorian(day(2569), persian).is_err());
        assert!(gregorian(day(1448), calendar_of("ar")).is_err());
        let month = Civil { year: 1405, month: Some(9), day: None };
        assert!(gregorian(month, Some(Calendar::SolarHijri)).is_err());
    }
}
