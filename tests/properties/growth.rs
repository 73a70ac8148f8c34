//! Long texts of one short one: what takes time that grows faster than its
//! input runs into the fuzzer's time limit here. A text is what stands before
//! the part that repeats, that part, and what stands after, parted by U+0000.

use offprint::body::{from_html, from_text};
use offprint::host::{NativeHost, scan_page};
use offprint::sink::{DomSink, HtmlSink};
use offprint::source::{Page, read};
use offprint::view::{self, Options, View};

/// Bytes to grow to: quadratic time is seconds then, linear time is not.
const BYTES: usize = 100_000;

pub(super) fn check(text: &str) {
    let grown = grow(text, BYTES);
    all(&grown);
}

/// The text, repeated to so many bytes.
pub(super) fn grow(text: &str, bytes: usize) -> String {
    let mut parts = text.splitn(3, '\0');
    let mut part = || parts.next().unwrap_or_default();
    let (before, between, after) = (part(), part(), part());
    let between = if between.is_empty() { before } else { between };
    let times = bytes / between.len().max(1);
    [before, &between.repeat(times), after].concat()
}

/// Everything that reads a text.
pub(super) fn all(text: &str) {
    let page = Page { base_url: Some("https://wire.example/".into()), ..Page::default() };
    for text in [text.to_owned(), article(text)] {
        let reading = read(&[text], &page, &NativeHost);
        if let Some(article) = &reading.article {
            for view in View::ALL {
                view::render(*view, article, &Options::default(), &NativeHost, &mut HtmlSink::new());
            }
            view::render(View::Print, article, &Options::default(), &NativeHost, &mut DomSink::new());
        }
    }
    from_html(text, page.base_url.as_deref(), &NativeHost);
    from_text(text);
    scan_page(text);
}

/// The text as headline, byline, topics and date of an article.
fn article(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        r#"{{"@type":"NewsArticle","headline":{text},"author":{text},"keywords":{text},"datePublished":{text},"articleBody":{text}}}"#
    )
}
