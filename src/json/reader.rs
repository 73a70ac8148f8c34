//! The state of one reading, and the one place where repairs are allowed.

use super::Value;
use crate::error::Code;
use crate::limits::MAX_DIAGNOSTICS;
use crate::text::decimal;

/// Something wrong with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind.
    pub code: Code,
    /// A byte offset in decimal digits, or a JSON pointer.
    pub place: String,
    /// What was wrong and what was done.
    pub message: &'static str,
}

impl Finding {
    pub(super) fn repair(offset: usize, message: &'static str) -> Self {
        Finding { code: Code::JsonRepaired, place: decimal(offset), message }
    }
}

/// Whether the text may be repaired.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Strict,
    Lenient,
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// The offset of the next byte.
    pub(super) at: usize,
    pub(super) mode: Mode,
    pub(super) findings: Vec<Finding>,
    /// Objects and arrays that are open, to judge a bracket that fits none.
    pub(super) open_objects: u32,
    pub(super) open_arrays: u32,
    /// Where the text could not be read any further in this mode.
    pub(super) stopped: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, mode: Mode) -> Self {
        Reader { text, at: 0, mode, findings: Vec::new(), open_objects: 0, open_arrays: 0, stopped: None }
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The text from `start` to the next byte.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    pub(super) fn lenient(&self) -> bool {
        self.mode == Mode::Lenient
    }

    /// Reports a repair at the next byte; in strict reading, stops there.
    pub(super) fn repair(&mut self, message: &'static str) {
        match self.mode {
            Mode::Strict => self.stop(),
            Mode::Lenient => self.find(Code::JsonRepaired, message),
        }
    }

    /// Gives up at the next byte. All that reads is at the end of the text then and ends by
    /// itself: a quarter of the bytes of a `Result` that each step hands on.
    pub(super) fn stop(&mut self) {
        self.stopped = self.stopped.or(Some(self.at));
        self.text = "";
    }

    /// Keeps half of what a whole report may hold, so that a text with many
    /// faults leaves room for what is said about the article.
    pub(super) fn find(&mut self, code: Code, message: &'static str) {
        if self.findings.len() < MAX_DIAGNOSTICS / 2 {
            self.findings.push(Finding { code, place: decimal(self.at), message });
        }
    }

    /// Steps over one character, whatever it is.
    pub(super) fn skip_char(&mut self) {
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    /// The value; nothing where the reading stopped.
    pub(super) fn document(&mut self) -> Option<Value> {
        if self.lenient() {
            return self.lenient_document();
        }
        let value = self.value(0);
        self.noise();
        if self.at < self.text.len() {
            self.stop();
        }
        self.stopped.is_none().then_some(value)
    }
}
