//! The list of date, agency and edition, and dates in words.

use super::pen::Pen;
use super::{Part, dates};
use crate::article::ArticleDate;
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
            self.fill_hidden(self.word(Word::Published), &mut |pen, _| pen.date(published, DateStyle::Date));
            self.close();
        }
        self.agency_and_time();
        if let Some(edition) = &article.edition {
            self.part(Tag::Li, Part::Edition);
            self.name(edition);
            self.close();
        }
        if let Some(updated) = updated {
            self.part(Tag::Li, Part::Updated);
            self.fill(self.word(Word::Updated), &mut |pen, _| pen.date_and_time(updated));
            self.close();
        }
        self.close();
    }

    fn agency_and_time(&mut self) {
        let article = self.article;
        let timed = article.published.as_ref().filter(|date| dates::has_time(date));
        if article.agency.is_none() && timed.is_none() {
            return;
        }
        self.part(Tag::Li, Part::Agency);
        match (&article.agency, timed) {
            (Some(agency), Some(date)) => {
                self.fill(self.word(Word::AgencyAndTime), &mut |pen, slot| match slot {
                    "agency" => pen.name(agency),
                    _ => pen.date(date, DateStyle::Time),
                });
            }
            (Some(agency), None) => self.name(agency),
            (None, Some(date)) => self.date(date, DateStyle::Time),
            (None, None) => {}
        }
        self.close();
    }

    fn date_and_time(&mut self, date: &ArticleDate) {
        if !dates::has_time(date) {
            return self.date(date, DateStyle::Date);
        }
        self.fill(self.word(Word::DateAndTime), &mut |pen, slot| match slot {
            "date" => pen.date(date, DateStyle::Date),
            _ => pen.date(date, DateStyle::Time),
        });
    }

    /// A date in the words of the locale; one that was not understood, in
    /// its own.
    pub(super) fn date(&mut self, date: &ArticleDate, style: DateStyle) {
        match date {
            ArticleDate::Verbatim(text) => self.name(text),
            ArticleDate::Known(timestamp) => {
                let options = self.options;
                let zone = options.time_zone.as_deref();
                let text = self.host.format_date(&options.locale, timestamp, style, zone);
                self.open(Tag::Time);
                if self.is_foreign() {
                    self.attr(Attr::Lang, &options.locale);
                }
                self.attr(Attr::Datetime, &timestamp.to_iso());
                self.text(&text);
                self.close();
            }
        }
    }
}
