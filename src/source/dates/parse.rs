//! From a text to a point in time.

use super::doubt::Doubt;
use super::numbers::{NONE, civil, number};
use super::tokens::{NUMBER, Token, WORD, tokens};
use super::words::{Meaning, meaning};
use crate::article::{TimeOfDay, Timestamp};

/// What has been read of a text.
#[derive(Default)]
struct Parts<'a> {
    tokens: Vec<Token<'a>>,
    /// Which token is being read.
    at: usize,
    numbers: Vec<&'a str>,
    month: Option<u16>,
    /// Hour, minute and second.
    clock: Option<(u16, u16, u16)>,
    after_noon: Option<bool>,
    offset: Option<i16>,
    zone_word: Option<i16>,
    unknown_zone: bool,
}

/// The point in time, and whether it has a zone that was not understood.
pub(in crate::source) fn parse(text: &str) -> Result<(Timestamp, bool), Doubt> {
    if text.len() >= 10 && text.bytes().all(|b| b.is_ascii_digit()) {
        return unix(text).map(|stamp| (stamp, false)).ok_or(Doubt::Unknown);
    }
    let mut parts = Parts { tokens: tokens(text), ..Parts::default() };
    while parts.at < parts.tokens.len() {
        match parts.take() {
            0 => return Err(Doubt::Unknown),
            taken => parts.at += taken,
        }
    }
    let (year, month, day) = civil(&parts.numbers, parts.month)?;
    let offset = parts.offset.or(parts.zone_word);
    let time = parts.clock.map(|clock| time_of(clock, parts.after_noon, offset));
    let stamp = Timestamp::new(year, byte(month), byte(day), time).ok_or(Doubt::Unknown)?;
    Ok((stamp, parts.unknown_zone && offset.is_none()))
}

/// Seconds have 10 digits from 2001 to 2286, milliseconds 13.
fn unix(text: &str) -> Option<Timestamp> {
    let number: i64 = text.parse().ok()?;
    Timestamp::from_unix_seconds(match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    })
}

impl<'a> Parts<'a> {
    /// A token so far ahead: what it is, and its text.
    fn ahead(&self, steps: usize) -> Token<'a> {
        self.tokens.get(self.at + steps).copied().unwrap_or_default()
    }

    fn is(&self, steps: usize, kind: char) -> bool {
        self.ahead(steps).0 == kind
    }

    fn number_at(&self, steps: usize) -> u16 {
        number(self.ahead(steps).1)
    }

    /// Takes the token and those that belong to it; returns how many. None
    /// where it belongs to no date.
    fn take(&mut self) -> usize {
        let (kind, text) = self.ahead(0);
        match kind {
            NUMBER => self.number(text),
            WORD => usize::from(self.word(text)),
            '+' | '-' => self.sign(kind),
            ' ' | ',' | '.' | '/' | ':' | '%' | '\'' | '|' => 1,
            _ => 0,
        }
    }

    fn number(&mut self, digits: &'a str) -> usize {
        if self.clock.is_some() || digits.len() > 8 {
            self.numbers.push(digits);
        } else if self.is(1, ':') && self.is(2, NUMBER) {
            let seconds = self.is(3, ':') && self.is(4, NUMBER);
            let second = if seconds { self.number_at(4) } else { 0 };
            self.clock = Some((self.number_at(0), self.number_at(2), second));
            let fraction = (self.is(5, '.') || self.is(5, ',')) && self.is(6, NUMBER);
            return match (seconds, fraction) {
                (false, _) => 3,
                (true, false) => 5,
                (true, true) => 7,
            };
        } else if self.follows_t() && matches!(digits.len(), 2 | 4 | 6) {
            let part = |at| number(digits.get(at..at + 2).unwrap_or("0"));
            self.clock = Some((part(0), part(2), part(4)));
        } else if self.numbers.len() >= 2 && self.am_pm_follows() {
            self.clock = Some((self.number_at(0), 0, 0));
        } else {
            self.numbers.push(digits);
        }
        1
    }

    fn follows_t(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        matches!(before, Some((_, "T" | "t")))
    }

    /// Whether "am" or "pm" follows, as in `5 pm`, without minutes.
    fn am_pm_follows(&self) -> bool {
        let (kind, word) = self.ahead(if self.is(1, ' ') { 2 } else { 1 });
        kind == WORD && matches!(meaning(word), Meaning::AmPm(_))
    }

    fn word(&mut self, word: &str) -> bool {
        match meaning(word) {
            Meaning::Month(month) if self.month.is_none() => self.month = Some(month),
            Meaning::Zone(None) => self.unknown_zone = true,
            Meaning::Zone(offset) => self.zone_word = offset,
            Meaning::AmPm(after_noon) => self.after_noon = Some(after_noon),
            Meaning::Nothing => {}
            Meaning::Month(_) | Meaning::Unknown => return false,
        }
        true
    }

    /// A sign begins an offset after a time, and after a date (`+01:00`); else
    /// it separates numbers.
    fn sign(&mut self, sign: char) -> usize {
        let after_date = sign == '+' && !self.numbers.is_empty();
        let (kind, digits) = self.ahead(1);
        let is_separator = kind != NUMBER || self.clock.is_none() && !after_date;
        if is_separator || self.offset.is_some() || digits.len() > 4 {
            return 1;
        }
        let (mut hours, mut minutes, mut taken) = (number(digits), 0, 2);
        if digits.len() > 2 {
            (hours, minutes) = (hours / 100, hours % 100);
        } else if self.is(2, ':') && self.is(3, NUMBER) {
            (minutes, taken) = (self.number_at(3), 4);
        }
        // One that is too large stays so.
        let offset = hours as i16 * 60 + minutes.min(1000) as i16;
        self.offset = Some(if sign == '+' { offset } else { -offset });
        taken
    }
}

fn time_of(
    (hour, minute, second): (u16, u16, u16),
    after_noon: Option<bool>,
    offset: Option<i16>,
) -> TimeOfDay {
    let hour = match after_noon {
        // Some pages print "17:22 pm".
        Some(true) if (13..24).contains(&hour) => hour,
        Some(_) if hour > 12 || hour == 0 => NONE,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    // A leap second is shown as the second before it.
    let second = if second == 60 { 59 } else { second };
    TimeOfDay { hour: byte(hour), minute: byte(minute), second: byte(second), offset }
}

/// Clamps; 255 is out of range too.
fn byte(number: u16) -> u8 {
    number.min(255) as u8
}
