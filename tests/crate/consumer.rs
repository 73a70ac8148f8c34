//! What a program of others does with the packed crate.

#![cfg(test)]

use offprint::host::NativeHost;
use offprint::sink::HtmlSink;
use offprint::source::{Page, read};
use offprint::view::{Options, View, render};

const JSON: &str = r#"{"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "The harbour opens again", "url": "https://paper.example/harbour",
    "keywords": ["Ferries", "Ports"], "datePublished": "2026-03-04T08:00:00Z",
    "articleBody": "<p>The first ferry left at <b>ten</b>.</p><script>steal()</script>"}"#;

fn html(view: View) -> String {
    let reading = read(&[JSON.to_owned()], &Page::default(), &NativeHost);
    let article = reading.article.expect("an article");
    let mut sink = HtmlSink::new();
    render(view, &article, &Options::default(), &NativeHost, &mut sink);
    sink.into_html()
}

#[test]
fn every_view_has_something_to_show() {
    for view in View::ALL {
        assert!(!html(*view).is_empty(), "{}", view.name());
    }
}

#[test]
fn markup_in_the_body_is_read_as_such() {
    let article = html(View::Article);
    assert!(article.contains(">The first ferry left at <b>ten</b>.</p>"), "{article}");
    assert!(!article.contains("steal"), "{article}");
}

#[test]
fn the_words_of_the_interface_are_in_the_crate() {
    assert!(html(View::ReadingTime).contains("min"), "{}", html(View::ReadingTime));
}
