//! From a text to a date.

use super::calendar::{Calendar, calendar_of, gregorian};
use super::clock::{byte, time_of};
use super::doubt::Doubt;
use super::months::month_of_two;
use super::numbers::{civil, number};
use super::parts::Parts;
use super::tokens::{NUMBER, WORD, plain, tokens};
use super::unix::of_digits;
use super::words::{Meaning, meaning};
use crate::article::{ArticleDate, PartialDate, Timestamp};

/// A date that was understood.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::source) struct Parsed {
    pub(in crate::source) date: ArticleDate,
    /// It has a zone that was not understood.
    pub(in crate::source) unknown_zone: bool,
    /// Its year was one of another calendar.
    pub(in crate::source) converted: bool,
}

/// The date that a text in this language says.
pub(in crate::source) fn parse(text: &str, lang: Option<&str>) -> Result<Parsed, Doubt> {
    let text = &plain(text);
    if let Some(stamp) = of_digits(text) {
        return Ok(Parsed { date: ArticleDate::Known(stamp), unknown_zone: false, converted: false });
    }
    let mut parts = Parts { tokens: tokens(text), ..Parts::default() };
    while parts.at < parts.tokens.len() {
        match parts.take() {
            0 => return Err(Doubt::Unknown),
            taken => parts.at += taken,
        }
    }
    let calendar = parts.calendar.or(lang.and_then(calendar_of));
    let (date, converted) = gregorian(civil(&parts.numbers, parts.month)?, calendar)?;
    let offset = parts.offset.or(parts.zone_word);
    let found = match (date.month, date.day, parts.clock) {
        (Some(month), Some(day), clock) => {
            let time = clock.map(|clock| time_of(clock, parts.after_noon, offset));
            let ends_day = time.is_some_and(|(_, ends_day)| ends_day);
            let stamp = Timestamp::new(date.year, byte(month), byte(day), time.map(|(time, _)| time));
            stamp
                .and_then(|stamp| if ends_day { next_day(stamp) } else { Some(stamp) })
                .map(ArticleDate::Known)
        }
        (month, None, None) => PartialDate::new(date.year, month.map(byte)).map(ArticleDate::Partial),
        _ => None,
    };
    // A zone of a text in brackets: `[Europe/Berlin]`.
    let unknown_zone = parts.unknown_zone || parts.clock.is_some() && text.contains('[');
    Ok(Parsed {
        date: found.ok_or(Doubt::Unknown)?,
        unknown_zone: unknown_zone && offset.is_none(),
        converted,
    })
}

/// The same time a day later.
fn next_day(stamp: Timestamp) -> Option<Timestamp> {
    let day = Timestamp { time: None, ..stamp };
    let next = Timestamp::from_unix_seconds(day.unix_seconds() + 86_400)?;
    Some(Timestamp { time: stamp.time, ..next })
}

impl<'a> Parts<'a> {
    /// Takes the token and those that belong to it; returns how many. None
    /// where it belongs to no date.
    fn take(&mut self) -> usize {
        let (kind, text) = self.ahead(0);
        match kind {
            NUMBER => self.number(text),
            WORD => self.word(text),
            '+' | '-' => self.sign(kind),
            ' ' | ',' | '.' | '/' | ':' | '%' | '\'' | '|' | '،' | '、' | '，' | '：' | '־' | 'º' | '°'
            | ')' | '）' | '・' | '–' | '—' | '·' | '’' => 1,
            _ => 0,
        }
    }

    fn number(&mut self, digits: &'a str) -> usize {
        if self.clock.is_none()
            && digits.len() <= 8
            && let Some((clock, taken)) = self.clock_here(digits)
        {
            self.clock = Some(clock);
            self.clock_end = self.at + taken;
            return taken;
        }
        self.numbers.push(digits);
        1
    }

    /// Takes a word; returns how many tokens belong to it.
    fn word(&mut self, word: &'a str) -> usize {
        if self.is(1, ' ')
            && let Some(month) = month_of_two(word, self.ahead(2).1)
        {
            return if self.set_month(month, false) { 3 } else { 0 };
        }
        if word == "m" && self.is(1, '=') {
            // Go's monotonic clock.
            return self.tokens.len() - self.at;
        }
        let known = match meaning(word) {
            Meaning::Month(month) => self.set_month(month, word.eq_ignore_ascii_case("mar")),
            Meaning::SolarHijriMonth(month) => {
                self.calendar = Some(Calendar::SolarHijri);
                self.set_month(month, false)
            }
            Meaning::MonthNumber => {
                let month = self.number_at(2);
                return if self.is(1, ' ') && self.set_month(month, false) { 3 } else { 0 };
            }
            Meaning::Zone(None) => {
                self.unknown_zone = true;
                true
            }
            Meaning::Zone(offset) => {
                self.zone_word = offset;
                true
            }
            Meaning::AmPm(after_noon) => self.am_pm(word, after_noon),
            Meaning::AmPmBefore(after_noon) => {
                self.after_noon = Some(after_noon);
                true
            }
            Meaning::BuddhistEra => {
                self.calendar = Some(Calendar::Buddhist);
                true
            }
            Meaning::Nothing => true,
            Meaning::Unknown => false,
        };
        usize::from(known)
    }

    /// Whether the month can be this one: there is none yet, or it is said twice.
    fn set_month(&mut self, month: u16, or_day: bool) -> bool {
        match self.month {
            Some(known) if known != month && !self.month_or_day => return or_day,
            _ => {}
        }
        (self.month, self.month_or_day) = (Some(month), or_day);
        true
    }

    /// What else some of these words mean, they mean away from the time: `am 24. November`, `2026م`.
    fn am_pm(&mut self, word: &str, after_noon: bool) -> bool {
        let between = self.tokens.get(self.clock_end..self.at).unwrap_or_default();
        let follows = self.clock.is_some() && between.iter().all(|(kind, _)| matches!(kind, ' ' | '.'));
        let may_lead = self.clock.is_none() && word.eq_ignore_ascii_case("pm");
        if follows || may_lead {
            self.after_noon.get_or_insert(after_noon);
        }
        true
    }

    /// A sign begins an offset after a time, and after a date (`+01:00`); else
    /// it separates numbers.
    fn sign(&mut self, sign: char) -> usize {
        let after_date = sign == '+' && !self.numbers.is_empty();
        let (kind, digits) = self.ahead(1);
        let is_separator = kind != NUMBER || self.clock.is_none() && !after_date;
        if is_separator || digits.len() > 4 {
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
        let offset = if sign == '+' { offset } else { -offset };
        match self.offset {
            None => self.offset = Some(offset),
            // Go names a zone without letters by its offset: `-0300 -03`.
            Some(known) if known == offset => {}
            Some(_) => return 1,
        }
        taken
    }
}
