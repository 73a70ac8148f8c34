//! What stands above the text: section path, headline, standfirst, byline.

use super::Part;
use super::pen::{Medium, Pen};
use crate::article::{Author, Link};
use crate::locale::Word;
use crate::sink::{Attr, Tag};

impl Pen<'_> {
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
        self.landmark(Word::SectionPath);
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
}
