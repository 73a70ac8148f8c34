//! Where links lead, on paper.

use super::pen::Pen;
use super::{LinkStyle, Part};
use crate::locale::{Word, filled};
use crate::sink::{Attr, Tag};
use crate::text::{decimal, part_at};

/// Query parameters that tell a site where a reader came from, and nothing
/// about the page.
#[rustfmt::skip]
const TRACKING: [&str; 29] = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gclsrc", "msclkid", "yclid", "ysclid", "twclid",
    "ttclid", "li_fat_id", "igsh", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "oly_anon_id",
    "oly_enc_id", "vero_id", "s_kwcid", "srsltid", "_ga", "_gl", "wt_mc", "ref_src", "cmpid",
];

/// How the names of others begin.
const TRACKING_FAMILIES: [&str; 3] = ["utm_", "pk_", "mtm_"];

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

/// A URL without tracking parameters.
pub(super) fn untracked(url: &str) -> String {
    let (rest, fragment) = part_at(url, url.find('#').unwrap_or(url.len()));
    let (path, query) = part_at(rest, rest.find('?').unwrap_or(rest.len()));
    let mut clean = String::from(path);
    let mut mark = "?";
    for parameter in query.strip_prefix('?').unwrap_or_default().split('&') {
        let name = parameter.split('=').next().unwrap_or_default();
        if !parameter.is_empty() && !is_tracking(name) {
            clean.push_str(mark);
            clean.push_str(parameter);
            mark = "&";
        }
    }
    clean.push_str(fragment);
    clean
}

fn is_tracking(name: &str) -> bool {
    TRACKING.contains(&name) || TRACKING_FAMILIES.iter().any(|start| name.starts_with(start))
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
    use super::{is_same, untracked};

    #[test]
    fn tracking_parameters_are_left_out_and_nothing_else() {
        for (url, expected) in [
            ("https://a.example/?utm_source=x", "https://a.example/"),
            ("https://a.example/?a=1&utm_source=x&b=2#c", "https://a.example/?a=1&b=2#c"),
            ("https://a.example/?fbclid=1&gclid=2#utm_source=x", "https://a.example/#utm_source=x"),
            ("https://a.example/utm_source=x?q=utm_source", "https://a.example/utm_source=x?q=utm_source"),
            ("https://a.example/?a&b=&c=%20", "https://a.example/?a&b=&c=%20"),
            ("https://a.example/?outm_x=1&gclids=2", "https://a.example/?outm_x=1&gclids=2"),
            ("https://a.example/#a?utm_x=1", "https://a.example/#a?utm_x=1"),
            ("mailto:desk@a.example?subject=x", "mailto:desk@a.example?subject=x"),
            ("", ""),
        ] {
            assert_eq!(untracked(url), expected);
        }
    }

    #[test]
    fn a_url_as_text_needs_no_note() {
        assert!(is_same("https://www.a.example/", "a.example"));
        assert!(is_same("mailto:desk@a.example", "desk@a.example"));
        assert!(!is_same("https://a.example/b", "a.example"));
    }
}
