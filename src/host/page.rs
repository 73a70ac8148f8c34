//! A whole HTML page → the article JSON that it embeds, and what it says of
//! itself. For hosts without a DOM: only the tokens are read, no tree is built.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{TokenizerResult, local_name};
use serde::Serialize;

use super::crowded::without_crowds;

/// What a page holds. URLs are as the page has them, not resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HtmlPage {
    /// The text of each script that holds article JSON, in document order.
    pub scripts: Vec<String>,
    /// `<base href>`, the first.
    pub base: Option<String>,
    /// `<link rel="canonical">`, the first.
    pub canonical: Option<String>,
    /// `<html lang>`.
    pub lang: Option<String>,
    /// The JSON pointer of the first `data-offprint` that has one.
    pub pointer: Option<String>,
    /// The CSS selector of the text in the first `data-body` (or `body`) of a script that has one.
    pub body: Option<String>,
}

/// Finds the article JSON of a page: `application/ld+json`, and
/// `application/json` that is marked with `data-offprint`.
pub fn scan_page(html: &str) -> HtmlPage {
    let tokenizer = Tokenizer::new(Scan::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&without_crowds(html)));
    // It stops at each script, which nobody runs.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.0.into_inner().page
}

#[derive(Default)]
struct Scan(RefCell<State>);

#[derive(Default)]
struct State {
    page: HtmlPage,
    /// In a script whose text is wanted.
    in_script: bool,
    /// Open `<template>`s: what they hold is not part of the page.
    templates: u32,
}

impl TokenSink for Scan {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let state = &mut *self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => state.start(&tag),
            Token::TagToken(tag) => {
                state.end(&tag);
                TokenSinkResult::Continue
            }
            Token::CharacterTokens(text) => {
                if let (true, Some(script)) = (state.in_script, state.page.scripts.last_mut()) {
                    script.push_str(&text);
                }
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl State {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        match tag.name {
            local_name!("template") => self.templates += 1,
            local_name!("html") => keep(&mut self.page.lang, attribute(tag, "lang")),
            local_name!("base") => keep(&mut self.page.base, attribute(tag, "href")),
            local_name!("link") if is_canonical(tag) => {
                keep(&mut self.page.canonical, attribute(tag, "href"));
            }
            local_name!("script") => {
                self.script(tag);
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            local_name!("title") | local_name!("textarea") => {
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            // `<noscript>` as in a browser, which runs scripts.
            local_name!("style")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("noscript") => {
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn end(&mut self, tag: &Tag) {
        match tag.name {
            local_name!("template") => self.templates = self.templates.saturating_sub(1),
            local_name!("script") => self.in_script = false,
            _ => {}
        }
    }

    fn script(&mut self, tag: &Tag) {
        if self.templates == 0 {
            keep(&mut self.page.body, attribute(tag, "data-body").or_else(|| attribute(tag, "body")));
        }
        // Parameters after the type (`;profile=…`) are allowed.
        let kind = attribute(tag, "type").and_then(|kind| kind.split(';').next());
        let kind = kind.map(|kind| kind.trim().to_ascii_lowercase());
        let marked = attribute(tag, "data-offprint");
        self.in_script = self.templates == 0
            && match kind.as_deref() {
                Some("application/ld+json") => true,
                Some("application/json") => marked.is_some(),
                _ => false,
            };
        if self.in_script {
            self.page.scripts.push(String::new());
            keep(&mut self.page.pointer, marked);
        }
    }
}

/// Takes the first value that says something.
fn keep(place: &mut Option<String>, value: Option<&str>) {
    if place.is_none() {
        *place = value.filter(|value| !value.is_empty()).map(str::to_owned);
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

fn is_canonical(tag: &Tag) -> bool {
    attribute(tag, "rel")
        .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("canonical")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::scan_page;

    #[test]
    fn finds_scripts_and_the_pages_own_facts() {
        let page = scan_page(
            "<!doctype html><html lang=de><base href='/a/'><link rel='x CANONICAL' href=b>\
             <title><script type=application/ld+json>no</script></title>\
             <template><script type=application/ld+json>no</script></template>\
             <script>var no</script><script type='Application/LD+JSON'>{\"a\":\"<b>&amp;\"}</script>\
             <script type=application/json>no</script>\
             <script type=application/json data-offprint=/props>{}</script>",
        );
        assert_eq!(page.scripts, ["{\"a\":\"<b>&amp;\"}", "{}"]);
        assert_eq!(page.lang.as_deref(), Some("de"));
        assert_eq!(page.base.as_deref(), Some("/a/"));
        assert_eq!(page.canonical.as_deref(), Some("b"));
        assert_eq!(page.pointer.as_deref(), Some("/props"));
    }

    #[test]
    fn takes_types_with_parameters_and_blanks() {
        for kind in [
            "application/ld+json; charset=utf-8",
            "application/ld+json;profile=\"https://a.example/p\"",
            " APPLICATION/LD+JSON ",
            "application/ld+json ;",
        ] {
            let page = scan_page(&format!("<script type='{kind}'>{{}}</script>"));
            assert_eq!(page.scripts, ["{}"], "{kind}");
        }
        for kind in ["application/ld+jsonp", "text/application/ld+json", "; application/ld+json"] {
            assert!(scan_page(&format!("<script type='{kind}'>{{}}</script>")).scripts.is_empty(), "{kind}");
        }
    }

    #[test]
    fn a_noscript_holds_no_markup() {
        let page = scan_page(
            "<noscript><link rel=canonical href=no><script type=application/ld+json>no</script></noscript>\
             <script type=application/ld+json>{}</script>",
        );
        assert_eq!((page.scripts, page.canonical), (vec!["{}".to_owned()], None));
    }

    #[test]
    fn a_template_names_no_text() {
        let page = scan_page(
            "<template><script data-body='#no'></script></template><script data-body='#story'></script>",
        );
        assert_eq!(page.body.as_deref(), Some("#story"));
    }

    #[test]
    fn survives_a_script_without_end() {
        assert_eq!(scan_page("<script type=application/ld+json>{").scripts, ["{"]);
        assert!(scan_page("").scripts.is_empty());
    }
}
