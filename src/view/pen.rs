//! What writes a view: the article, the options, the host and the sink in one
//! hand, and the strokes that all views share.

use super::anchors::Anchors;
use super::{Options, Part};
use crate::article::{Article, Direction};
use crate::host::Host;
use crate::locale::{Word, direction, filled, primary};
use crate::seen::Seen;
use crate::sink::{Attr, Sink, Tag};
use crate::text::{part_at, search};

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
    /// What links within the text lead to.
    pub(super) anchors: Anchors,
    /// The longest word that a cell of the table need not break, in letters.
    pub(super) longest_word: usize,
    /// The level of the last heading in the text, relative to the headline.
    pub(super) level: u8,
    /// Whether the article is in another language than the interface.
    pub(super) is_foreign: bool,
    sink: &'a mut dyn Sink,
}

impl<'a> Pen<'a> {
    pub(super) fn new(
        article: &'a Article,
        options: &'a Options,
        host: &'a dyn Host,
        medium: Medium,
        sink: &'a mut dyn Sink,
    ) -> Self {
        let mut pen = Pen {
            article,
            options,
            host,
            medium,
            notes: Seen::default(),
            anchors: Anchors::default(),
            longest_word: 0,
            level: 0,
            is_foreign: false,
            sink,
        };
        let lang = pen.lang();
        pen.is_foreign = !lang.is_empty() && !primary(lang).eq_ignore_ascii_case(primary(pen.locale()));
        pen
    }

    // A call through the sink's table is twice the bytes of one of these.

    #[inline(never)]
    pub(super) fn open(&mut self, tag: Tag) {
        self.sink.open(tag);
    }

    #[inline(never)]
    pub(super) fn attr(&mut self, name: Attr, value: &str) {
        self.sink.attr(name, value);
    }

    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        self.sink.text(text);
    }

    #[inline(never)]
    pub(super) fn close(&mut self) {
        self.sink.close();
    }

    /// Begins a part: a class for pages without a shadow root, a part for
    /// those with one.
    #[inline(never)]
    pub(super) fn part(&mut self, tag: Tag, part: Part) {
        self.open(tag);
        self.attr(Attr::Class, part.class());
        self.attr(Attr::Part, part.name());
    }

    /// Begins a part whose words are the interface's.
    pub(super) fn own(&mut self, tag: Tag, part: Part) {
        self.part(tag, part);
        self.locale_attrs_if_foreign();
    }

    fn locale_attrs_if_foreign(&mut self) {
        if self.is_foreign {
            self.locale_attrs();
        }
    }

    /// Text of the article among the interface's, kept from changing the
    /// direction of what surrounds it.
    pub(super) fn name(&mut self, name: &str) {
        self.open(Tag::Bdi);
        if self.is_foreign {
            self.attr(Attr::Lang, self.lang());
        }
        self.text(name);
        self.close();
    }

    /// A URL as text.
    pub(super) fn url_text(&mut self, url: &str) {
        self.open(Tag::Bdi);
        self.attr(Attr::Dir, "ltr");
        if self.medium == Medium::Paper {
            self.breakable(url);
        } else {
            self.text(url);
        }
        self.close();
    }

    /// A URL that may be broken where its parts end.
    fn breakable(&mut self, url: &str) {
        let mut rest = url;
        // The scheme stays with what follows it.
        let mut from = search::find(url, "://").map_or(0, |at| at + 3);
        while let Some(at) =
            rest.get(from..).and_then(|tail| tail.find(['/', '?', '&', '=', '.', '_', '-', '#']))
        {
            let (part, after) = part_at(rest, from + at + 1);
            if after.is_empty() {
                break;
            }
            self.text(part);
            self.open(Tag::Wbr);
            self.close();
            (rest, from) = (after, 0);
        }
        self.text(rest);
    }

    /// Text of the article; on paper, a URL in it is not hyphenated, and broken where its parts end.
    pub(super) fn running_text(&mut self, text: &str) {
        let mut rest = text;
        while self.medium == Medium::Paper
            && let Some((before, _)) = search::parted(rest, "://")
        {
            let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
            let (before, url) = part_at(rest, start);
            let is_end = |c: char| !c.is_ascii_graphic() || matches!(c, '<' | '>' | '"' | '(' | ')');
            let (url, _) = part_at(url, url.find(is_end).unwrap_or(url.len()));
            let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            let (_, after) = part_at(rest, start + url.len());
            self.text(before);
            self.url_text(url);
            rest = after;
        }
        self.text(rest);
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
        let name = filled(self.word(Word::PanelOf), &[("panel", panel), ("headline", headline)]);
        self.attr(Attr::AriaLabel, &name);
    }

    /// An element that is one text, where there is one.
    pub(super) fn line(&mut self, tag: Tag, part: Part, text: Option<&str>) {
        if let Some(text) = text {
            self.part(tag, part);
            self.text(text);
            self.close();
        }
    }

    /// A list such as "A, B and C" in the locale's form.
    pub(super) fn list(&mut self, count: usize, item: &mut dyn FnMut(&mut Self, usize)) {
        let pattern = self.host.list_pattern(self.locale(), count);
        for (index, between) in pattern.iter().enumerate() {
            self.text(between);
            if index < count {
                item(self, index);
            }
        }
    }

    /// A heading so many levels below where headings start. The highest is a
    /// panel's, which is in the interface's language as a whole.
    pub(super) fn heading(&mut self, below: u8, id: &str, word: Word) {
        let tag = self.heading_tag(below);
        self.part(tag, Part::Heading);
        if below > 0 {
            self.locale_attrs_if_foreign();
        }
        self.id(Attr::Id, "", id);
        self.text(self.word(word));
        self.close();
    }

    /// Begins a section under a heading.
    pub(super) fn section(&mut self, part: Part, id: &str, word: Word) {
        self.part(Tag::Section, part);
        self.id(Attr::AriaLabelledby, "", id);
        self.heading(1, id, word);
    }

    pub(super) fn heading_tag(&self, below: u8) -> Tag {
        Tag::heading(self.options.heading_level.saturating_add(below))
    }

    /// An attribute that holds the id of that name on this page.
    pub(super) fn id(&mut self, attr: Attr, before: &str, name: &str) {
        let id = [before, &self.options.id_prefix, "-", name].concat();
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

    /// The language of the interface's words, and so of the dates, numbers and lists among them.
    pub(super) fn locale(&self) -> &'a str {
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
}
