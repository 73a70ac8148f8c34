//! Receives the parser's events and decides, by the allow-list, what each
//! element of the source does to the tree.

use super::allow::{self, Rule, rule};
use super::attributes::{Given, Reader, code, get, has_class, is_one_of};
use super::embed::Pending;
use super::flow::{Attributes, Tree, add_missing, has};
use super::model::Model;
use super::plugins::plugin_of;
use super::waiting::{Background, Before};
use crate::article::{Attribute, Kind, Node};
use crate::body::Body;
use crate::error::Code;
use crate::host::{Host, HtmlEvents};
use crate::text::search;

/// Inlines may be repeated in every block that they go through, up to the size of the input and this many bytes.
const REPEATABLE_BYTES: usize = 65_536;

/// What the end of an open element of the source does.
pub(super) enum Entry {
    /// Ends blocks until so many are open.
    Block(usize),
    /// Ends an inline.
    Inline,
    /// Ends a division.
    Division(Division),
    /// Ends a word.
    Word,
    /// Ends a `noscript`.
    Noscript,
    /// Ends a span of this class: where in its text it began.
    Span(String, usize),
    /// Nothing.
    Transparent,
}

/// What a division put in the tree.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Division {
    Nothing,
    Inline,
    Scope,
}

/// Builds blocks from events.
pub(super) struct Builder<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) tree: Tree,
    pub(super) entries: Vec<Entry>,
    /// How many elements are open in one that is dropped, that one included.
    dropped: usize,
    embed: Option<Pending>,
    /// The `srcset` of a `picture`'s first source; empty where it has none.
    pub(super) sources: String,
    /// What stands before a `noscript`.
    pub(super) before: Before,
    /// Whether what is dropped is the `noscript` of a page.
    in_dropped_noscript: bool,
    /// How many of a text are open: those are read.
    open_noscripts: usize,
    /// Open elements that may be pictures by their backgrounds.
    pub(super) backgrounds: Vec<Background>,
    /// How many texts and pictures were seen.
    pub(super) seen: usize,
    /// What is read was written as the text of an article, and is no whole page.
    pub(super) written: bool,
    /// The class of the span that has just ended, and how much text it had.
    pub(super) span: Option<(String, usize)>,
    /// How much text was read.
    pub(super) length: usize,
    /// What is read next begins beside such a span.
    pub(super) beside: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(input_bytes: usize, base: Option<&'a str>, host: &'a dyn Host) -> Self {
        Builder {
            reader: Reader::new(input_bytes, base, host),
            tree: Tree { repeatable: input_bytes + REPEATABLE_BYTES, ..Tree::default() },
            entries: Vec::new(),
            dropped: 0,
            embed: None,
            sources: String::new(),
            before: Before::Nothing,
            in_dropped_noscript: false,
            open_noscripts: 0,
            backgrounds: Vec::new(),
            seen: 0,
            written: false,
            span: None,
            length: 0,
            beside: false,
        }
    }

    /// Reads what was written as the text of an article.
    pub(super) fn of_article(self) -> Self {
        Builder { written: true, ..self }
    }

    /// Ends what is open, so that the next part begins at the root.
    pub(super) fn end_part(&mut self) {
        self.settle();
        self.tree.close_blocks(0);
        self.tree.inlines.clear();
        self.tree.divisions.clear();
        self.tree.names.clear();
        self.entries.clear();
        self.sources.clear();
        self.backgrounds.clear();
        (self.dropped, self.embed, self.in_dropped_noscript, self.open_noscripts) = (0, None, false, 0);
    }

    /// Gives the blocks.
    pub(super) fn finish(self) -> Body {
        Body { blocks: self.tree.root, findings: self.tree.findings }
    }

    fn element(&mut self, name: &str, given: &Given) -> Entry {
        let caption = self.tree.block_kind() == Some(Kind::Caption);
        let rule = match rule(name) {
            Some(Rule::Block(_) | Rule::Inline(_) | Rule::Division) if caption && is_credit(given) => {
                Rule::Inline(Kind::Credit)
            }
            Some(Rule::Block(Kind::Paragraph)) if has_class(given, "wp-caption-text") => {
                Rule::Block(Kind::Caption)
            }
            Some(Rule::Division) if has_class(given, "wp-caption") => Rule::Block(Kind::Figure),
            Some(rule) => rule,
            None => {
                self.tree.note(Code::UnknownElement, name);
                Rule::Transparent
            }
        };
        self.apply(rule, name, given)
    }

    fn apply(&mut self, rule: Rule, name: &str, given: &Given) -> Entry {
        match rule {
            Rule::Block(kind) => return self.block(kind, name, given),
            Rule::Inline(kind) => return self.inline(kind, name, given),
            Rule::Division => return self.division(name, given),
            Rule::Leaf(Kind::Image) if self.open_noscripts > 0 => self.image_without_script(given),
            // Within a picture of AMP stands what is shown in its place.
            Rule::Leaf(Kind::Image) => self.dropped = usize::from(self.image(name, given) && name != "img"),
            Rule::Leaf(kind) => self.leaf(kind),
            Rule::Source => self.source(given),
            Rule::Embed => {
                self.embed = Some(Pending::begin(name, given, &self.reader));
                self.dropped = 1;
            }
            Rule::Noscript if self.written => {
                self.open_noscripts += 1;
                self.tree.white();
                return Entry::Noscript;
            }
            Rule::Noscript => (self.dropped, self.in_dropped_noscript) = (1, true),
            Rule::Control if self.written => return self.control(name, given),
            Rule::Active | Rule::Control => {
                self.tree.note(Code::ActiveContent, name);
                self.dropped = 1;
            }
            Rule::Nothing => self.dropped = 1,
            Rule::Transparent if name == "picture" => self.sources.clear(),
            Rule::Transparent => {}
        }
        Entry::Transparent
    }

    fn attributes(&mut self, kind: Kind, given: &Given, found: &mut Attributes) {
        for attribute in allow::attributes(kind) {
            let name = match attribute {
                Attribute::Numbering => "type",
                other => other.name(),
            };
            let value = match get(given, name) {
                // True by being there.
                Some(_) if *attribute == Attribute::Reversed => name,
                other => other.unwrap_or_default().trim(),
            };
            if value.is_empty() {
                continue;
            }
            match self.reader.value(*attribute, value) {
                // A span of one cell is what a cell without it has.
                Some(value)
                    if value == "1" && matches!(attribute, Attribute::Colspan | Attribute::Rowspan) => {}
                Some(value) => found.push((*attribute, value)),
                None => self.tree.note(code(*attribute), name),
            }
        }
    }

    fn block(&mut self, kind: Kind, name: &str, given: &Given) -> Entry {
        let mut attributes = Vec::new();
        if let (Kind::Heading, Some(level)) = (kind, name.get(1..)) {
            attributes.push((Attribute::Level, level.to_owned()));
        }
        self.attributes(kind, given, &mut attributes);
        let holds_blocks = Model::of(Some(kind)) != Model::Phrasing && !is_part(kind);
        if holds_blocks && self.tree.is_deep(true) {
            self.tree.note(Code::TooDeep, name);
        } else if let Some(depth) = self.tree.open_block(kind, attributes) {
            return Entry::Block(depth);
        }
        self.tree.boundary();
        Entry::Division(Division::Nothing)
    }

    fn inline(&mut self, kind: Kind, name: &str, given: &Given) -> Entry {
        let mut attributes = Vec::new();
        self.attributes(kind, given, &mut attributes);
        let within = self.tree.inlines.iter().any(|inline| inline.kind == kind);
        let parent = self.tree.inlines.last().map(|inline| inline.kind);
        let fits = match kind {
            Kind::Span => !attributes.is_empty(),
            Kind::Link => has(&attributes, Attribute::Href) && !within,
            Kind::Time => has(&attributes, Attribute::Datetime),
            Kind::RubyText | Kind::RubyParenthesis => parent == Some(Kind::Ruby),
            Kind::Credit => !within,
            _ => true,
        };
        if kind == Kind::Link && within {
            self.tree.note(Code::UnknownElement, name);
        }
        if kind == Kind::Credit || kind == Kind::Link && fits && self.is_beside_link(given, &attributes) {
            self.tree.white();
        }
        if !fits && kind == Kind::Span {
            return self.bare_span(given);
        }
        if !fits {
            return Entry::Transparent;
        }
        if self.tree.is_deep(false) {
            self.tree.note(Code::TooDeep, name);
            return Entry::Transparent;
        }
        self.tree.open_inline(kind, attributes);
        Entry::Inline
    }

    pub(super) fn division(&mut self, name: &str, given: &Given) -> Entry {
        if name == "form" {
            self.tree.note(Code::ActiveContent, name);
        }
        self.tree.boundary();
        let mut attributes = Vec::new();
        self.attributes(Kind::Span, given, &mut attributes);
        let has_blocks = Model::of(self.tree.block_kind()) == Model::Flow;
        if attributes.is_empty() || (!has_blocks && self.tree.is_deep(false)) {
            return Entry::Division(Division::Nothing);
        }
        if has_blocks {
            self.scope(attributes);
            return Entry::Division(Division::Scope);
        }
        self.tree.open_inline(Kind::Span, attributes);
        Entry::Division(Division::Inline)
    }

    /// Gives blocks that begin from here their `lang` and `dir`.
    fn scope(&mut self, mut attributes: Attributes) {
        let depth = self.tree.frames.len();
        if let Some((above, outer)) = self.tree.divisions.last()
            && *above == depth
        {
            add_missing(&mut attributes, outer);
        }
        self.tree.divisions.push((depth, attributes));
    }

    fn leaf(&mut self, kind: Kind) {
        match kind {
            Kind::Break => self.tree.break_line(),
            Kind::BreakOpportunity => self.tree.break_opportunity(),
            _ => {
                if let Some(depth) = self.tree.open_block(kind, Vec::new()) {
                    self.tree.mark(false);
                    self.tree.close_blocks(depth);
                }
            }
        }
    }

    fn end_embed(&mut self) {
        let Some(mut pending) = self.embed.take() else { return };
        let fallback = pending.fallback();
        if let Some(page) = pending.page()
            && let Some(depth) = self.tree.open_block(Kind::Embed, vec![(Attribute::Href, page)])
        {
            self.seen += 1;
            self.tree.mark(true);
            if !pending.title.is_empty() {
                self.tree.push(Node::Text(pending.title));
            }
            self.tree.close_blocks(depth);
        } else {
            self.tree.note(Code::ActiveContent, "embed");
        }
        if !fallback.is_empty() {
            self.characters(&fallback);
        }
    }
}

