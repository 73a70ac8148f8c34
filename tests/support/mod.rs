//! A host for tests of the reader: URLs by the `url` crate, HTML by
//! html5ever's tokenizer. It does only what reading needs.

use std::cell::RefCell;

use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use offprint::article::Timestamp;
use offprint::host::{DateStyle, Host, HtmlEvents, Plural};

/// Elements that have no content.
const VOID: &[&str] = &["br", "hr", "img", "input", "meta", "link", "wbr"];

pub struct TestHost;

struct Sink<'a> {
    state: RefCell<(&'a mut dyn HtmlEvents, usize)>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::CharacterTokens(text) => state.0.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes: Vec<(&str, &str)> =
                    tag.attrs.iter().map(|a| (&*a.name.local, &*a.value)).collect();
                state.0.open(&tag.name, &attributes);
                if VOID.contains(&&*tag.name) {
                    state.0.close();
                } else {
                    state.1 += 1;
                }
            }
            Token::TagToken(_) if state.1 > 0 => {
                state.0.close();
                state.1 -= 1;
            }
            Token::EOFToken => {
                for _ in 0..state.1 {
                    state.0.close();
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Host for TestHost {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        let base = base.and_then(|base| url::Url::parse(base).ok());
        url::Url::options().base_url(base.as_ref()).parse(url).ok().map(String::from)
    }

    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        let sink = Sink { state: RefCell::new((events, 0)) };
        let tokenizer = Tokenizer::new(sink, Default::default());
        let queue = BufferQueue::default();
        queue.push_back(html.into());
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
    }

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
}
