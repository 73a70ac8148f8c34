//! What the platform around the core does for it. A browser and Node have
//! `URL`, `Intl` and (a browser) an HTML parser already; the core asks for
//! them through [`Host`] instead of shipping its own.

#[cfg(feature = "html")]
mod crowded;
#[cfg(feature = "html")]
mod formatting;
#[cfg(feature = "native")]
mod native;
#[cfg(feature = "html")]
mod page;
#[cfg(feature = "html")]
mod parser;
#[cfg(feature = "html")]
mod parser_tree;
#[cfg(feature = "html")]
mod with_page;

#[cfg(feature = "native")]
pub use native::NativeHost;
#[cfg(feature = "html")]
pub use page::{HtmlPage, scan_page};
#[cfg(feature = "html")]
pub use parser::{parse_html, parse_page};
#[cfg(feature = "html")]
pub use with_page::WithPage;

use crate::article::Timestamp;

/// Which plural form a number takes: the CLDR categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are CLDR's")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The category's name in CLDR, `Intl.PluralRules` and locale files.
    pub fn name(self) -> &'static str {
        match self {
            Plural::Zero => "zero",
            Plural::One => "one",
            Plural::Two => "two",
            Plural::Few => "few",
            Plural::Many => "many",
            Plural::Other => "other",
        }
    }

    /// The category of that name; `Other` for an unknown one.
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }
}

/// Which parts of a date to write out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// Day, month and year, the month as a word: 24 November 2026.
    Date,
    /// The time of day, to the minute: 09:30.
    Time,
    /// Month and year, the month as a word: November 2026.
    Month,
    /// The year: 2026.
    Year,
}

/// Receives the events of an HTML parser, already balanced: as a tree's
/// document order, every open has its close. Names are lower case.
pub trait HtmlEvents {
    /// An element begins.
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]);
    /// Characters, entities decoded.
    fn text(&mut self, text: &str);
    /// The element opened last ends.
    fn close(&mut self);
    /// The parser met a bound: of what this names, not all was sent.
    fn bounded(&mut self, _what: &str) {}
    /// The element opened last is one that this selector finds, by its place among those that were asked for
    /// ([`Host::send_page`]).
    fn selected(&mut self, _selector: usize) {}
}

/// The platform's services.
pub trait Host {
    /// Sends the tree of the page that the JSON was found in, as a reader sees it, and says of which elements these
    /// CSS selectors find. It is asked only where the JSON leaves something open. `false` where there is no page.
    fn send_page(&self, selectors: &[&str], events: &mut dyn HtmlEvents) -> bool {
        let _ = (selectors, events);
        false
    }

    /// The absolute form of a URL as the WHATWG URL Standard resolves it
    /// against a base, or `None` where it cannot be parsed.
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String>;

    /// Parses HTML as a fragment of a body, inertly (nothing loads, nothing
    /// runs), and sends the resulting tree as events.
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents);

    /// Writes a date in a locale. The wall-clock time is written as it
    /// stands, unless `time_zone` (an IANA name) is given and the time has an
    /// offset: then it is moved to that zone.
    fn format_date(
        &self,
        locale: &str,
        date: &Timestamp,
        style: DateStyle,
        time_zone: Option<&str>,
    ) -> String;

    /// Writes a whole number in a locale.
    fn format_number(&self, locale: &str, number: u32) -> String;

    /// Writes a range of whole numbers in a locale: 3–4.
    fn format_range(&self, locale: &str, from: u32, to: u32) -> String;

    /// The plural category of a range of whole numbers in a locale; a single
    /// number is a range from itself to itself.
    fn plural_range(&self, locale: &str, from: u32, to: u32) -> Plural;

    /// The pattern of a list ("A, B and C") of so many items in a locale: the
    /// text before the first item, between each two, and after the last.
    fn list_pattern(&self, locale: &str, count: usize) -> Vec<String>;

    /// The number of words in a text of a language that does not part words
    /// with spaces (Thai, Lao, Khmer, Burmese).
    fn count_words(&self, lang: &str, text: &str) -> u32;

    /// The form in which names in a language are compared: the same whatever
    /// their case and Unicode form, of full width or not. NFKC, then capitals by the
    /// rules of the language, then NFC. Never shown.
    fn fold(&self, lang: &str, name: &str) -> String;
}
