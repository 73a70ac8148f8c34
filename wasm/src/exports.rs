//! The exports. `www/core/calls.ts` has their types in TypeScript. What is asked comes as text, options as
//! JSON, and a page as plain data; what is answered is plain objects.

use js_sys::Uint32Array;
use offprint::calls::{Rendered, Request};
use offprint::error::Diagnostic;
use offprint::locale::Word;
use offprint::options;
use offprint::sink::{Attr, DomOps, Tag};
use offprint::source::{self, BodySource};
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, preserve};
use wasm_bindgen::prelude::*;

use crate::given::{PageFacts, page_of, scripts_of, value_of};
use crate::platform::Platform;

/// Reads an article: `{article, diagnostics}`.
#[wasm_bindgen]
pub fn read(scripts: Vec<String>, page: &PageFacts, platform: &Platform) -> JsValue {
    object(&source::read(&scripts_of(scripts), &page_of(page), platform))
}

/// Renders a view as HTML: `{html, diagnostics}`. There is no HTML where there is no article.
#[wasm_bindgen]
pub fn render(
    scripts: Vec<String>,
    page: &PageFacts,
    view: &str,
    options: &str,
    platform: &Platform,
) -> JsValue {
    let (scripts, page, options) = (scripts_of(scripts), page_of(page), value_of(options));
    let request = Request { scripts: &scripts, page: &page, view, options: &options };
    let Rendered { made, diagnostics, .. } = request.html(platform);
    object(&Html { html: made, diagnostics })
}

/// Renders a view as recorded operations: `{tree, diagnostics, body}`, the tree being `{ops, text}` (`src/sink/dom.rs`).
/// There is none where there is no article, or nothing to show.
#[wasm_bindgen]
pub fn mount(
    scripts: Vec<String>,
    page: &PageFacts,
    view: &str,
    options: &str,
    platform: &Platform,
) -> JsValue {
    let (scripts, page, options) = (scripts_of(scripts), page_of(page), value_of(options));
    let request = Request { scripts: &scripts, page: &page, view, options: &options };
    let Rendered { made, diagnostics, body } = request.dom(platform);
    object(&Mounted { tree: made.map(Tree::from), diagnostics, body })
}

/// The word of the interface that has this key, such as `print-open`; empty for an unknown one.
#[wasm_bindgen]
pub fn word(name: &str, options: &str) -> String {
    let (options, _) = options::view_options(&value_of(options));
    Word::from_name(name).map_or_else(String::new, |word| options.words.get(word).to_owned())
}

/// The names that the operations of a tree have as numbers: `{tags, attributes}`.
#[wasm_bindgen]
pub fn names() -> JsValue {
    object(&Names { tags: Tag::NAMES, attributes: Attr::NAMES })
}

/// What a whole HTML page holds: see [`offprint::host::HtmlPage`].
#[cfg(feature = "html")]
#[wasm_bindgen]
pub fn scan(html: &str) -> JsValue {
    object(&offprint::host::scan_page(html))
}

#[derive(Serialize)]
struct Html {
    html: Option<String>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Mounted {
    tree: Option<Tree>,
    diagnostics: Vec<Diagnostic>,
    /// Where the article's text was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<BodySource>,
}

#[derive(Serialize)]
struct Tree {
    #[serde(with = "preserve")]
    ops: Uint32Array,
    text: String,
}

impl From<DomOps> for Tree {
    fn from(DomOps { ops, text }: DomOps) -> Self {
        Tree { ops: Uint32Array::from(&ops[..]), text }
    }
}

#[derive(Serialize)]
struct Names {
    tags: &'static [&'static str],
    attributes: &'static [&'static str],
}

/// A plain object, as `JSON.parse` makes one.
fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
