//! What stands below the text: corrections, publisher, copyright.

use super::Part;
use super::pen::{Medium, Pen};
use super::slots::Slot;
use crate::article::Correction;
use crate::host::DateStyle;
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl Pen<'_> {
    pub(super) fn corrections(&mut self, id: &str) {
        if self.article.corrections.is_empty() {
            return;
        }
        self.section(Part::Corrections, id, Word::Corrections);
        for Correction { text, date } in &self.article.corrections {
            self.part(Tag::P, Part::Correction);
            match date {
                None => self.text(text),
                Some(date) => {
                    let date = ("date", Slot::Date(date, DateStyle::Date));
                    self.fill(self.word(Word::CorrectionDated), &[date, ("text", Slot::Text(text))], false);
                }
            }
            self.close();
        }
        self.close();
    }

    /// Publisher and copyright.
    pub(super) fn colophon(&mut self) {
        if let Some(publisher) = &self.article.publisher {
            let name = ("name", Slot::Publisher(publisher));
            self.say_own(Tag::P, Part::Publisher, Word::Publisher, &[name]);
        }
        self.line(Tag::P, Part::Copyright, self.article.copyright.as_deref());
    }

    pub(super) fn bare_link(&mut self, name: &str, url: Option<&str>) {
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
