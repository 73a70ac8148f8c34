//! A host that knows the page.

use super::{DateStyle, Host, HtmlEvents, Plural, parse_page};
use crate::article::Timestamp;

/// A host that knows the page which the JSON was found in, as HTML.
#[derive(Clone, Copy)]
pub struct WithPage<'a> {
    /// What does all else.
    pub host: &'a dyn Host,
    /// The page.
    pub html: &'a str,
}

impl Host for WithPage<'_> {
    fn send_page(&self, _selectors: &[&str], events: &mut dyn HtmlEvents) -> bool {
        parse_page(self.html, events);
        true
    }

    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        self.host.resolve_url(url, base)
    }

    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        self.host.parse_html(html, events);
    }

    fn format_date(&self, locale: &str, date: &Timestamp, style: DateStyle, zone: Option<&str>) -> String {
        self.host.format_date(locale, date, style, zone)
    }

    fn format_number(&self, locale: &str, number: u32) -> String {
        self.host.format_number(locale, number)
    }

    fn format_range(&self, locale: &str, from: u32, to: u32) -> String {
        self.host.format_range(locale, from, to)
    }

    fn plural_range(&self, locale: &str, from: u32, to: u32) -> Plural {
        self.host.plural_range(locale, from, to)
    }

    fn list_pattern(&self, locale: &str, count: usize) -> Vec<String> {
        self.host.list_pattern(locale, count)
    }

    fn count_words(&self, lang: &str, text: &str) -> u32 {
        self.host.count_words(lang, text)
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        self.host.fold(lang, name)
    }
}
