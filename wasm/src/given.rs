//! What a caller gives → what the core takes.

use offprint::json::{self, Value};
use offprint::source::Page;
use wasm_bindgen::prelude::*;

use crate::instance::reserve;

/// The scripts, where U+0000 reads as HTML reads it.
pub(crate) fn scripts_of(mut scripts: Vec<String>) -> Vec<String> {
    reserve(&scripts);
    for script in scripts.iter_mut().filter(|script| script.contains('\0')) {
        *script = script.replace('\0', "\u{fffd}");
    }
    scripts
}

#[wasm_bindgen]
extern "C" {
    /// What is known of the page: plain data of its own texts, which `www/core/calls.ts` makes. To ask it runs no code of
    /// the page.
    pub type PageFacts;

    #[wasm_bindgen(method, getter, js_name = baseUrl)]
    fn base_url(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn canonical(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn url(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn pointer(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn near(this: &PageFacts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn body(this: &PageFacts) -> Option<String>;
}

/// What is known of the page.
pub(crate) fn page_of(given: &PageFacts) -> Page {
    Page {
        base_url: given.base_url(),
        canonical: given.canonical(),
        url: given.url(),
        lang: given.lang(),
        pointer: given.pointer(),
        near: given.near(),
        body: given.body(),
        ..Page::default()
    }
}

/// Options, from JSON that `JSON.stringify` wrote; what is none says nothing.
///
/// As text, because a caller may give anything, and what was given is told with its name. `serde_wasm_bindgen::from_value`
/// writes floats in its messages: 9,700 bytes of a page (brotli) for the five texts above alone. A walk through plain data
/// by `js-sys` into this same [`Value`] was 620 bytes, and no quicker.
pub(crate) fn value_of(json: &str) -> Value {
    json::parse(json).unwrap_or(Value::Null)
}
