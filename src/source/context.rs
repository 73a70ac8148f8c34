//! What a reading has at hand: the page, the host, the article so far, and
//! its report.

use super::Page;
use super::body_source::BodySource;
use super::cursor::Cursor;
use super::graph::Graph;
use super::used::Used;
use crate::article::Article;
use crate::error::{Code, Diagnostic};
use crate::host::Host;
use crate::json::Value;
use crate::json::pairs::push_token;
use crate::limits::MAX_DIAGNOSTICS;
use crate::page::Tree;
use crate::seen::Seen;
use crate::text::decimal;

pub(super) struct Context<'v> {
    pub(super) page: &'v Page,
    pub(super) host: &'v dyn Host,
    /// The JSON of each script, where it is JSON.
    scripts: &'v [Option<Value>],
    pub(super) graph: Graph<'v>,
    /// The article as it is being read.
    pub(super) article: Article,
    /// The names of the topics that were read, folded.
    pub(super) seen_topics: Seen,
    /// How many names of topics were offered, the same ones again included.
    pub(super) topics_offered: usize,
    /// It was reported that topics were dropped.
    pub(super) topics_dropped: bool,
    /// The lead pictures, by their addresses.
    pub(super) seen_images: Seen,
    /// Whether lead pictures were dropped because there are too many.
    pub(super) images_dropped: bool,
    /// How many authors were named, the same ones again included.
    pub(super) authors_offered: usize,
    /// The native format: strings are taken as they are, other types are
    /// refused.
    pub(super) strict: bool,
    /// By its specification the format has plain texts: a `<` in them is one.
    pub(super) plain: bool,
    /// The publisher withholds the article: no other format's may be shown in
    /// its place.
    pub(super) withheld: bool,
    /// The body had no breaks, and was given some.
    pub(super) breaks_lost: bool,
    /// The page, where it was sent already: asked for the same selectors as the search for a text does.
    pub(super) tree: Option<Tree>,
    /// How many letters the paragraphs have that were found in the page.
    pub(super) letters: usize,
    /// The address of the site that the article's source names, such as a feed's home page.
    pub(super) site: Option<String>,
    /// Where the body was found.
    pub(super) body: Option<BodySource>,
    /// While JSON inside a string is read: the place of that string.
    pub(super) outer_place: Option<(usize, String)>,
    /// The values that were read or reported.
    pub(super) used: Used,
    diagnostics: Vec<Diagnostic>,
    left_out: usize,
}

impl<'v> Context<'v> {
    pub(super) fn new(page: &'v Page, host: &'v dyn Host, scripts: &'v [Option<Value>]) -> Self {
        Context {
            page,
            host,
            scripts,
            graph: Graph::new(),
            article: Article::default(),
            seen_topics: Seen::new(),
            topics_offered: 0,
            topics_dropped: false,
            seen_images: Seen::new(),
            images_dropped: false,
            authors_offered: 0,
            strict: false,
            plain: false,
            withheld: false,
            breaks_lost: false,
            tree: None,
            letters: 0,
            site: None,
            body: None,
            outer_place: None,
            used: Used::default(),
            diagnostics: Vec::new(),
            left_out: 0,
        }
    }

    /// The language of the article, as far as it is known, else of its page.
    pub(super) fn lang(&self) -> Option<&str> {
        self.article.lang.as_deref().or(self.page.lang.as_deref())
    }

    /// Reports something about a value.
    pub(super) fn report(&mut self, code: Code, at: Cursor<'_>, message: &str) {
        self.used.add(at);
        self.report_member(code, at, "", message);
    }

    /// Reports something about a value's member, there or not.
    pub(super) fn report_member(&mut self, code: Code, at: Cursor<'_>, key: &str, message: &str) {
        // A place takes a search, so it is not asked for what is left out.
        let (mut source, mut path) = (0, String::new());
        if !self.is_full() {
            (source, path) = self.place(at);
            if !key.is_empty() {
                push_token(&mut path, key);
            }
        }
        self.add(code, source, path, message);
    }

