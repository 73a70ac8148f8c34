//! The host of the Wasm build: a JavaScript object with the methods below
//! (`www/host.ts` makes it). No method may throw: an exception would unwind
//! through the core and leave its stack as it was.

use wasm_bindgen::prelude::*;

use super::{DateStyle, Host, HtmlEvents, Plural};
use crate::article::Timestamp;
use crate::prelude::*;
use crate::sink::DomOps;
use crate::text::{cut, split};

#[wasm_bindgen]
extern "C" {
    /// The page's own services, and where a DOM goes.
    pub type JsHost;

    #[wasm_bindgen(method, js_name = resolveUrl)]
    fn resolve(this: &JsHost, url: &str, base: Option<&str>) -> Option<String>;
    #[cfg(not(feature = "html"))]
    #[wasm_bindgen(method, js_name = parseHtml)]
    fn parse(this: &JsHost, html: &str) -> String;
    #[wasm_bindgen(method, js_name = formatDate)]
    fn date(this: &JsHost, locale: &str, iso: &str, time_of_day: bool, time_zone: Option<&str>) -> String;
    #[wasm_bindgen(method, js_name = formatRange)]
    fn range(this: &JsHost, locale: &str, from: u32, to: u32) -> String;
    #[wasm_bindgen(method, js_name = pluralRange)]
    fn plural(this: &JsHost, locale: &str, from: u32, to: u32) -> String;
    #[wasm_bindgen(method, js_name = listPattern)]
    fn list(this: &JsHost, locale: &str, count: usize) -> String;
    #[wasm_bindgen(method, js_name = countWords)]
    fn words(this: &JsHost, lang: &str, text: &str) -> u32;
    #[wasm_bindgen(method, js_name = fold)]
    fn key(this: &JsHost, lang: &str, name: &str) -> String;
    #[wasm_bindgen(method, js_name = replay)]
    fn replay_ops(this: &JsHost, ops: &[u32], text: &str);
}

impl JsHost {
    /// Builds the recorded tree.
    pub fn replay(&self, tree: &DomOps) {
        self.replay_ops(&tree.ops, &tree.text);
    }
}

impl Host for JsHost {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        self.resolve(url, base)
    }

    #[cfg(not(feature = "html"))]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        replay_events(&self.parse(html), events);
    }

    #[cfg(feature = "html")]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        super::parse_html(html, events);
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
        split(&self.list(locale, count), "\0").into_iter().map(str::to_owned).collect()
    }

    fn count_words(&self, lang: &str, text: &str) -> u32 {
        self.words(lang, text)
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        self.key(lang, name)
    }
}

/// Sends the events of a tree that JavaScript wrote as one string: before each
/// event a U+0000, which no HTML parser lets into a tree, and one letter:
/// `<name`, then `@name=value` for each attribute; `#text`; `>` for a close.
#[cfg(not(feature = "html"))]
fn replay_events(tree: &str, events: &mut dyn HtmlEvents) {
    let mut parts = split(tree, "\0").into_iter().peekable();
    while let Some(part) = parts.next() {
        if let Some(name) = part.strip_prefix('<') {
            let mut attributes = Vec::new();
            while let Some(attribute) = parts.peek().and_then(|part| part.strip_prefix('@')) {
                attributes.extend(cut(attribute, "="));
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
