//! What a reading has at hand: the page, the host, and its report.

use alloc::borrow::Cow;

use super::Page;
use super::cursor::Cursor;
use crate::error::{Code, Diagnostic};
use crate::host::Host;
use crate::json::Finding;
use crate::limits::MAX_DIAGNOSTICS;
use crate::prelude::*;
use crate::text::{concat, decimal};

pub(super) struct Context<'a> {
    pub(super) page: &'a Page,
    pub(super) host: &'a dyn Host,
    /// The publisher withholds the article: no other format's may be shown in
    /// its place.
    pub(super) withheld: bool,
    diagnostics: Vec<Diagnostic>,
    left_out: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(page: &'a Page, host: &'a dyn Host) -> Self {
        Context { page, host, withheld: false, diagnostics: Vec::new(), left_out: 0 }
    }

    /// Says something about a value.
    pub(super) fn report(&mut self, code: Code, at: &Cursor<'_>, message: impl Into<Cow<'static, str>>) {
        // A place takes a search, so it is not asked for what is left out.
        let place = if self.is_full() { String::new() } else { at.pointer() };
        self.add(code, at.source(), place, message.into());
    }

    /// Says that the article may not be shown, and why.
    pub(super) fn withhold(&mut self, at: &Cursor<'_>, why: &'static str) {
        self.withheld = true;
        self.report(Code::Withheld, at, why);
    }

    /// Says that a value is of a type that cannot be used.
    pub(super) fn wrong_type(&mut self, at: &Cursor<'_>, wanted: &str) {
        let message = concat(&[at.value.kind(), " where ", wanted, " was expected; dropped"]);
        self.report(Code::WrongType, at, message);
    }

    /// Says that a member is absent.
    pub(super) fn missing(&mut self, at: &Cursor<'_>, key: &str) {
        let message = concat(&["the article has no ", key]);
        self.add(Code::MissingField, at.source(), at.pointer_to(key), message.into());
    }

    /// Says what was found in a body: of an element, an attribute or the text.
    pub(super) fn found_in_body(&mut self, at: &Cursor<'_>, code: Code, name: &str) {
        let done = match code {
            Code::ActiveContent => ": active content; dropped",
            Code::UnknownElement => ": no element of an article; its text was kept",
            Code::TooDeep => ": nested too deeply; flattened to its text",
            Code::TooManyNodes => ": too many; the rest was dropped",
            Code::Guessed => ": their breaks were lost; put in after sentences",
            _ => ": cannot be used; dropped",
        };
        self.report(code, at, concat(&[name, done]));
    }

    /// Takes over what was found in a script's text.
    pub(super) fn found_in_text(&mut self, source: usize, finding: Finding) {
        self.add(finding.code, source, finding.place, finding.message.into());
    }

    /// The last place is kept for the count of what was left out.
    fn is_full(&self) -> bool {
        self.diagnostics.len() + 1 >= MAX_DIAGNOSTICS
    }

    pub(super) fn add(&mut self, code: Code, source: usize, path: String, message: Cow<'static, str>) {
        if self.is_full() {
            self.left_out += 1;
            return;
        }
        self.diagnostics.push(Diagnostic { code, severity: code.severity(), source, path, message });
    }

    /// The report, in the order of its making.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        if self.left_out > 0 {
            let code = Code::MoreDiagnostics;
            let message = concat(&[&decimal(self.left_out), " more diagnostics were left out"]);
            self.diagnostics.push(Diagnostic {
                code,
                severity: code.severity(),
                source: 0,
                path: String::new(),
                message: message.into(),
            });
        }
        self.diagnostics
    }
}
