//! Where links lead, on paper.

use super::pen::Pen;
use super::{LinkStyle, Part};
use crate::locale::{Word, filled};
use crate::sink::{Attr, Tag};
use crate::text::address::same_page;
use crate::text::decimal;

impl Pen<'_> {
    /// What follows a link on paper: the number of its note, or the URL.
    /// Nothing where the link's text is the URL, or leads to a place on the article's own page.
    pub(super) fn link_end(&mut self, url: &str, text: &str) {
        let is_own = |own: &str| url.contains('#') && same_page(own, url);
        if is_same(url, text) || self.article.url.as_deref().is_some_and(is_own) {
            return;
        }
        match self.options.links {
            LinkStyle::Notes if is_number(url) => self.link_url(url),
            LinkStyle::None => {}
            LinkStyle::Inline => {
                self.link_url(url);
            }
            LinkStyle::Notes => self.note_number(url),
        }
    }

    fn link_url(&mut self, url: &str) {
        self.part(Tag::Span, Part::LinkUrl);
        self.text(" (");
        self.url_text(shown(url));
        self.text(")");
        self.close();
    }

    /// The article's own notes keep their numbers: those of links follow.
    fn note_number(&mut self, url: &str) {
        let number = self.anchors.notes + self.notes.number(url).0 + 1;
        let digits = self.host.format_number(self.locale(), number as u32);
        self.part(Tag::Sup, Part::NoteNumber);
        self.open(Tag::A);
        self.id(Attr::Href, "#", &note_id(number));
        self.attr(Attr::AriaLabel, &filled(self.word(Word::LinkNote), &[("number", &digits)]));
        self.text(&digits);
        self.close();
        self.close();
    }

    /// A URL as text, and as the link that a document on paper can still be.
    pub(super) fn url_link(&mut self, url: &str) {
        self.open(Tag::A);
        self.attr(Attr::Href, url);
        self.url_text(shown(url));
        self.close();
    }

    /// The list of all notes.
    pub(super) fn link_notes(&mut self, id: &str) {
        let notes = core::mem::take(&mut self.notes);
        let urls = notes.keys();
        if urls.is_empty() {
            return;
        }
        self.section(Part::Notes, id, Word::Links);
        let first = self.anchors.notes + 1;
        self.open(Tag::Ol);
        if first > 1 {
            self.attr(Attr::Start, &decimal(first));
        }
        for (index, url) in urls.iter().enumerate() {
            self.part(Tag::Li, Part::Note);
            self.id(Attr::Id, "", &note_id(first + index));
            self.url_link(url);
            self.close();
        }
        self.close();
        self.close();
    }
}

/// The schemes of addresses that people write without one.
const SPOKEN: [&str; 3] = ["mailto:", "tel:", "sms:"];

/// A URL as a person writes it: an address without its scheme.
fn shown(url: &str) -> &str {
    SPOKEN.iter().find_map(|scheme| url.strip_prefix(scheme)).unwrap_or(url)
}

/// Whether a link leads to a number that people dial: a digit behind it would be dialled too.
fn is_number(url: &str) -> bool {
    url.starts_with("tel:") || url.starts_with("sms:")
}

fn note_id(number: usize) -> String {
    ["note-", &decimal(number)].concat()
}

/// Whether a link's text is its URL already, as people write one. Of a number that is dialled, its digits tell.
fn is_same(url: &str, text: &str) -> bool {
    if is_number(url) {
        return text.bytes().any(|byte| byte.is_ascii_digit());
    }
    bare(url).eq_ignore_ascii_case(bare(text.trim()))
}

fn bare(url: &str) -> &str {
    let mut url = url;
    // What a letter is to be about is no part of its address.
    if let Some(address) = url.strip_prefix("mailto:") {
        return address.split('?').next().unwrap_or_default();
    }
    for start in ["https://", "http://", "www."] {
        url = url.strip_prefix(start).unwrap_or(url);
    }
    url.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn a_url_as_text_needs_no_note() {
        assert!(is_same("https://www.a.example/", "a.example"));
        assert!(is_same("mailto:desk@a.example", "desk@a.example"));
        assert!(is_same("mailto:desk@a.example?subject=A", "Desk@A.example"));
        assert!(is_same("tel:+4912345", "+49 123 45") && !is_same("tel:+4912345", "the desk"));
        assert!(!is_same("https://a.example/b", "a.example"));
    }
}
