//! What stands above the text: section path, headline, standfirst, byline.

use super::Part;
use super::pen::{Medium, Pen};
use super::slots::Slot;
use crate::article::{Author, Link};
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl Pen<'_> {
    pub(super) fn header(&mut self, headline_id: &str) {
        self.part(Tag::Header, Part::Header);
        if self.medium == Medium::Paper {
            self.logo();
        }
        if !self.article.section.is_empty() {
            match self.medium {
                Medium::Screen => self.section_path(),
                Medium::Paper => self.section_line(),
            }
        }
        self.headline(headline_id);
        self.line(Tag::P, Part::Standfirst, self.article.standfirst.as_deref());
        if !self.article.byline.is_empty() {
            self.say_own(Tag::P, Part::Byline, Word::Byline, &[("names", Slot::Byline)]);
        }
        self.metadata();
        if self.medium == Medium::Screen && self.article.free == Some(false) {
            self.say_own(Tag::P, Part::Notice, Word::NeedsPayment, &[]);
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
        self.part(Tag::Nav, Part::SectionPath);
        self.landmark(Word::SectionPath);
        self.open(Tag::Ol);
        for Link { name, url } in &self.article.section {
            self.open(Tag::Li);
            self.named_link(name, url.as_deref(), Part::Section, "");
            self.close();
        }
        self.close();
        self.close();
    }

    fn section_line(&mut self) {
        self.part(Tag::P, Part::SectionPath);
        for (index, section) in self.article.section.iter().enumerate() {
            if index > 0 {
                self.text(" › ");
            }
            self.name(&section.name);
        }
        self.close();
    }

    /// A name that leads somewhere, if it does; not on paper.
    pub(super) fn named_link(&mut self, name: &str, url: Option<&str>, part: Part, rel: &str) {
        match url {
            Some(url) if self.medium == Medium::Screen => {
                self.part(Tag::A, part);
                self.attr(Attr::Href, url);
                if !rel.is_empty() {
                    self.attr(Attr::Rel, rel);
                }
            }
            _ => self.part(Tag::Span, part),
        }
        self.name(name);
        self.close();
    }

    pub(super) fn authors(&mut self) {
        let authors = &self.article.byline;
        self.list(authors.len(), &mut |pen, index| {
            if let Some(Author { name, url, .. }) = authors.get(index) {
                pen.named_link(name, url.as_deref(), Part::Author, "author");
            }
        });
    }
}
