//! What the page, or Node, does for the core: an object with the methods below (`www/core/platform.ts` makes it). No
//! method may throw: an exception would pass through the core and leave its stack as it was.

use offprint::article::Timestamp;
use offprint::host::{DateStyle, Host, HtmlEvents, Plural};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The platform's services.
    pub type Platform;

    #[wasm_bindgen(method, js_name = resolveUrl)]
    fn resolve(this: &Platform, url: &str, base: Option<&str>) -> Option<String>;
    /// The tree of a text, as [`replay_events`] reads it.
    #[wasm_bindgen(method, js_name = parseHtml)]
    #[cfg(not(feature = "html"))]
    fn parse(this: &Platform, html: &str) -> String;
    #[wasm_bindgen(method, js_name = formatDate)]
    fn date(this: &Platform, locale: &str, iso: &str, time_of_day: bool, zone: Option<&str>) -> String;
    #[wasm_bindgen(method, js_name = formatRange)]
    fn range(this: &Platform, locale: &str, from: u32, to: u32) -> String;
    /// The name of a CLDR category.
    #[wasm_bindgen(method, js_name = pluralRange)]
    fn plural(this: &Platform, locale: &str, from: u32, to: u32) -> String;
    #[wasm_bindgen(method, js_name = listPattern)]
    fn pattern(this: &Platform, locale: &str, count: usize) -> Vec<String>;
    #[wasm_bindgen(method, js_name = countWords)]
    fn words(this: &Platform, lang: &str, text: &str) -> u32;
    #[wasm_bindgen(method, js_name = fold)]
    fn folded(this: &Platform, lang: &str, name: &str) -> String;
}

impl Host for Platform {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        self.resolve(url, base)
    }

    #[cfg(not(feature = "html"))]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        replay_events(&self.parse(html), events);
    }

    #[cfg(feature = "html")]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        offprint::host::parse_html(html, events);
    }

    fn format_date(&self, locale: &str, date: &Timestamp, style: DateStyle, zone: Option<&str>) -> String {
        self.date(locale, &date.to_iso(), style == DateStyle::Time, zone)
    }

    fn format_number(&self, locale: &str, number: u32) -> String {
        self.range(locale, number, number)
    }

    fn format_range(&self, locale: &str, from: u32, to: u32) -> String {
        self.range(locale, from, to)
    }

    fn plural_range(&self, locale: &str, from: u32, to: u32) -> Plural {
        Plural::from_name(&self.plural(locale, from, to))
    }

    fn list_pattern(&self, locale: &str, count: usize) -> Vec<String> {
        self.pattern(locale, count)
    }

    fn count_words(&self, lang: &str, text: &str) -> u32 {
        self.words(lang, text)
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        self.folded(lang, name)
    }
}

/// Sends the events of a tree that JavaScript wrote as one string: before each
/// event a U+0000, which no HTML parser lets into a tree, and one letter:
/// `<name`, then `@name=value` for each attribute; `#text`; `>` for a close.
#[cfg(not(feature = "html"))]
fn replay_events(tree: &str, events: &mut dyn HtmlEvents) {
    let mut parts = tree.split('\0').peekable();
    while let Some(part) = parts.next() {
        if let Some(name) = part.strip_prefix('<') {
            let mut attributes = Vec::new();
            while let Some(attribute) = parts.peek().and_then(|part| part.strip_prefix('@')) {
                attributes.extend(attribute.split_once('='));
                parts.next();
            }
            events.open(name, &attributes);
        } else if let Some(text) = part.strip_prefix('#') {
            events.text(text);
        } else if part == ">" {
            events.close();
        }
    }
}
