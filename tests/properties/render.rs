//! Views: an article's JSON, and after a U+0000 the view's options.

use offprint::article::Article;
use offprint::host::NativeHost;
use offprint::json::{self, Value};
use offprint::options;
use offprint::sink::{Attr, DomSink, HtmlSink, Tag};
use offprint::source::{Page, read};
use offprint::view::{self, Options, View};

use super::{oracle, rules, tree};

pub(super) fn check(text: &str) {
    let (article, given) = text.split_once('\0').unwrap_or((text, "null"));
    let page = Page { base_url: Some("https://wire.example/".into()), ..Page::default() };
    let given = json::read(given).value.unwrap_or(Value::Null);
    // A word of the developer's own may hold a U+0000, which no HTML can hold.
    if format!("{given:?}").contains("\\0") {
        return;
    }
    let (mut options, odd) = options::view_options(&given);
    assert!(odd.iter().all(|d| !d.message.is_empty()));
    options.related = options::related(&given, &page, &NativeHost).0;
    let Some(article) = read(&[article.to_owned()], &page, &NativeHost).article else { return };
    for view in View::ALL {
        one(*view, &article, &options, text.len());
    }
}

/// Renders through both sinks.
pub(super) fn one(view: View, article: &Article, options: &Options, bytes: usize) {
    let (mut html, mut dom) = (HtmlSink::new(), DomSink::new());
    view::render(view, article, options, &NativeHost, &mut html);
    view::render(view, article, options, &NativeHost, &mut dom);
    let (html, dom) = (html.into_html(), dom.into_ops());
    let replayed = tree::replayed(&dom);
    listed(&replayed);
    rules::check(view, &replayed);
    // What the DOM gets, what a parser makes of the HTML, what another
    // tokeniser reads in it: one tree.
    let mut written = tree::Builder::default();
    oracle::written(&html, &mut written);
    assert_eq!(written.top, replayed, "what is written: {html}");
    assert_eq!(tree::parsed(&html), replayed, "what is parsed: {html}");
    cleaned(&html, &replayed);
    // A QR code's path and the words of every share target are the most.
    assert!(html.len() <= 80 * bytes + 400_000, "{} bytes of {bytes}", html.len());
}

/// Only names of the two tables.
fn listed(nodes: &[tree::Node]) {
    tree::walk(nodes, &mut Vec::new(), &mut |element, _| {
        assert!(Tag::NAMES.contains(&element.name.as_str()), "{}", element.name);
        for name in element.attributes.keys() {
            assert!(Attr::NAMES.contains(&name.as_str()), "{name}");
        }
    });
}

/// `ammonia`, which keeps what is safe and drops the rest, drops nothing. It
/// takes the same names, and judges schemes and nesting by itself. Pictures of
/// codes are SVG, which it does not take.
fn cleaned(html: &str, nodes: &[tree::Node]) {
    if html.contains("<svg") {
        return;
    }
    let list = |names: &'static [&'static str]| {
        names.iter().copied().filter(|name| !matches!(*name, "svg" | "path")).collect()
    };
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(list(Tag::NAMES))
        .generic_attributes(list(Attr::NAMES))
        .url_schemes(["http", "https", "mailto", "tel", "sms"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None)
        .clean_content_tags(Default::default());
    // Its serialiser, as the standard's, forgets that a parser drops the line
    // feed that begins a `pre`.
    let clean = cleaner.clean(html).to_string();
    let clean = pre_begun(&clean);
    // And it writes a carriage return as it is, which a parser reads as a line feed.
    if html.contains("&#13;") {
        return;
    }
    assert_eq!(tree::parsed(&clean), nodes, "ammonia dropped something of {html}");
}

/// The HTML with a line feed at the start of every `pre`.
fn pre_begun(html: &str) -> String {
    let mut parts = html.split("<pre");
    let mut begun = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        begun.push_str("<pre");
        begun.push_str(&part.replacen('>', ">\n", 1));
    }
    begun
}
