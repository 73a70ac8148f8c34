//! The exports: the core as `www/loader.ts` calls it, and nothing else.
//!
//! Every export takes and returns text and keeps nothing, so an instance that trapped can
//! be thrown away without loss.

use wasm_bindgen::prelude::*;

use crate::error::{Code, Diagnostic};
use crate::host::JsHost;
use crate::json::{self, Value};
use crate::locale::Word;
use crate::prelude::*;
use crate::sink::{Attr, DomSink, HtmlSink, Sink, Tag};
use crate::source::{self, Reading};
use crate::text::split;
use crate::view::{self, View};
use crate::{options, output};

/// The tables of the names that `mount` sends as numbers: elements, a line
/// break, attributes; parted by spaces.
#[wasm_bindgen]
pub fn names() -> String {
    [Tag::TABLE, Attr::TABLE].join("\n")
}

/// A word of the interface by its key in the locale files, such as
/// `print-open`; empty for an unknown one.
#[wasm_bindgen]
pub fn word(name: &str, options: &str) -> String {
    let (options, _) = options::view_options(&value(options));
    Word::from_name(name).map_or_else(String::new, |word| options.words.get(word).to_owned())
}

/// Reads an article. Returns the JSON of `{article, diagnostics}`.
#[wasm_bindgen]
pub fn read(scripts: &str, page: &str, host: &JsHost) -> String {
    output::reading(&source::read(&parted(scripts), &options::page(&value(page)), host))
}

/// Renders a view as HTML. Returns the JSON of `{html, diagnostics}`; no HTML
/// where there is no article, empty HTML where the view has nothing to show.
#[wasm_bindgen]
pub fn render(scripts: &str, page: &str, view: &str, options: &str, host: &JsHost) -> String {
    let mut sink = HtmlSink::new();
    let mut reading = draw(scripts, page, view, options, host, &mut sink);
    let html = sink.into_html();
    if html.is_empty() {
        report_lack(view, &mut reading);
    }
    output::rendering(reading.article.map(|_| html).as_deref(), &reading.diagnostics)
}

/// Renders a view as a DOM: has the host replay it where there is something to
/// show, and returns the diagnostics as JSON. No view at all is an empty DOM,
/// which tells whether there is an article.
#[wasm_bindgen]
pub fn mount(scripts: &str, page: &str, view: &str, options: &str, host: &JsHost) -> String {
    let mut sink = DomSink::new();
    let mut reading = draw(scripts, page, view, options, host, &mut sink);
    let ops = sink.into_ops();
    if ops.ops.is_empty() {
        report_lack(view, &mut reading);
    }
    if reading.article.is_some() && (view.is_empty() || !ops.ops.is_empty()) {
        host.replay(&ops);
    }
    output::diagnostics(&reading.diagnostics)
}

/// What a whole HTML page holds, as JSON: see [`crate::host::HtmlPage`].
#[cfg(feature = "html")]
#[wasm_bindgen]
pub fn scan(html: &str) -> String {
    output::page(&crate::host::scan_page(html))
}

/// Reads the article and, where there is one, renders the view into the sink.
fn draw(scripts: &str, page: &str, view: &str, options: &str, host: &JsHost, sink: &mut dyn Sink) -> Reading {
    let (page, given) = (options::page(&value(page)), value(options));
    let (mut options, odd) = options::view_options(&given);
    let mut reading = source::read(&parted(scripts), &page, host);
    reading.diagnostics.extend(odd);
    let (related, odd) = options::related(&given, &page, host);
    options.related = related;
    reading.diagnostics.extend(odd);
    if let (Some(article), Some(view)) = (&reading.article, View::from_name(view)) {
        view::render(view, article, &options, host, sink);
    }
    reading
}

/// Says why an article's view is empty.
fn report_lack(view: &str, reading: &mut Reading) {
    if let (Some(_), Some(view)) = (&reading.article, View::from_name(view)) {
        reading.diagnostics.push(Diagnostic {
            code: Code::NothingToShow,
            severity: Code::NothingToShow.severity(),
            source: 0,
            path: String::new(),
            message: view.lack().into(),
        });
    }
}

/// The texts of the scripts, each after a U+0000: one text crosses from
/// JavaScript in a tenth of the code that a list of them takes.
fn parted(scripts: &str) -> Vec<String> {
    split(scripts, "\0").into_iter().skip(1).map(str::to_owned).collect()
}

/// The host writes its JSON with `JSON.stringify`; what is none says nothing.
fn value(json: &str) -> Value {
    json::parse(json).unwrap_or(Value::Null)
}