    /// The script that a value is in, and the JSON pointer to it: found by
    /// searching all scripts for that very value. A value that is in none, as
    /// one that an adapter made, has no pointer.
    pub(super) fn place(&self, at: Cursor<'_>) -> (usize, String) {
        let mut steps = Vec::new();
        for (source, script) in self.scripts.iter().enumerate() {
            if let Some(script) = script
                && collect_way(script, at.value, &mut steps)
            {
                let mut pointer = String::new();
                for step in steps.iter().rev() {
                    match step {
                        Step::Key(key) => push_token(&mut pointer, key),
                        Step::Index(index) => push_token(&mut pointer, &decimal(*index)),
                    }
                }
                return (source, pointer);
            }
        }
        self.outer_place.clone().unwrap_or_default()
    }

    /// Whether a value stands in a script of the article that is asked for, where the page holds several.
    pub(super) fn is_near(&self, at: Cursor<'_>) -> bool {
        let near = self.page.near.as_deref().unwrap_or_default().as_bytes();
        !near.is_empty() && near.get(self.place(at).0) == Some(&b'1')
    }

    /// What relative addresses are resolved against: the page, or where it is unknown the article's own address, which
    /// is read before any other.
    pub(super) fn base(&self) -> Option<&str> {
        let page = self.page.base_url.as_deref().or(self.page.canonical.as_deref());
        page.or(self.article.url.as_deref()).or(self.site.as_deref())
    }

    /// Notes that the article may not be shown, and reports why.
    pub(super) fn withhold(&mut self, at: Cursor<'_>, why: &str) {
        self.withheld = true;
        self.report(Code::Withheld, at, why);
    }

    /// Reports that a value is of a type that cannot be used. `wanted` is what
    /// should be there, such as "a date": it is not the whole message.
    pub(super) fn wrong_type(&mut self, at: Cursor<'_>, wanted: &str) {
        let message = [at.value.kind(), " where ", wanted, " was expected; dropped"].concat();
        self.report(Code::WrongType, at, &message);
    }

    /// Reports what was found in a body: about an element, an attribute or the
    /// text.
    pub(super) fn found_in_body(&mut self, at: Cursor<'_>, code: Code, name: &str) {
        let done = match code {
            Code::ActiveContent => ": active content; dropped",
            Code::UnknownElement => ": unknown; its text was kept",
            Code::TooDeep => ": nested too deeply; flattened to its text",
            Code::TooManyNodes => ": too many; the rest was dropped",
            Code::Normalised => ": a plugin's, not the author's; dropped",
            Code::Guessed => ": their breaks were lost; put in after sentences",
            _ => ": cannot be used; dropped",
        };
        self.report(code, at, &[name, done].concat());
    }

    /// The last place is kept for the count of what was left out.
    fn is_full(&self) -> bool {
        self.diagnostics.len() + 1 >= MAX_DIAGNOSTICS
    }

    pub(super) fn add(&mut self, code: Code, source: usize, path: String, message: &str) {
        if self.is_full() {
            self.left_out += 1;
        } else {
            self.push(code, source, path, message);
        }
    }

    fn push(&mut self, code: Code, source: usize, path: String, message: &str) {
        let message = message.to_owned().into();
        self.diagnostics.push(Diagnostic { code, severity: code.severity(), source, path, message });
    }

    /// The report, in the order of its making.
    pub(super) fn take_diagnostics(&mut self) -> Vec<Diagnostic> {
        if self.left_out > 0 {
            let message = [&decimal(self.left_out), " more diagnostics were left out"].concat();
            self.push(Code::MoreDiagnostics, 0, String::new(), &message);
        }
        core::mem::take(&mut self.diagnostics)
    }
}

/// A step from a value to one inside it.
enum Step<'v> {
    Key(&'v str),
    Index(usize),
}

/// Collects the steps from a value to one inside it, the last first; `false` if it is not there. The parser limits the
/// depth.
fn collect_way<'v>(from: &'v Value, to: &Value, steps: &mut Vec<Step<'v>>) -> bool {
    if core::ptr::eq(from, to) {
        return true;
    }
    let step = match from {
        Value::Array(items) => items.iter().position(|item| collect_way(item, to, steps)).map(Step::Index),
        Value::Object(object) => {
            object.0.iter().find(|(_, value)| collect_way(value, to, steps)).map(|(key, _)| Step::Key(key))
        }
        _ => None,
    };
    let is_there = step.is_some();
    steps.extend(step);
    is_there
}
