//! A page is asked for once, whatever is read from it.

use std::cell::Cell;

use super::{Page, read};
use crate::article::Timestamp;
use crate::host::{DateStyle, Host, HtmlEvents, Plural, parse_page};

/// A host that counts how often it is asked for its page.
struct Counting {
    html: &'static str,
    asked: Cell<usize>,
}

impl Host for Counting {
    fn send_page(&self, _: &[&str], events: &mut dyn HtmlEvents) -> bool {
        self.asked.set(self.asked.get() + 1);
        parse_page(self.html, events);
        true
    }
    fn resolve_url(&self, url: &str, _: Option<&str>) -> Option<String> {
        Some(url.to_owned())
    }
    fn parse_html(&self, _: &str, _: &mut dyn HtmlEvents) {}
    fn format_date(&self, _: &str, _: &Timestamp, _: DateStyle, _: Option<&str>) -> String {
        String::new()
    }
    fn format_number(&self, _: &str, _: u32) -> String {
        String::new()
    }
    fn format_range(&self, _: &str, _: u32, _: u32) -> String {
        String::new()
    }
    fn plural_range(&self, _: &str, _: u32, _: u32) -> Plural {
        Plural::Other
    }
    fn list_pattern(&self, _: &str, _: usize) -> Vec<String> {
        Vec::new()
    }
    fn count_words(&self, _: &str, _: &str) -> u32 {
        0
    }
    fn fold(&self, _: &str, name: &str) -> String {
        name.to_owned()
    }
}

const HTML: &str = "<article itemscope itemtype='https://schema.org/NewsArticle'>
    <h1 itemprop=headline>The ferry is late</h1><time itemprop=datePublished datetime=2026-04-01>today</time>
    <div itemprop=articleBody><p>It left at noon with forty people on it, and one of them was the captain's mother.</p>
    <p>She had asked him to wait for the soup, and he had not dared to say that it was on the other boat.</p></div></article>";

/// How often the page is asked for, and how many blocks of text the article has.
fn asked(scripts: &[&str], page: &Page) -> (usize, Option<usize>) {
    let host = Counting { html: HTML, asked: Cell::new(0) };
    let scripts: Vec<String> = scripts.iter().map(|script| (*script).to_owned()).collect();
    let article = read(&scripts, page, &host).article;
    (host.asked.get(), article.map(|article| article.body.len()))
}

#[test]
fn a_page_is_asked_for_once() {
    let page = Page::default();
    let named = Page { body: Some("article > div".to_owned()), ..Page::default() };
    let without_text = r#"{"@type":"NewsArticle","headline":"The ferry is late"}"#;
    for (scripts, page, found) in [
        // Read from its own marks.
        (vec![], &page, (1, Some(2))),
        (vec![r#"{"@type":"Organization","name":"The Linden Post"}"#], &named, (1, Some(2))),
        (vec![without_text], &page, (1, Some(2))),
        (vec![without_text], &named, (1, Some(2))),
        // A list is not looked at.
        (vec![r#"{"@type":"CollectionPage"}"#], &page, (0, None)),
    ] {
        assert_eq!(asked(&scripts, page), found, "{scripts:?} {page:?}");
    }
}