impl HtmlEvents for Builder<'_> {
    fn open(&mut self, name: &str, given: &Given) {
        if self.dropped > 0 {
            self.dropped += 1;
            if let Some(embed) = &mut self.embed {
                embed.open(name, given, &self.reader);
            }
            if self.in_dropped_noscript {
                self.open_in_noscript(name, given);
            }
            return;
        }
        if let Some(class) = plugin_of(given).filter(|_| self.written) {
            self.tree.note(Code::Normalised, class);
            self.dropped = 1;
            return;
        }
        if self.is_arrow(given) {
            self.tree.note(Code::ActiveContent, "button");
            self.dropped = 1;
            return;
        }
        let may_be_same = self.open_noscripts > 0 && matches!(name, "img" | "picture" | "source");
        if name != "noscript" && !may_be_same {
            self.settle();
        }
        for (attribute, _) in given {
            if attribute.starts_with("on") {
                self.tree.note(Code::ActiveContent, attribute);
            }
        }
        self.tree.name(name, given);
        let entry = self.element(name, given);
        if !matches!(entry, Entry::Span(..)) {
            (self.span, self.beside) = (None, false);
        }
        if self.dropped == 0 {
            self.entries.push(entry);
            self.background(name, given);
        }
    }

    fn text(&mut self, text: &str) {
        let is_blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        if self.dropped > 0 {
            if let Some(embed) = &mut self.embed {
                embed.say(text);
            }
            if self.in_dropped_noscript && !is_blank {
                self.tree.note(Code::ActiveContent, "noscript");
            }
            return;
        }
        if !is_blank {
            self.settle();
            self.seen += 1;
        }
        self.line(text);
    }

    fn bounded(&mut self, what: &str) {
        self.tree.note(Code::TooManyNodes, what);
    }

    fn close(&mut self) {
        if self.dropped > 0 {
            self.dropped -= 1;
            if let Some(embed) = &mut self.embed {
                embed.close();
            }
            if self.dropped == 0 {
                self.in_dropped_noscript = false;
                self.end_embed();
            }
            return;
        }
        if !matches!(self.entries.last(), Some(Entry::Transparent | Entry::Span(..) | Entry::Noscript)) {
            self.settle();
        }
        self.end_background();
        match self.entries.pop() {
            Some(Entry::Block(depth)) => self.tree.close_blocks(depth),
            Some(Entry::Inline) => self.tree.close_inline(),
            Some(Entry::Division(division)) => {
                self.tree.boundary();
                if division == Division::Inline {
                    self.tree.close_inline();
                }
                if division == Division::Scope {
                    self.tree.divisions.pop();
                }
            }
            Some(Entry::Word) => self.tree.white(),
            Some(Entry::Noscript) => {
                self.open_noscripts -= 1;
                self.tree.white();
            }
            Some(Entry::Span(class, start)) => self.span = Some((class, self.length - start)),
            Some(Entry::Transparent) | None => {}
        }
    }
}

/// Parts that stand only in a whole, for which there is room once it is begun.
fn is_part(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Item
            | Kind::Description
            | Kind::TableHead
            | Kind::TableBody
            | Kind::TableFoot
            | Kind::Row
            | Kind::HeaderCell
            | Kind::Cell
    )
}

fn is_credit(given: &Given) -> bool {
    get(given, "class").is_some_and(|class| search::has(class, "credit"))
        || is_one_of(given, "itemprop", &["creditText", "copyrightHolder"])
}
