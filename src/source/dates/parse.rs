//! From a text to a point in time.

use super::numbers::{civil, number};
use super::tokens::{Token, tokens};
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
        return unix(text).map(|stamp| (stamp, false));
    }
    let tokens = tokens(text);
    let mut parts = Parts::default();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at + 1..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|i| tokens.get(i));
        at += 1 + parts.take(*token, rest, before)?;
    }
    parts.finish()
}

/// Seconds have 10 digits from 2001 to 2286, milliseconds 13.
fn unix(text: &str) -> Result<Timestamp, Doubt> {
    let number = integer(text).ok_or(Doubt::Unknown)?;
    let seconds = match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return Err(Doubt::Unknown),
    };
    Timestamp::from_unix_seconds(seconds).ok_or(Doubt::Unknown)
}

impl<'a> Parts<'a> {
    /// Takes one token; returns how many of those after it went with it.
    fn take(
        &mut self,
        token: Token<'a>,
        rest: &[Token<'a>],
        before: Option<&Token<'a>>,
    ) -> Result<usize, Doubt> {
        match token {
            Token::Number(digits) => self.number(digits, rest, before),
            Token::Word(word) => self.word(word).map(|()| 0),
            Token::Sign(sign @ ('+' | '-' | '\u{2212}')) => self.sign(sign, rest),
            Token::Sign(' ' | ',' | '.' | '/' | ':' | '%' | '\'' | '|') => Ok(0),
            Token::Sign(_) => Err(Doubt::Unknown),
        }
    }

    fn number(
        &mut self,
        digits: &'a str,
        rest: &[Token<'a>],
        before: Option<&Token<'a>>,
    ) -> Result<usize, Doubt> {
        let after_t = matches!(before, Some(Token::Word("T" | "t")));
        match rest {
            _ if self.clock.is_some() || digits.len() > 8 => self.numbers.push(digits),
            [Token::Sign(':'), Token::Number(minute), rest @ ..] => {
                let [Token::Sign(':'), Token::Number(second), rest @ ..] = rest else {
                    self.clock = Some((number(digits)?, number(minute)?, 0));
                    return Ok(2);
                };
                self.clock = Some((number(digits)?, number(minute)?, number(second)?));
                let fraction = matches!(rest, [Token::Sign('.' | ','), Token::Number(_), ..]);
                return Ok(if fraction { 6 } else { 4 });
            }
            _ if after_t && matches!(digits.len(), 2 | 4 | 6) => {
                let part = |at| number(digits.get(at..at + 2).unwrap_or("0"));
                self.clock = Some((part(0)?, part(2)?, part(4)?));
            }
            // 5 pm, without minutes.
            [Token::Word(half), ..] | [Token::Sign(' '), Token::Word(half), ..]
                if matches!(meaning(half), Meaning::Half(_)) && self.numbers.len() >= 2 =>
            {
                self.clock = Some((number(digits)?, 0, 0));
            }
            _ => self.numbers.push(digits),
        }
        Ok(0)
    }

    fn word(&mut self, word: &str) -> Result<(), Doubt> {
        match meaning(word) {
            Meaning::Month(month) if self.month.is_none() => self.month = Some(month),
            Meaning::Zone(None) => self.unknown_zone = true,
            Meaning::Zone(offset) => self.zone_word = offset,
            Meaning::Half(after_noon) => self.after_noon = Some(after_noon),
            Meaning::Nothing => {}
            Meaning::Month(_) | Meaning::Unknown => return Err(Doubt::Unknown),
        }
        Ok(())
    }

    /// A sign begins an offset after a time, and after a date (`+01:00`); else
    /// it parts numbers.
    fn sign(&mut self, sign: char, rest: &[Token<'a>]) -> Result<usize, Doubt> {
        let after_date = sign == '+' && !self.numbers.is_empty();
        let [Token::Number(digits), rest @ ..] = rest else { return Ok(0) };
        if self.clock.is_none() && !after_date || self.offset.is_some() || digits.len() > 4 {
            return Ok(0);
        }
        let (hours, minutes, taken) = match (digits.len(), rest) {
            (1 | 2, [Token::Sign(':'), Token::Number(minutes), ..]) => (number(digits)?, number(minutes)?, 3),
            (1 | 2, _) => (number(digits)?, 0, 1),
            _ => (number(digits)? / 100, number(digits)? % 100, 1),
        };
        let offset = i16::try_from(hours * 60 + minutes).map_err(|_| Doubt::Unknown)?;
        self.offset = Some(if sign == '+' { offset } else { -offset });
        Ok(taken)
    }

    fn finish(self) -> Result<(Timestamp, bool), Doubt> {
        let (year, month, day) = civil(&self.numbers, self.month)?;
        let byte = |number: u16| u8::try_from(number).map_err(|_| Doubt::Unknown);
        let offset = self.offset.or(self.zone_word);
        let time = match self.clock {
            None => None,
            Some((hour, minute, second)) => {
                let hour = byte(on_24_hours(hour, self.after_noon)?)?;
                // A leap second is shown as the second before it.
                Some(TimeOfDay { hour, minute: byte(minute)?, second: byte(second.min(59))?, offset })
            }
        };
        let stamp = Timestamp::new(year, byte(month)?, byte(day)?, time).ok_or(Doubt::Unknown)?;
        Ok((stamp, self.unknown_zone && offset.is_none()))
    }
}

fn on_24_hours(hour: u16, after_noon: Option<bool>) -> Result<u16, Doubt> {
    match after_noon {
        None => Ok(hour),
        // Some pages print "17:22 pm".
        Some(true) if (13..24).contains(&hour) => Ok(hour),
        Some(_) if hour > 12 || hour == 0 => Err(Doubt::Unknown),
        Some(after_noon) => Ok(hour % 12 + if after_noon { 12 } else { 0 }),
    }
}
