//! What stands above the text: section path, headline, standfirst, byline,
//! and the list of date, agency and edition.

use super::pen::{Medium, Pen};
use super::{Part, dates};
use crate::article::{ArticleDate, Author, Link};
use crate::host::DateStyle;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl<'a> Pen<'a> {
    pub(super) fn header(&mut self, headline_id: &str) {
        self.part(Tag::Header, Part::Header);
        match self.medium {
            Medium::Screen => self.section_path(),
            Medium::Paper => self.section_line(),
        }
        self.headline(headline_id);
        if let Some(standfirst) = &self.article.standfirst {
            self.part(Tag::P, Part::Standfirst);
            self.text(standfirst);
            self.close();
        }
        self.byline();
        self.metadata();
        if self.medium == Medium::Screen && self.article.free == Some(false) {
            self.own(Tag::P, Part::Notice);
            self.text(self.word(Word::NeedsPayment));
            self.close();
        }
        self.close();
    }

    fn headline(&mut self, id: &str) {
        if self.article.headline.is_empty() {
            return;
        }
        self.part(self.heading_tag(0), Part::Headline);
        self.id(Attr::Id, "", id);
        self.text(&self.article.headline);
        self.close();
    }

    fn section_path(&mut self) {
        if self.article.section.is_empty() {
            return;
        }
        self.part(Tag::Nav, Part::SectionPath);
        self.attr(Attr::AriaLabel, self.word(Word::SectionPath));
        self.open(Tag::Ol);
        for Link { name, url } in &self.article.section {
            self.open(Tag::Li);
            self.named_link(name, url.as_deref(), Part::Section, None);
            self.close();
        }
        self.close();
        self.close();
    }

    fn section_line(&mut self) {
        if self.article.section.is_empty() {
            return;
        }
        self.part(Tag::P, Part::SectionPath);
        for (index, section) in self.article.section.iter().enumerate() {
            if index > 0 {
                self.text(" > ");
            }
            self.name(&section.name);
        }
        self.close();
    }

    /// A name that leads somewhere, if it does; not on paper.
    pub(super) fn named_link(&mut self, name: &str, url: Option<&str>, part: Part, rel: Option<&str>) {
        match url {
            Some(url) if self.medium == Medium::Screen => {
                self.part(Tag::A, part);
                self.attr(Attr::Href, url);
                if let Some(rel) = rel {
                    self.attr(Attr::Rel, rel);
                }
            }
            _ => self.part(Tag::Span, part),
        }
        self.name(name);
        self.close();
    }

    fn byline(&mut self) {
        let authors = &self.article.byline;
        if authors.is_empty() {
            return;
        }
        self.own(Tag::P, Part::Byline);
        self.fill(self.word(Word::Byline), &mut |pen, _| {
            pen.list(authors.len(), &mut |pen, index| {
                if let Some(author) = authors.get(index) {
                    pen.author(author);
                }
            });
        });
        self.close();
    }

    fn author(&mut self, author: &Author) {
        self.named_link(&author.name, author.url.as_deref(), Part::Author, Some("author"));
    }

    /// A list whose items read well one by one: the day; the agency and the
    /// time of day; the edition; the last change.
    fn metadata(&mut self) {
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
                self.attr(Attr::Datetime, &timestamp.to_string());
                self.text(&text);
                self.close();
            }
        }
    }
}
