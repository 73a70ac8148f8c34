//! The reading time.

use super::{Part, pen::Pen};
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
        let range = self.host.format_range(locale, from, to);
        let short = self.plural(Word::ReadingTime, (from, to), &[("minutes", &range)]);
        let spoken = if from == to {
            self.plural(Word::ReadingTimeSpoken, (to, to), &[("minutes", &range)])
        } else {
            let first = self.host.format_number(locale, from);
            let last = self.host.format_number(locale, to);
            self.plural(Word::ReadingTimeRangeSpoken, (to, to), &[("from", &first), ("to", &last)])
        };
        (short, spoken)
    }

    fn plural(&self, word: Word, (from, to): (u32, u32), values: &[(&str, &str)]) -> String {
        let plural = self.host.plural_range(&self.options.locale, from, to);
        filled(self.options.words.plural(word, plural), values)
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
