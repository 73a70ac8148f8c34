//! From a text to a point in time.

use super::numbers::{civil, number};
use super::tokens::{NUMBER, Token, WORD, tokens};
use super::words::{Meaning, meaning};
use crate::article::{TimeOfDay, Timestamp};
use crate::prelude::*;
use crate::text::integer;

/// Why a date was not read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::source) enum Doubt {
    /// Day and month could be either.
    Ambiguous,
    /// The form is not known.
    Unknown,
}

/// What has been read of a text.
#[derive(Default)]
struct Parts<'a> {
    tokens: Vec<Token<'a>>,
    /// Which token is being read.
    at: usize,
    numbers: Vec<&'a str>,
    month: Option<u16>,
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
        parts.at += parts.take().ok_or(Doubt::Unknown)?;
    }
    let (year, month, day) = civil(&parts.numbers, parts.month)?;
    parts.finish(year, month, day).ok_or(Doubt::Unknown)
}

/// Seconds have 10 digits from 2001 to 2286, milliseconds 13.
fn unix(text: &str) -> Option<Timestamp> {
    let number = integer(text)?;
    match text.len() {
        10 => Timestamp::from_unix_seconds(number),
        13 => Timestamp::from_unix_seconds(number / 1000),
        _ => None,
    }
}

impl<'a> Parts<'a> {
    /// A token so far ahead: what it is, and its text.
    fn ahead(&self, steps: usize) -> Token<'a> {
        self.tokens.get(self.at + steps).copied().unwrap_or_default()
    }

    fn is(&self, steps: usize, kind: char) -> bool {
        self.ahead(steps).0 == kind
    }

    fn number_at(&self, steps: usize) -> Option<u16> {
        number(self.ahead(steps).1)
    }

    /// Takes the token and those that belong to it; returns how many.
    fn take(&mut self) -> Option<usize> {
        let (kind, text) = self.ahead(0);
        match kind {
            NUMBER => self.number(text),
            WORD => self.word(text),
            '+' | '-' => self.sign(kind),
            ' ' | ',' | '.' | '/' | ':' | '%' | '\'' | '|' => Some(1),
            _ => None,
        }
    }

    fn number(&mut self, digits: &'a str) -> Option<usize> {
        if self.clock.is_some() || digits.len() > 8 {
            self.numbers.push(digits);
            return Some(1);
        }
        if self.is(1, ':') && self.is(2, NUMBER) {
            let seconds = self.is(3, ':') && self.is(4, NUMBER);
            let second = if seconds { self.number_at(4)? } else { 0 };
            self.clock = Some((self.number_at(0)?, self.number_at(2)?, second));
            let fraction = (self.is(5, '.') || self.is(5, ',')) && self.is(6, NUMBER);
            return Some(if !seconds {
                3
            } else if fraction {
                7
            } else {
                5
            });
        }
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        if matches!(before, Some((_, "T" | "t"))) && matches!(digits.len(), 2 | 4 | 6) {
            let part = |at| number(digits.get(at..at + 2).unwrap_or("0"));
            self.clock = Some((part(0)?, part(2)?, part(4)?));
        } else if self.numbers.len() >= 2 && self.half_follows() {
            self.clock = Some((self.number_at(0)?, 0, 0));
        } else {
            self.numbers.push(digits);
        }
        Some(1)
    }

    /// 5 pm, without minutes.
    fn half_follows(&self) -> bool {
        let (kind, word) = self.ahead(if self.is(1, ' ') { 2 } else { 1 });
        kind == WORD && matches!(meaning(word), Meaning::Half(_))
    }

    fn word(&mut self, word: &str) -> Option<usize> {
        match meaning(word) {
            Meaning::Month(month) if self.month.is_none() => self.month = Some(month),
            Meaning::Zone(None) => self.unknown_zone = true,
            Meaning::Zone(offset) => self.zone_word = offset,
            Meaning::Half(after_noon) => self.after_noon = Some(after_noon),
            Meaning::Nothing => {}
            Meaning::Month(_) | Meaning::Unknown => return None,
        }
        Some(1)
    }

    /// A sign begins an offset after a time, and after a date (`+01:00`); else
    /// it parts numbers.
    fn sign(&mut self, sign: char) -> Option<usize> {
        let after_date = sign == '+' && !self.numbers.is_empty();
        let (kind, digits) = self.ahead(1);
        let parts = kind != NUMBER || self.clock.is_none() && !after_date;
        if parts || self.offset.is_some() || digits.len() > 4 {
            return Some(1);
        }
        let (hours, minutes, taken) = match (number(digits)?, digits.len()) {
            (hours, 1 | 2) if self.is(2, ':') && self.is(3, NUMBER) => (hours, self.number_at(3)?, 4),
            (hours, 1 | 2) => (hours, 0, 2),
            (both, _) => (both / 100, both % 100, 2),
        };
        // One that is too large stays so.
        let offset = hours as i16 * 60 + minutes.min(1000) as i16;
        self.offset = Some(if sign == '+' { offset } else { -offset });
        Some(taken)
    }

    fn finish(&self, year: u16, month: u16, day: u16) -> Option<(Timestamp, bool)> {
        // A number that no byte holds is out of range as 255 too.
        let byte = |number: u16| number.min(255) as u8;
        let offset = self.offset.or(self.zone_word);
        let mut time = None;
        if let Some((hour, minute, second)) = self.clock {
            let hour = byte(on_24_hours(hour, self.after_noon)?);
            // A leap second is shown as the second before it.
            time = Some(TimeOfDay { hour, minute: byte(minute), second: byte(second.min(59)), offset });
        }
        let stamp = Timestamp::new(year, byte(month), byte(day), time)?;
        Some((stamp, self.unknown_zone && offset.is_none()))
    }
}

fn on_24_hours(hour: u16, after_noon: Option<bool>) -> Option<u16> {
    match after_noon {
        None => Some(hour),
        // Some pages print "17:22 pm".
        Some(true) if (13..24).contains(&hour) => Some(hour),
        Some(_) if hour > 12 || hour == 0 => None,
        Some(after_noon) => Some(hour % 12 + if after_noon { 12 } else { 0 }),
    }
}
