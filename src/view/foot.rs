//! What stands below the text: corrections, publisher, copyright.

use super::Part;
use super::pen::{Medium, Pen};
use crate::article::Correction;
use crate::host::DateStyle;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl Pen<'_> {
    pub(super) fn corrections(&mut self, id: &str) {
        if self.article.corrections.is_empty() {
            return;
        }
        self.part(Tag::Section, Part::Corrections);
        self.id(Attr::AriaLabelledby, "", id);
        self.heading(1, Part::Heading, id, self.word(Word::Corrections));
        for correction in &self.article.corrections {
            self.correction(correction);
        }
        self.close();
    }

    fn correction(&mut self, correction: &Correction) {
        self.part(Tag::P, Part::Correction);
        match &correction.date {
            None => self.text(&correction.text),
            Some(date) => self.fill(self.word(Word::CorrectionDated), &mut |pen, slot| match slot {
                "date" => pen.date(date, DateStyle::Date),
                _ => pen.text(&correction.text),
            }),
        }
        self.close();
    }

    /// Publisher and copyright.
    pub(super) fn colophon(&mut self) {
        if let Some(publisher) = &self.article.publisher {
            self.own(Tag::P, Part::Publisher);
            self.fill(self.word(Word::Publisher), &mut |pen, _| {
                pen.bare_link(&publisher.name, publisher.url.as_deref());
            });
            self.close();
        }
        if let Some(copyright) = &self.article.copyright {
            self.part(Tag::P, Part::Copyright);
            self.text(copyright);
            self.close();
        }
    }

    fn bare_link(&mut self, name: &str, url: Option<&str>) {
        match url {
            Some(url) if self.medium == Medium::Screen => {
                self.open(Tag::A);
                self.attr(Attr::Href, url);
                self.name(name);
                self.close();
            }
            _ => self.name(name),
        }
    }
}
