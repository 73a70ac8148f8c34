//! Points in time as an article states them: local wall-clock time and its offset.

use std::fmt;

use crate::text::push_decimal;

/// A point in time, to the precision that the source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The time of day, where the source has one.
    pub time: Option<TimeOfDay>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59.
    pub second: u8,
    /// Minutes ahead of UTC, where the source says; −840 to 840.
    pub offset: Option<i16>,
}

impl Timestamp {
    /// The date with its time, or `None` where a number is out of range.
    pub fn new(year: u16, month: u8, day: u8, time: Option<TimeOfDay>) -> Option<Self> {
        let time_ok = time.is_none_or(|t| {
            t.hour < 24
                && t.minute < 60
                && t.second < 60
                && t.offset.is_none_or(|o| (-840..=840).contains(&o))
        });
        let date_ok = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        (date_ok && time_ok).then_some(Timestamp { year, month, day, time })
    }

    /// The timestamp of so many seconds since 1970-01-01T00:00:00Z.
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        // Days to a civil date: Howard Hinnant, "chrono-Compatible Low-Level
        // Date Algorithms", with years that begin in March.
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let time = TimeOfDay {
            hour: (rest / 3600) as u8,
            minute: (rest / 60 % 60) as u8,
            second: (rest % 60) as u8,
            offset: Some(0),
        };
        Timestamp::new(u16::try_from(year).ok()?, month as u8, day as u8, Some(time))
    }
}

impl Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z; midnight where there is no time,
    /// and UTC where there is no offset.
    pub fn unix_seconds(&self) -> i64 {
        // A civil date to days, with years that begin in March: see above.
        let shifted = (i64::from(self.month) + 9) % 12;
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (shifted * 153 + 2) / 5;
        let days = days + i64::from(self.day) - 1 - 719_468;
        let time = self.time.map_or(0, |time| {
            let minutes = i64::from(time.hour) * 60 + i64::from(time.minute);
            minutes * 60 + i64::from(time.second) - i64::from(time.offset.unwrap_or(0)) * 60
        });
        days * 86_400 + time
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Timestamp {
    /// ISO 8601, as precise as the source: `2026-11-24` or
    /// `2026-11-24T09:30:00+01:00`. This is also valid in `<time datetime>`.
    pub fn to_iso(&self) -> String {
        let mut out = String::new();
        let mut push = |sign: &str, number: u16, digits: usize| {
            out.push_str(sign);
            push_decimal(&mut out, u64::from(number), digits);
        };
        push("", self.year, 4);
        push("-", u16::from(self.month), 2);
        push("-", u16::from(self.day), 2);
        let Some(time) = self.time else { return out };
        push("T", u16::from(time.hour), 2);
        push(":", u16::from(time.minute), 2);
        push(":", u16::from(time.second), 2);
        match time.offset {
            None => {}
            Some(0) => out.push('Z'),
            Some(offset) => {
                let minutes = offset.unsigned_abs();
                push(if offset < 0 { "-" } else { "+" }, minutes / 60, 2);
                push(":", minutes % 60, 2);
            }
        }
        out
    }
}

impl Timestamp {
    /// What [`Timestamp::to_iso`] wrote, and nothing else.
    pub fn from_iso(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
        let byte = |at: usize| Some(number(at, at + 2)? as u8);
        let time = if text.len() > 10 {
            let offset = match text.get(19..)? {
                "" => None,
                "Z" => Some(0),
                offset => {
                    let minutes = (number(20, 22)? * 60 + number(23, 25)?) as i16;
                    Some(if offset.starts_with('-') { -minutes } else { minutes })
                }
            };
            Some(TimeOfDay { hour: byte(11)?, minute: byte(14)?, second: byte(17)?, offset })
        } else {
            None
        };
        let stamp = Timestamp::new(number(0, 4)?, byte(5)?, byte(8)?, time)?;
        // What stands between and after the numbers.
        (stamp.to_iso() == text).then_some(stamp)
    }
}

/// As [`Timestamp::to_iso`].
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_iso())
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        for text in [
            "2026-11-24",
            "0001-01-01",
            "2026-11-24T09:30:00",
            "2026-11-24T09:30:59Z",
            "2026-11-24T09:30:00+05:45",
            "2026-11-24T09:30:00-14:00",
        ] {
            assert_eq!(Timestamp::from_iso(text).map(|stamp| stamp.to_iso()).as_deref(), Some(text));
        }
        for text in [
            "",
            "2026-11",
            "2026-02-30",
            "2026-11-24 09:30:00",
            "2026-11-24T09:30",
            "2026-11-24T09:30:00+00:00",
            "2026-11-24T09:30:00.5Z",
            "2026-11-24T09:30:00+99:99",
            "+026-11-24",
            "2026-11-2é",
            "2026-11-24T09:30:00é",
        ] {
            assert_eq!(Timestamp::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn seconds_and_dates_are_inverse() {
        for seconds in [0, 1, -1, 951_782_399, 951_782_400, 4_107_542_400, 1_795_512_600, -62_135_596_800] {
            let stamp = Timestamp::from_unix_seconds(seconds);
            assert_eq!(stamp.map(|stamp| stamp.unix_seconds()), Some(seconds));
        }
    }
}
