//! The reading time.

use super::{Part, pen::Pen};
use crate::locale::{Word, filled, primary};
use crate::reading_time::{Basis, Estimate, Mode, of_article};
use crate::sink::{Attr, Tag};
use crate::text::decimal;

impl Pen<'_> {
    /// A range of minutes, once for the eye and once for the ear. Nothing
    /// where the article has no text here, nor says how long it is.
    pub(super) fn reading_time(&mut self) {
        let article = self.article;
        let mode = self.options.reading_mode;
        let found = of_article(article, primary(self.lang()), mode, self.host);
        let Some((estimate, basis)) = found else { return };
        let (short, spoken) = self.spellings(estimate);
        self.part(Tag::P, Part::ReadingTime);
        self.locale_attrs();
        self.open(Tag::Time);
        self.attr(Attr::Datetime, &self.duration(estimate));
        self.attr(Attr::AriaHidden, "true");
        self.text(&short);
        self.close();
        self.hidden(&spoken);
        // What is not here cannot be followed as it scrolls by.
        if self.options.remaining && basis == Basis::Body {
            self.part(Tag::Data, Part::Remaining);
            self.attr(Attr::Value, &decimal(estimate.seconds() as usize));
            self.close();
        }
        self.close();
    }

    /// For the eye and for the ear. "2 minutes" and "from 2 to 3 minutes" are
    /// of different cases in many languages, so each has a pattern.
    fn spellings(&self, estimate: Estimate) -> (String, String) {
        if self.is_short(estimate) {
            let short = self.word(Word::ReadingTimeShort).to_owned();
            return (short, self.word(Word::ReadingTimeShortSpoken).to_owned());
        }
        let (words, (from, to)) = match in_hours(estimate) {
            Some(hours) => (HOURS, hours),
            None => (MINUTES, estimate.minutes()),
        };
        let locale = self.locale();
        let range = self.host.format_range(locale, from, to);
        let (first, last) = (self.host.format_number(locale, from), self.host.format_number(locale, to));
        let [short, one, many] = words;
        let values = [
            ("minutes", range.as_str()),
            ("hours", range.as_str()),
            ("from", first.as_str()),
            ("to", last.as_str()),
        ];
        let say = |word, from| {
            let plural = self.host.plural_range(locale, from, to);
            filled(self.options.words.plural(word, plural), &values)
        };
        (say(short, from), say(if from == to { one } else { many }, to))
    }

    /// Under a minute for everyone. Aloud, a minute is the least, as it is in
    /// the table that it reproduces.
    fn is_short(&self, estimate: Estimate) -> bool {
        self.options.reading_mode == Mode::Silent && estimate.slow < 60_000
    }

    /// The shortest time, as HTML writes a duration.
    fn duration(&self, estimate: Estimate) -> String {
        let (number, unit) = match self.is_short(estimate) {
            true => (estimate.fast.div_ceil(1000) as usize, "S"),
            false => match in_hours(estimate) {
                Some((hours, _)) => (hours as usize, "H"),
                None => (estimate.minutes().0 as usize, "M"),
            },
        };
        ["PT", &decimal(number), unit].concat()
    }
}

/// For the eye; for the ear, one number or a range.
const MINUTES: [Word; 3] = [Word::ReadingTime, Word::ReadingTimeSpoken, Word::ReadingTimeRangeSpoken];
const HOURS: [Word; 3] =
    [Word::ReadingTimeHours, Word::ReadingTimeHoursSpoken, Word::ReadingTimeHoursRangeSpoken];

/// The range in hours, to the nearest, from two hours on: beyond, nobody
/// counts minutes.
fn in_hours(estimate: Estimate) -> Option<(u32, u32)> {
    let (from, to) = estimate.minutes();
    let hours = |minutes: u32| minutes.saturating_add(30) / 60;
    (from >= 120).then(|| (hours(from), hours(to)))
}
