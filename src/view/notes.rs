//! Where links lead, on paper.

use super::pen::Pen;
use super::{LinkStyle, Part};
use crate::locale::{Word, filled};
use crate::sink::{Attr, Tag};
use crate::text::decimal;

impl Pen<'_> {
    /// What follows a link on paper: the number of its note, or the URL.
    /// Nothing where the link's text is the URL, or leads within the page.
    pub(super) fn link_end(&mut self, url: &str, text: &str) {
        if url.starts_with('#') || is_same(url, text) {
            return;
        }
        match self.options.links {
            LinkStyle::None => {}
            LinkStyle::Inline => {
                self.part(Tag::Span, Part::LinkUrl);
                self.text(" (");
                self.url_text(shown(url));
                self.text(")");
                self.close();
            }
            LinkStyle::Notes => self.note_number(url),
        }
    }

    fn note_number(&mut self, url: &str) {
        let number = self.notes.number(url).0 + 1;
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
        self.open(Tag::Ol);
        for (index, url) in urls.iter().enumerate() {
            self.part(Tag::Li, Part::Note);
            self.id(Attr::Id, "", &note_id(index + 1));
            self.url_link(url);
            self.close();
        }
        self.close();
        self.close();
    }
}

/// A URL as a person writes it: an address without its scheme.
fn shown(url: &str) -> &str {
    url.strip_prefix("mailto:").or(url.strip_prefix("tel:")).unwrap_or(url)
}

fn note_id(number: usize) -> String {
    ["note-", &decimal(number)].concat()
}

/// Whether a link's text is its URL already, as people write one.
fn is_same(url: &str, text: &str) -> bool {
    bare(url) == bare(text.trim())
}

fn bare(url: &str) -> &str {
    let mut url = url;
    for start in ["https://", "http://", "mailto:", "tel:", "www."] {
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
        assert!(!is_same("https://a.example/b", "a.example"));
    }
}
