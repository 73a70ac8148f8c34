//! The list of date, agency and edition, and dates in words.

use super::pen::Pen;
use super::slots::Slot;
use super::{Part, dates};
use crate::article::{ArticleDate, Timestamp};
use crate::host::DateStyle;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl Pen<'_> {
    /// A list whose items read well one by one: the day; the agency and the
    /// time of day; the edition; the last change.
    pub(super) fn metadata(&mut self) {
        let article = self.article;
        let updated = dates::update(article.published.as_ref(), article.modified.as_ref());
        let has_any = article.published.is_some()
            || article.agency.is_some()
            || article.edition.is_some()
            || updated.is_some();
        if !has_any {
            return;
        }
        self.own(Tag::Ul, Part::Metadata);
        if let Some(published) = &article.published {
            self.part(Tag::Li, Part::Published);
            let date = Slot::Date(published, DateStyle::Date);
            self.fill(self.word(Word::Published), &[("date", date)], true);
            self.close();
        }
        self.agency_and_time();
        if let Some(edition) = &article.edition {
            self.part(Tag::Li, Part::Edition);
            self.name(edition);
            self.close();
        }
        if let Some(updated) = updated {
            self.say(Tag::Li, Part::Updated, Word::Updated, &[("date", Slot::Moment(updated))]);
        }
        self.close();
    }

    fn agency_and_time(&mut self) {
        let article = self.article;
        let timed = article.published.as_ref().filter(|date| dates::has_time(date));
        let agency = article.agency.as_deref().map(|agency| ("agency", Slot::Name(agency)));
        let time = timed.map(|date| ("time", Slot::Date(date, DateStyle::Time)));
        let (pattern, slots) = match (agency, time) {
            (Some(agency), Some(time)) => (self.word(Word::AgencyAndTime), &[agency, time] as &[_]),
            (Some(one), None) | (None, Some(one)) => ("{}", &[one] as &[_]),
            (None, None) => return,
        };
        self.part(Tag::Li, Part::Agency);
        self.fill(pattern, slots, false);
        self.close();
    }

    pub(super) fn date_and_time(&mut self, date: &ArticleDate) {
        let day = ("date", Slot::Date(date, DateStyle::Date));
        let time = ("time", Slot::Date(date, DateStyle::Time));
        let pattern = if dates::has_time(date) { self.word(Word::DateAndTime) } else { "{date}" };
        self.fill(pattern, &[day, time], false);
    }

    /// A date in the words of the locale; one that was not understood, in
    /// its own.
    pub(super) fn date(&mut self, date: &ArticleDate, style: DateStyle) {
        match date {
            ArticleDate::Verbatim(text) => self.name(text),
            ArticleDate::Known(timestamp) => self.time(timestamp, style, &timestamp.to_iso()),
            ArticleDate::Partial(date) => {
                let style = if date.month.is_some() { DateStyle::Month } else { DateStyle::Year };
                self.time(&date.first_day(), style, &date.to_iso());
            }
        }
    }

    fn time(&mut self, date: &Timestamp, style: DateStyle, iso: &str) {
        let lang = self.locale();
        let text = self.host.format_date(lang, date, style, self.options.time_zone.as_deref());
        self.open(Tag::Time);
        if self.is_foreign {
            self.attr(Attr::Lang, lang);
        }
        self.attr(Attr::Datetime, iso);
        self.text(&text);
        self.close();
    }
}
