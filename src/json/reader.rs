//! The state of one reading, and the one place where repairs are allowed.

use core::cell::Cell;

use super::Value;
use super::findings::Findings;
use crate::error::Code;
use crate::text::decimal;

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
    pub(super) findings: Findings,
    /// Objects, arrays and calls of functions that are open, to judge a bracket that fits none.
    pub(super) open_objects: u32,
    pub(super) open_arrays: u32,
    pub(super) open_calls: u32,
    /// A key had no quotes, so others may have none.
    pub(super) bare_keys: bool,
    /// Where the text could not be read any further in this mode.
    pub(super) stopped: Option<usize>,
    /// Where the blanks that were looked over last begin and end.
    pub(super) blanks: Cell<(usize, usize)>,
    /// A place, and where the next `"` after it stands; and so of `'`.
    pub(super) next_double: Cell<(usize, usize)>,
    pub(super) next_single: Cell<(usize, usize)>,
    /// A place, and where the first comment of HTML after it ends.
    pub(super) comment_end: Cell<(usize, usize)>,
    /// The whole JSON stands in such a comment.
    pub(super) in_comment: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, mode: Mode) -> Self {
        Reader {
            text,
            at: 0,
            mode,
            findings: Findings::default(),
            open_objects: 0,
            open_arrays: 0,
            open_calls: 0,
            bare_keys: false,
            stopped: None,
            blanks: Cell::new((1, 0)),
            comment_end: Cell::new((1, 0)),
            in_comment: false,
            next_double: Cell::new((1, 0)),
            next_single: Cell::new((1, 0)),
        }
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    /// The text from there on.
    pub(super) fn from(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.from(self.at)
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
        self.repair_at(self.at, message);
    }

    /// Reports a repair at an earlier byte.
    pub(super) fn repair_at(&mut self, at: usize, message: &'static str) {
        match self.mode {
            Mode::Strict => self.stop(),
            Mode::Lenient => self.findings.add(Code::JsonRepaired, message, || decimal(at)),
        }
    }

    /// Gives up at the next byte. All that reads is at the end of the text then and ends by
    /// itself: a quarter of the bytes of a `Result` that each step hands on.
    pub(super) fn stop(&mut self) {
        self.stopped = self.stopped.or(Some(self.at));
        self.text = "";
    }

    pub(super) fn find(&mut self, code: Code, message: &'static str) {
        let at = self.at;
        self.findings.add(code, message, || decimal(at));
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
