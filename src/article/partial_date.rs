//! Dates of which the day is not known.

use super::timestamp::Timestamp;
use crate::text::push_decimal;

/// A year, or a month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12, where the source has one.
    pub month: Option<u8>,
}

impl PartialDate {
    /// The date, or `None` where a number is out of range.
    pub fn new(year: u16, month: Option<u8>) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && month.is_none_or(|month| (1..=12).contains(&month));
        fits.then_some(PartialDate { year, month })
    }

    /// ISO 8601: `2026` or `2026-11`. This is also valid in `<time datetime>`.
    pub fn to_iso(&self) -> String {
        let mut out = String::new();
        push_decimal(&mut out, u64::from(self.year), 4);
        if let Some(month) = self.month {
            out.push('-');
            push_decimal(&mut out, u64::from(month), 2);
        }
        out
    }

    /// What [`PartialDate::to_iso`] wrote, and nothing else.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, month) = match text.split_once('-') {
            Some((year, month)) => (year, Some(month.parse().ok()?)),
            None => (text, None),
        };
        let date = PartialDate::new(year.parse().ok()?, month)?;
        (date.to_iso() == text).then_some(date)
    }

    /// The first day that it may be.
    pub fn first_day(&self) -> Timestamp {
        Timestamp { year: self.year, month: self.month.unwrap_or(1), day: 1, time: None }
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        for text in ["2026", "2026-11", "0985", "0985-01"] {
            assert_eq!(PartialDate::from_iso(text).map(|date| date.to_iso()).as_deref(), Some(text));
        }
        for text in [
            "",
            "26",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-1",
            "2026-11-24",
            "0000",
            "20260",
            "+026",
            "spring",
        ] {
            assert_eq!(PartialDate::from_iso(text), None, "{text}");
        }
    }
}
