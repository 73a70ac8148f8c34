//! What has been read of a date's text.

use super::calendar::Calendar;
use super::numbers::number;
use super::tokens::Token;

/// Hour, minute and second.
pub(super) type Clock = (u16, u16, u16);

/// What has been read of a text.
#[derive(Default)]
pub(super) struct Parts<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    /// Which token is being read.
    pub(super) at: usize,
    pub(super) numbers: Vec<&'a str>,
    pub(super) month: Option<u16>,
    /// The month's name may be that of a day: `mar` is March, martes and mardi.
    pub(super) month_or_day: bool,
    pub(super) clock: Option<Clock>,
    /// Where the time ends.
    pub(super) clock_end: usize,
    pub(super) after_noon: Option<bool>,
    pub(super) offset: Option<i16>,
    pub(super) zone_word: Option<i16>,
    pub(super) unknown_zone: bool,
    /// The calendar that a word names.
    pub(super) calendar: Option<Calendar>,
}

impl<'a> Parts<'a> {
    /// A token so far ahead: what it is, and its text.
    pub(super) fn ahead(&self, steps: usize) -> Token<'a> {
        self.tokens.get(self.at + steps).copied().unwrap_or_default()
    }

    pub(super) fn is(&self, steps: usize, kind: char) -> bool {
        self.ahead(steps).0 == kind
    }

    pub(super) fn number_at(&self, steps: usize) -> u16 {
        number(self.ahead(steps).1)
    }

    /// Whether there are numbers enough for a day.
    pub(super) fn has_date(&self) -> bool {
        self.numbers.len() + usize::from(self.month.is_some()) >= 3
    }
}
