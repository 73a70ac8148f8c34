//! What writes a view: the article, the options, the host and the sink in one
//! hand, and the strokes that all views share.

use super::{Options, Part};
use crate::article::{Article, Direction};
use crate::host::Host;
use crate::locale::{Piece, Word, direction, pieces, primary};
use crate::prelude::*;
use crate::seen::Seen;
use crate::sink::{Attr, Sink, Tag};

/// What a view is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    Screen,
    Paper,
}

pub(super) struct Pen<'a> {
    pub(super) article: &'a Article,
    pub(super) options: &'a Options,
    pub(super) host: &'a dyn Host,
    pub(super) medium: Medium,
    /// The URLs of the sheet's link notes, in the order of the text.
    pub(super) notes: Seen,
    /// The level of the last heading in the text, relative to the headline.
    pub(super) level: u8,
    sink: &'a mut dyn Sink,
}

/// What fills a slot of a pattern, by the slot's name.
pub(super) type Fill<'f, 'a> = &'f mut dyn FnMut(&mut Pen<'a>, &str);

impl<'a> Pen<'a> {
    pub(super) fn new(
        article: &'a Article,
        options: &'a Options,
        host: &'a dyn Host,
        medium: Medium,
        sink: &'a mut dyn Sink,
    ) -> Self {
        Pen { article, options, host, medium, notes: Seen::default(), level: 0, sink }
    }

    pub(super) fn open(&mut self, tag: Tag) {
        self.sink.open(tag);
    }

    pub(super) fn attr(&mut self, name: Attr, value: &str) {
        self.sink.attr(name, value);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.sink.text(text);
    }

    pub(super) fn close(&mut self) {
        self.sink.close();
    }

    /// Begins a part: a class for pages without a shadow root, a part for
    /// those with one.
    pub(super) fn part(&mut self, tag: Tag, part: Part) {
        self.open(tag);
        self.attr(Attr::Class, part.class());
        self.attr(Attr::Part, part.name());
    }

    /// Begins a part whose words are the interface's.
    pub(super) fn own(&mut self, tag: Tag, part: Part) {
        self.part(tag, part);
        if self.is_foreign() {
            self.locale_attrs();
        }
    }

    /// Text of the article among the interface's, kept from changing the
    /// direction of what surrounds it.
    pub(super) fn name(&mut self, name: &str) {
        self.open(Tag::Bdi);
        if self.is_foreign() {
            self.attr(Attr::Lang, self.lang());
        }
        self.text(name);
        self.close();
    }

    /// A URL as text.
    pub(super) fn url_text(&mut self, url: &str) {
        self.open(Tag::Bdi);
        self.attr(Attr::Dir, "ltr");
        self.text(url);
        self.close();
    }

    /// Text for screen readers only; a paper has none.
    pub(super) fn hidden(&mut self, text: &str) {
        if text.is_empty() || self.medium == Medium::Paper {
            return;
        }
        self.open(Tag::Span);
        self.attr(Attr::Class, "offprint-visually-hidden");
        self.text(text);
        self.close();
    }

    pub(super) fn word(&self, word: Word) -> &'a str {
        self.options.words.get(word)
    }

    /// The name of a landmark. It holds the headline, since a page may show
    /// several articles and every landmark needs a name of its own.
    pub(super) fn landmark(&mut self, panel: Word) {
        let (panel, headline) = (self.word(panel), self.article.headline.as_str());
        if headline.is_empty() {
            return self.attr(Attr::AriaLabel, panel);
        }
        let filled = pieces(self.word(Word::PanelOf)).map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Slot("panel") => panel,
            Piece::Slot(_) => headline,
        });
        let name: String = filled.collect();
        self.attr(Attr::AriaLabel, &name);
    }

    /// A pattern, its slots filled.
    pub(super) fn fill(&mut self, pattern: &str, fill: Fill<'_, 'a>) {
        for piece in pieces(pattern) {
            match piece {
                Piece::Text(text) => self.text(text),
                Piece::Slot(slot) => fill(self, slot),
            }
        }
    }

    /// A pattern whose own words are for screen readers only.
    pub(super) fn fill_hidden(&mut self, pattern: &str, fill: Fill<'_, 'a>) {
        for piece in pieces(pattern) {
            match piece {
                Piece::Text(text) => self.hidden(text),
                Piece::Slot(slot) => fill(self, slot),
            }
        }
    }

    /// A list such as "A, B and C" in the locale's form.
    pub(super) fn list(&mut self, count: usize, item: &mut dyn FnMut(&mut Pen<'a>, usize)) {
        let pattern = self.host.list_pattern(&self.options.locale, count);
        for (index, between) in pattern.iter().enumerate() {
            self.text(between);
            if index < count {
                item(self, index);
            }
        }
    }

    /// A heading so many levels below where headings start.
    pub(super) fn heading(&mut self, below: u8, part: Part, id: &str, text: &str) {
        let tag = self.heading_tag(below);
        self.own(tag, part);
        self.id(Attr::Id, "", id);
        self.text(text);
        self.close();
    }

    pub(super) fn heading_tag(&self, below: u8) -> Tag {
        Tag::heading(self.options.heading_level.saturating_add(below))
    }

    /// An attribute that holds the id of that name on this page.
    pub(super) fn id(&mut self, attr: Attr, before: &str, name: &str) {
        let mut id = String::from(before);
        id.push_str(&self.options.id_prefix);
        id.push('-');
        id.push_str(name);
        self.attr(attr, &id);
    }

    /// The article's language, or nothing.
    pub(super) fn lang(&self) -> &'a str {
        self.article.lang.as_deref().unwrap_or_default()
    }

    /// The language and direction of the article.
    pub(super) fn article_attrs(&mut self) {
        let lang = self.lang();
        let direction = self.article.dir.or((!lang.is_empty()).then(|| direction(lang)));
        self.language(lang, direction);
    }

    /// The language and direction of the interface.
    pub(super) fn locale_attrs(&mut self) {
        let lang = self.locale();
        self.language(lang, Some(direction(lang)));
    }

    /// The language of the interface's words.
    fn locale(&self) -> &'a str {
        self.options.words.lang(&self.options.locale)
    }

    fn language(&mut self, lang: &str, direction: Option<Direction>) {
        if !lang.is_empty() {
            self.attr(Attr::Lang, lang);
        }
        match direction {
            Some(Direction::Rtl) => self.attr(Attr::Dir, "rtl"),
            Some(Direction::Ltr) => self.attr(Attr::Dir, "ltr"),
            None => {}
        }
    }

    /// Whether the article is in another language than the interface.
    pub(super) fn is_foreign(&self) -> bool {
        let lang = self.lang();
        !lang.is_empty() && !primary(lang).eq_ignore_ascii_case(primary(self.locale()))
    }
}
