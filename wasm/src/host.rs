//! The host of the Wasm build: a JavaScript object with the methods below
//! (`www/core/host.ts` makes it). No method may throw: an exception would unwind
//! through the core and leave its stack as it was.

use offprint::article::Timestamp;
use offprint::host::{DateStyle, Host, HtmlEvents, Plural};
use offprint::sink::DomOps;
use offprint::text::{concat, cut, integer, split};
use wasm_bindgen::prelude::*;

/// What the host is asked for; its number is the place in the list of
/// `www/core/host.ts`. Some are given two texts, some one and two numbers.
#[derive(Clone, Copy)]
enum Service {
    /// A URL, its base or nothing. Nothing where it cannot be parsed.
    ResolveUrl,
    /// HTML: its tree, as [`replay_events`] reads it.
    #[cfg_attr(feature = "html", allow(dead_code, reason = "this build parses HTML by itself"))]
    ParseHtml,
    /// A locale; a date and, after a U+0000, a zone or nothing; 1 for the time of day.
    FormatDate,
    /// A locale; from, to.
    FormatRange,
    /// A locale; from, to: the name of a CLDR category.
    PluralRange,
    /// A locale; the count: the pattern's pieces, parted by U+0000.
    ListPattern,
    /// A language, a text: a number in decimal digits.
    CountWords,
    /// A language, a name.
    Fold,
}

#[wasm_bindgen]
extern "C" {
    /// The page's own services, and where a DOM goes.
    pub type JsHost;

    #[wasm_bindgen(method, js_name = ask)]
    fn ask_number(this: &JsHost, service: u32, subject: &str, text: &str, from: u32, to: u32) -> String;
    #[wasm_bindgen(method, js_name = done)]
    fn answer(this: &JsHost, shown: bool, ops: &[u32], characters: &str, text: &str);
}

impl JsHost {
    /// Answers with a text and, where something is to be shown, a recorded tree.
    pub fn done(&self, tree: Option<&DomOps>, text: &str) {
        let (ops, characters) = tree.map_or((&[][..], ""), |tree| (&tree.ops[..], &*tree.text));
        self.answer(tree.is_some(), ops, characters, text);
    }

    fn ask(&self, service: Service, subject: &str, text: &str) -> String {
        self.ask_number(service as u32, subject, text, 0, 0)
    }

    fn numbers(&self, service: Service, locale: &str, from: u32, to: u32) -> String {
        self.ask_number(service as u32, locale, "", from, to)
    }
}

impl Host for JsHost {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        let resolved = self.ask(Service::ResolveUrl, url, base.unwrap_or_default());
        (!resolved.is_empty()).then_some(resolved)
    }

    #[cfg(not(feature = "html"))]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        replay_events(&self.ask(Service::ParseHtml, html, ""), events);
    }

    #[cfg(feature = "html")]
    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        offprint::host::parse_html(html, events);
    }

    fn format_date(&self, locale: &str, date: &Timestamp, style: DateStyle, zone: Option<&str>) -> String {
        let written = concat(&[&date.to_iso(), "\0", zone.unwrap_or_default()]);
        self.ask_number(Service::FormatDate as u32, locale, &written, u32::from(style == DateStyle::Time), 0)
    }

    fn format_number(&self, locale: &str, number: u32) -> String {
        self.format_range(locale, number, number)
    }

    fn format_range(&self, locale: &str, from: u32, to: u32) -> String {
        self.numbers(Service::FormatRange, locale, from, to)
    }

    fn plural_range(&self, locale: &str, from: u32, to: u32) -> Plural {
        Plural::from_name(&self.numbers(Service::PluralRange, locale, from, to))
    }

    fn list_pattern(&self, locale: &str, count: usize) -> Vec<String> {
        let pieces = self.numbers(Service::ListPattern, locale, count as u32, 0);
        split(&pieces, "\0").into_iter().map(str::to_owned).collect()
    }

    fn count_words(&self, lang: &str, text: &str) -> u32 {
        integer(&self.ask(Service::CountWords, lang, text)).unwrap_or_default() as u32
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        self.ask(Service::Fold, lang, name)
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
