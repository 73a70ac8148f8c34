//! HTML without a browser: html5ever builds a tree as the HTML Standard says,
//! and the tree is walked as events.
//!
//! Scripting is off, as it is in `DOMParser`, so both parse `<noscript>` alike.

use std::cell::Cell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, create_element};
use html5ever::{QualName, TokenizerResult, local_name, ns};

use super::HtmlEvents;
use super::crowded::without_crowds;
use super::formatting::Formatting;
use super::parser_tree::Arena;
use crate::limits::MAX_BODY_NODES;

/// Start tags that would open an element deeper than this are passed over;
/// their content stays. Blink has the same limit. Without it the parser, which
/// looks through the open elements at every tag, needs quadratic time.
const MAX_PARSER_DEPTH: usize = 512;

/// Parses HTML as a fragment of a body and sends its tree as events.
pub fn parse_html(html: &str, events: &mut dyn HtmlEvents) {
    let arena = Arena::new();
    let name = QualName::new(None, ns!(html), local_name!("body"));
    let context = create_element(&arena, name, Vec::new());
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    build(html, TreeBuilder::new_for_fragment(arena, context, None, options), events).send_fragment(events);
}

/// Parses a whole page, as a browser that runs scripts does, and sends its tree as events.
pub fn parse_page(html: &str, events: &mut dyn HtmlEvents) {
    build(html, TreeBuilder::new(Arena::new(), TreeBuilderOpts::default()), events).send_document(events);
}

fn build(html: &str, builder: TreeBuilder<usize, Arena>, events: &mut dyn HtmlEvents) -> Arena {
    let bounded = Bounded { builder, passed_over: Cell::new(0), formatting: Formatting::default() };
    let tokenizer = Tokenizer::new(bounded, TokenizerOpts::default());
    let input = BufferQueue::default();
    let kept = without_crowds(html);
    if kept.len() < html.len() {
        events.bounded("attributes");
    }
    input.push_back(StrTendril::from_slice(&kept));
    // It stops at each script, which nobody runs.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let bounded = tokenizer.sink;
    if bounded.formatting.was_bounded.get() {
        events.bounded("formatting");
    }
    if bounded.is_full() {
        events.bounded("body");
    }
    bounded.builder.sink
}

/// The tree builder behind a gate that keeps its tree bounded.
struct Bounded {
    builder: TreeBuilder<usize, Arena>,
    /// Start tags passed over whose end tags are yet to come.
    passed_over: Cell<usize>,
    formatting: Formatting,
}

impl Bounded {
    fn is_full(&self) -> bool {
        self.builder.sink.len() > 3 * MAX_BODY_NODES
    }

    fn passes(&self, token: &Token) -> bool {
        if self.is_full() {
            return matches!(token, Token::EOFToken);
        }
        let arena = &self.builder.sink;
        match token {
            Token::TagToken(tag) => {
                self.formatting.passes(tag, arena.len()) && self.passes_tag(tag, arena.depth())
            }
            _ => true,
        }
    }

    /// Ends formatting that is open in too much of the tree.
    fn end_surplus(&self, line: u64) {
        for name in self.formatting.surplus(self.builder.sink.len()) {
            let tag = Tag {
                kind: TagKind::EndTag,
                name,
                self_closing: false,
                attrs: Vec::new(),
                had_duplicate_attributes: false,
            };
            // An end tag asks nothing of the tokenizer.
            let _ = self.give(Token::TagToken(tag), line);
        }
    }

    fn give(&self, token: Token, line: u64) -> TokenSinkResult<usize> {
        let arena = &self.builder.sink;
        let ended = match &token {
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => Some((arena.current(), tag.name.clone())),
            _ => None,
        };
        let result = self.builder.process_token(token, line);
        if let Some((node, name)) = ended {
            arena.end(node, &name);
        }
        result
    }

    fn passes_tag(&self, tag: &Tag, depth: usize) -> bool {
        let over = self.passed_over.get();
        match tag.kind {
            TagKind::StartTag if depth >= MAX_PARSER_DEPTH && !is_leaf(tag) => self.passed_over.set(over + 1),
            TagKind::EndTag if over > 0 => self.passed_over.set(over - 1),
            _ => return true,
        }
        false
    }
}

/// Whether the element adds no level, or its content is no markup.
fn is_leaf(tag: &Tag) -> bool {
    matches!(
        &*tag.name,
        "br" | "img"
            | "hr"
            | "wbr"
            | "input"
            | "embed"
            | "source"
            | "script"
            | "style"
            | "textarea"
            | "iframe"
    )
}

impl TokenSink for Bounded {
    type Handle = usize;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<usize> {
        self.end_surplus(line);
        if self.passes(&token) { self.give(token, line) } else { TokenSinkResult::Continue }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
