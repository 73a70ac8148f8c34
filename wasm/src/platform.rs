//! What the page, or Node, does for the core: by `web-sys` what stands alone, and the rest by an object with the methods
//! below (`www/core/platform.ts` makes it). An exception that passes through the core leaves its stack as it was, so none
//! may be thrown but where the instance cannot go on: `www/core/calls.ts` puts another in its place.
//!
//! What stays in TypeScript, and why (bytes of a page, in brotli):
//! * `Intl`: the constructors of `js-sys` cannot be caught, and a language that an engine does not take would end the
//!   instance. Numbers and plurals alone were 700 bytes more, since what TypeScript does with them stays.
//! * The HTML parser: Trusted Types want a policy, of which there is one by each name, and pages are parsed in TypeScript
//!   too. `web_sys::DomParser` was 330 bytes more, and no quicker.

use js_sys::Error;
use offprint::article::Timestamp;
use offprint::host::{DateStyle, Host, HtmlEvents, Plural};
#[cfg(not(feature = "html"))]
use offprint::text::search;
use wasm_bindgen::{JsCast, prelude::*, throw_val};
use web_sys::Url;

#[wasm_bindgen]
extern "C" {
    /// The platform's services.
    pub type Platform;

    /// The tree of a text, as [`replay_events`] reads it.
    #[wasm_bindgen(method, js_name = parseHtml)]
    #[cfg(not(feature = "html"))]
    fn parse(this: &Platform, html: &str) -> String;
    /// The tree of the page that the JSON was found in, with what these selectors find in it, as [`replay_events`] reads
    /// it; nothing where there is no page.
    #[wasm_bindgen(method, js_name = walkPage)]
    #[cfg(not(feature = "html"))]
    fn walk_page(this: &Platform, selectors: Vec<String>) -> Option<String>;
    /// The page that the JSON was found in.
    #[wasm_bindgen(method, js_name = pageHtml)]
    #[cfg(feature = "html")]
    fn page_html(this: &Platform) -> Option<String>;
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
    #[cfg(not(feature = "html"))]
    fn send_page(&self, selectors: &[&str], events: &mut dyn HtmlEvents) -> bool {
        let tree = self.walk_page(selectors.iter().map(|selector| (*selector).to_owned()).collect());
        if let Some(tree) = &tree {
            replay_events(tree, events);
        }
        tree.is_some()
    }

    #[cfg(feature = "html")]
    fn send_page(&self, _selectors: &[&str], events: &mut dyn HtmlEvents) -> bool {
        let html = self.page_html();
        if let Some(html) = &html {
            offprint::host::parse_page(html, events);
        }
        html.is_some()
    }

    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        let resolved = match base {
            Some(base) => Url::new_with_base(url, base),
            None => Url::new(url),
        };
        match resolved {
            Ok(url) => Some(url.href()),
            Err(thrown) if is_type_error(&thrown) => None,
            // That no stack or no memory is left says nothing about the URL.
            Err(thrown) => throw_val(thrown),
        }
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
        let iso = date.to_iso();
        // A month and a year are dates that are cut short.
        let length = match style {
            DateStyle::Year => 4,
            DateStyle::Month => 7,
            DateStyle::Date | DateStyle::Time => iso.len(),
        };
        self.date(locale, iso.get(..length).unwrap_or(&iso), style == DateStyle::Time, zone)
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

/// Whether that is what `URL` throws at a text that is no URL. Asked by name: where tests run, `URL` may be of another
/// realm than the core, and so of another `TypeError`.
fn is_type_error(thrown: &JsValue) -> bool {
    let name: &JsValue = &thrown.unchecked_ref::<Error>().name();
    *name == "TypeError"
}

/// Sends the events of a tree that JavaScript wrote as one string: before each
/// event a U+0000, which no HTML parser lets into a tree, and one letter:
/// `<name`, then `@name=value` for each attribute, and in a page `*number` for
/// each selector that finds the element; `#text`; `>` for a close.
/// Numbers beside a text of no marks, as the DOM is recorded, were 520 bytes
/// more and took a twelfth longer: lengths in UTF-16 have to be counted again.
#[cfg(not(feature = "html"))]
fn replay_events(tree: &str, events: &mut dyn HtmlEvents) {
    let mut parts = search::parts(tree, "\0").into_iter().peekable();
    let mut attributes = Vec::new();
    while let Some(part) = parts.next() {
        let rest = part.get(1..).unwrap_or_default();
        match part.as_bytes().first() {
            Some(b'<') => {
                attributes.clear();
                while let Some(attribute) = parts.next_if(|part| part.as_bytes().first() == Some(&b'@')) {
                    attributes
                        .extend(attribute.get(1..).and_then(|attribute| search::parted(attribute, "=")));
                }
                events.open(rest, &attributes);
            }
            Some(b'#') => events.text(rest),
            Some(b'>') => events.close(),
            Some(b'*') => {
                if let Ok(selector) = rest.parse() {
                    events.selected(selector);
                }
            }
            _ => {}
        }
    }
}
