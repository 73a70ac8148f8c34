//! The reading time.

use super::{Part, pen::Pen};
use crate::host::Plural;
use crate::locale::{Piece, Word, pieces, primary};
use crate::prelude::*;
use crate::reading_time::{Estimate, Mode, estimate};
use crate::sink::{Attr, Tag};
use crate::text::decimal;

impl Pen<'_> {
    /// A range of minutes, once for the eye and once for the ear. Nothing
    /// where the article has no text here to time.
    pub(super) fn reading_time(&mut self) {
        let article = self.article;
        let mode = self.options.reading_mode;
        let found = estimate(&article.body, article.images.len(), primary(self.lang()), mode, self.host);
        let Some(estimate) = found else { return };
        let (short, spoken) = self.spellings(estimate);
        self.part(Tag::P, Part::ReadingTime);
        self.locale_attrs();
        self.open(Tag::Time);
        self.attr(Attr::Datetime, &self.duration(estimate));
        self.attr(Attr::AriaHidden, "true");
        self.text(&short);
        self.close();
        self.hidden(&spoken);
        self.close();
    }

    fn spellings(&self, estimate: Estimate) -> (String, String) {
        if self.is_short(estimate) {
            let words = &self.options.words;
            return (
                words.get(Word::ReadingTimeShort).to_owned(),
                words.get(Word::ReadingTimeShortSpoken).to_owned(),
            );
        }
        let (from, to) = estimate.minutes();
        let locale = &self.options.locale;
        let plural = self.host.plural_range(locale, from, to);
        let first = self.host.format_number(locale, from);
        let (short, spoken) = if from == to {
            (first.clone(), first)
        } else {
            let last = self.host.format_number(locale, to);
            let spoken = filled(self.word(Word::Range), &[("from", &first), ("to", &last)]);
            (self.host.format_range(locale, from, to), spoken)
        };
        (
            self.minutes(Word::ReadingTime, plural, &short),
            self.minutes(Word::ReadingTimeSpoken, plural, &spoken),
        )
    }

    fn minutes(&self, word: Word, plural: Plural, minutes: &str) -> String {
        filled(self.options.words.plural(word, plural), &[("minutes", minutes)])
    }

    /// Under a minute for everyone. Aloud, a minute is the least, as it is in
    /// the table that it reproduces.
    fn is_short(&self, estimate: Estimate) -> bool {
        self.options.reading_mode == Mode::Silent && estimate.slow < 60_000
    }

    /// The shortest time, as HTML writes a duration.
    fn duration(&self, estimate: Estimate) -> String {
        let (number, unit) = match self.is_short(estimate) {
            true => (decimal(estimate.fast.div_ceil(1000) as usize), 'S'),
            false => (decimal(estimate.minutes().0 as usize), 'M'),
        };
        let mut duration = String::from("PT");
        duration.push_str(&number);
        duration.push(unit);
        duration
    }
}

fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for piece in pieces(pattern) {
        text.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Slot(slot) => values.iter().find(|(name, _)| *name == slot).map_or("", |(_, value)| value),
        });
    }
    text
}
