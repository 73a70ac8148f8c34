//! Patterns of the interface, their slots filled: with text, or with elements.

use super::Part;
use super::pen::Pen;
use crate::article::{ArticleDate, Publisher};
use crate::host::DateStyle;
use crate::locale::{Piece, Word, pieces};
use crate::sink::{Attr, Tag};

/// What fills a slot: data and no closure, since each of those is a function
/// of its own in Wasm.
#[derive(Clone, Copy)]
pub(super) enum Slot<'s> {
    Text(&'s str),
    /// Text of the article.
    Name(&'s str),
    Date(&'s ArticleDate, DateStyle),
    /// A day and its time.
    Moment(&'s ArticleDate),
    Publisher(&'s Publisher),
    /// A URL as a link of its own.
    Url(&'s str),
    /// A URL to copy by hand.
    Address(&'s str),
    Topic(Named<'s>),
    Topics(&'s [Named<'s>]),
    /// The authors.
    Byline,
}

/// A name that may lead somewhere.
pub(super) type Named<'s> = (&'s str, Option<&'s str>);

impl Pen<'_> {
    /// A part that is one pattern of the interface.
    pub(super) fn say(&mut self, tag: Tag, part: Part, word: Word, slots: &[(&str, Slot)]) {
        self.part(tag, part);
        self.fill(self.word(word), slots, false);
        self.close();
    }

    /// The same, in the interface's language.
    pub(super) fn say_own(&mut self, tag: Tag, part: Part, word: Word, slots: &[(&str, Slot)]) {
        self.own(tag, part);
        self.fill(self.word(word), slots, false);
        self.close();
    }

    /// A pattern, its slots filled by their names; a name that is unknown is
    /// the last. Its own words may be for screen readers only.
    pub(super) fn fill(&mut self, pattern: &str, slots: &[(&str, Slot)], hidden: bool) {
        for piece in pieces(pattern) {
            match piece {
                Piece::Text(text) if hidden => self.hidden(text),
                Piece::Text(text) => self.text(text),
                Piece::Slot(name) => {
                    if let Some((_, slot)) = slots.iter().find(|(other, _)| *other == name).or(slots.last()) {
                        self.slot(*slot);
                    }
                }
            }
        }
    }

    fn slot(&mut self, slot: Slot) {
        match slot {
            Slot::Text(text) => self.text(text),
            Slot::Name(name) => self.name(name),
            Slot::Date(date, style) => self.date(date, style),
            Slot::Moment(date) => self.date_and_time(date),
            Slot::Publisher(publisher) => self.bare_link(&publisher.name, publisher.url.as_deref()),
            Slot::Url(url) => self.url_link(url),
            Slot::Address(url) => {
                self.part(Tag::Bdi, Part::UrlText);
                self.attr(Attr::Dir, "ltr");
                self.text(url);
                self.close();
            }
            Slot::Topic(topic) => self.topic(topic),
            Slot::Topics(topics) => self.list(topics.len(), &mut |pen, index| {
                if let Some((name, _)) = topics.get(index) {
                    pen.name(name);
                }
            }),
            Slot::Byline => self.authors(),
        }
    }
}
