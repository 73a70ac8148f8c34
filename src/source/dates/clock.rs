//! The time of day in a date.

use super::numbers::{NONE, number};
use super::parts::{Clock, Parts};
use super::tokens::{NUMBER, WORD};
use super::words::{Meaning, is_hour, is_minute_or_second, meaning};
use crate::article::TimeOfDay;

impl Parts<'_> {
    /// The time that begins with the number at hand, and how many tokens it takes.
    pub(super) fn clock_here(&self, digits: &str) -> Option<(Clock, usize)> {
        if self.is(1, ':') && self.is(2, NUMBER) {
            let seconds = self.is(3, ':') && self.is(4, NUMBER);
            let second = if seconds { self.number_at(4) } else { 0 };
            let fraction = (self.is(5, '.') || self.is(5, ',')) && self.is(6, NUMBER);
            let taken = match (seconds, fraction) {
                (false, _) => 3,
                (true, false) => 5,
                (true, true) => 7,
            };
            return Some(((self.number_at(0), self.number_at(2), second), taken));
        }
        if self.follows_t() && matches!(digits.len(), 2 | 4 | 6) {
            let part = |at| number(digits.get(at..at + 2).unwrap_or("0"));
            return Some(((part(0), part(2), part(4)), 1));
        }
        if digits.len() > 2 {
            return None;
        }
        // `18.30 Uhr`; behind a whole date also `18.30` alone.
        if self.is(1, '.') && self.is(2, NUMBER) && self.ahead(2).1.len() == 2 && !self.is(3, '.') {
            let word = self.word_at(3);
            if self.has_date() || word.is_some_and(|(_, word)| is_hour(word)) {
                return Some(((self.number_at(0), self.number_at(2), 0), 3));
            }
        }
        if self.numbers.len() >= 2 && self.am_pm_follows() {
            return Some(((self.number_at(0), 0, 0), 1));
        }
        self.spoken()
    }

    /// `9時30分`, `9 Uhr`, `20h30`.
    fn spoken(&self) -> Option<(Clock, usize)> {
        let (at, word) = self.word_at(1)?;
        if !is_hour(word) {
            return None;
        }
        let mut clock = (self.number_at(0), 0, 0);
        let mut taken = at + 1;
        for part in [&mut clock.1, &mut clock.2] {
            let step = taken + usize::from(self.is(taken, ' '));
            if !self.is(step, NUMBER) || self.ahead(step).1.len() > 2 {
                break;
            }
            // Behind a blank it may be a day.
            let unit = self.word_at(step + 1).filter(|(_, word)| is_minute_or_second(word));
            if unit.is_none() && step > taken {
                break;
            }
            *part = self.number_at(step);
            taken = unit.map_or(step, |(at, _)| at) + 1;
        }
        Some((clock, taken))
    }

    fn follows_t(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        matches!(before, Some((_, "T" | "t")))
    }

    /// Whether "am" or "pm" follows, as in `5 pm`, without minutes.
    fn am_pm_follows(&self) -> bool {
        self.word_at(1).is_some_and(|(_, word)| matches!(meaning(word), Meaning::AmPm(_)))
    }

    /// The word so far ahead, perhaps behind a blank, and where it is.
    fn word_at(&self, steps: usize) -> Option<(usize, &str)> {
        let at = steps + usize::from(self.is(steps, ' '));
        let (kind, word) = self.ahead(at);
        (kind == WORD).then_some((at, word))
    }
}

/// The time, and whether it is the midnight that ends its day.
pub(super) fn time_of(
    (hour, minute, second): Clock,
    after_noon: Option<bool>,
    offset: Option<i16>,
) -> (TimeOfDay, bool) {
    let hour = match after_noon {
        // Some pages print "17:22 pm".
        Some(true) if (13..24).contains(&hour) => hour,
        Some(_) if hour > 12 || hour == 0 => NONE,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    let is_end = (hour, minute, second) == (24, 0, 0);
    let hour = if is_end { 0 } else { hour };
    // A leap second is shown as the second before it.
    let second = if second == 60 { 59 } else { second };
    (TimeOfDay { hour: byte(hour), minute: byte(minute), second: byte(second), offset }, is_end)
}

/// Clamps; 255 is out of range too.
pub(super) fn byte(number: u16) -> u8 {
    number.min(255) as u8
}
