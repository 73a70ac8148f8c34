//! The export: the core as `www/core/loader.ts` calls it, and nothing else.
//!
//! It takes and returns text and keeps nothing, so an instance that trapped can
//! be thrown away without loss.

use offprint::error::{Code, Diagnostic};
use offprint::json::{self, Value};
use offprint::locale::Word;
use offprint::sink::{Attr, DomOps, DomSink, HtmlSink, Sink, Tag};
use offprint::source::{self, Page, Reading};
use offprint::text::{replace, split};
use offprint::view::{self, View};
use offprint::{options, output};
use wasm_bindgen::prelude::*;

use crate::host::JsHost;

/// Answers one request: the host is given a text and, for a DOM, the recorded tree. A
/// request is texts parted by U+0000: what is asked for, the page, the view and the options
/// (JSON), then each script. The last of them stands by itself: it is as a rule the only long
/// one, and to put a long text after a short one takes as long as to render it.
///
/// | asked for | answer |
/// |---|---|
/// | `read` | JSON of `{article, diagnostics}` |
/// | `render` | where there is an article, a view as HTML in the place of the tree's characters, empty where the view has nothing to show; the text is the diagnostics |
/// | `mount` | a view as a tree, where there is an article and something to show; the text is the diagnostics. No view at all is an empty tree, which tells whether there is an article |
/// | `word` | the word of the interface whose key stands for the view, such as `print-open`; empty for an unknown one |
/// | `names` | the tables of the names that `mount` sends as numbers: elements, a line break, attributes; parted by spaces |
/// | `scan` | what the HTML page in the script's place holds: see `host::HtmlPage`. Of the build for servers only |
///
/// One export, and two imports ([`JsHost`]), take a third of the glue that one for each
/// purpose takes.
#[wasm_bindgen]
pub fn call(request: &str, last: &str, host: &JsHost) {
    reserve(last.len());
    let mut parts = split(request, "\0");
    parts.push(last);
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (what, page, view, options) = (next(), next(), next(), next());
    let request = Request {
        page: options::page(&value(page)),
        view,
        options,
        // As HTML reads it. In the texts before the last there is none.
        scripts: parts.map(|script| replace(script, "\0", "\u{fffd}")).collect(),
    };
    let text = match what {
        "read" => output::reading(&source::read(&request.scripts, &request.page, host)),
        "render" => return request.render(host),
        "mount" => return request.mount(host),
        "word" => word(view, options),
        "names" => [Tag::TABLE, Attr::TABLE].join("\n"),
        #[cfg(feature = "html")]
        "scan" => {
            output::page(&offprint::host::scan_page(request.scripts.first().map_or("", String::as_str)))
        }
        _ => String::new(),
    };
    host.done(None, &text);
}

/// How many bytes an article takes for each byte of its JSON: read, rendered and handed over.
const NEED: usize = 12;

/// Takes the memory for an article in one step. The allocator would take it in steps of 64 KiB, of which each makes new
/// views of all of it, and copies all of it where the core is JavaScript.
fn reserve(bytes: usize) {
    let mut room = Vec::<u8>::new();
    // Where so much cannot be had, less may do.
    let _ = room.try_reserve_exact(bytes.saturating_mul(NEED));
    std::hint::black_box(&room);
}

/// What is asked of a view.
struct Request<'a> {
    page: Page,
    view: &'a str,
    options: &'a str,
    scripts: Vec<String>,
}

fn word(name: &str, options: &str) -> String {
    let (options, _) = options::view_options(&value(options));
    Word::from_name(name).map_or_else(String::new, |word| options.words.get(word).to_owned())
}

impl Request<'_> {
    fn render(&self, host: &JsHost) {
        let mut sink = HtmlSink::new();
        let reading = self.draw(host, &mut sink);
        let tree = DomOps { ops: Vec::new(), text: sink.into_html() };
        self.answer(host, reading, &tree, tree.text.is_empty(), true);
    }

    fn mount(&self, host: &JsHost) {
        let mut sink = DomSink::new();
        let reading = self.draw(host, &mut sink);
        let tree = sink.into_ops();
        let is_empty = tree.ops.is_empty();
        self.answer(host, reading, &tree, is_empty, !is_empty || self.view.is_empty());
    }

    /// Hands over what was made, and the diagnostics.
    fn answer(&self, host: &JsHost, mut reading: Reading, made: &DomOps, is_empty: bool, shown: bool) {
        if is_empty {
            self.report_lack(&mut reading);
        }
        let shown = shown && reading.article.is_some();
        host.done(shown.then_some(made), &output::diagnostics(&reading.diagnostics));
    }

    /// Reads the article and, where there is one, renders the view into the sink.
    fn draw(&self, host: &JsHost, sink: &mut dyn Sink) -> Reading {
        let given = value(self.options);
        let (mut options, odd) = options::view_options(&given);
        let mut reading = source::read(&self.scripts, &self.page, host);
        reading.diagnostics.extend(odd);
        let (related, odd) = options::related(&given, &self.page, host);
        options.related = related;
        reading.diagnostics.extend(odd);
        if let (Some(article), Some(view)) = (&reading.article, View::from_name(self.view)) {
            view::render(view, article, &options, host, sink);
        }
        reading
    }

    /// Says why an article's view is empty.
    fn report_lack(&self, reading: &mut Reading) {
        if let (Some(_), Some(view)) = (&reading.article, View::from_name(self.view)) {
            reading.diagnostics.push(Diagnostic {
                code: Code::NothingToShow,
                severity: Code::NothingToShow.severity(),
                source: 0,
                path: String::new(),
                message: view.lack().into(),
            });
        }
    }
}

/// The host writes its JSON with `JSON.stringify`; what is none says nothing.
fn value(json: &str) -> Value {
    json::parse(json).unwrap_or(Value::Null)
}
