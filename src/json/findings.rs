//! What is wrong with a text: each place, or for a fault that is everywhere its
//! first places and how many there are.

use std::borrow::Cow;

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
    pub message: Cow<'static, str>,
}

impl Finding {
    pub(super) fn repair(offset: usize, message: &'static str) -> Self {
        Finding { code: Code::JsonRepaired, place: decimal(offset), message: Cow::Borrowed(message) }
    }
}

/// Places that are told of one fault.
const PLACES: usize = 8;

/// Findings in the making.
#[derive(Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    kinds: Vec<Kind>,
}

/// All findings of one message.
struct Kind {
    message: &'static str,
    /// Those that are not told.
    untold: usize,
    /// Which findings of the list are told.
    told: Vec<usize>,
}

impl Findings {
    /// Adds one. The list is at most half of what a whole report may hold, so that
    /// a text with many faults leaves room for what is said about the article.
    pub(crate) fn add(&mut self, code: Code, message: &'static str, place: impl FnOnce() -> String) {
        let kind = match self.kinds.iter_mut().position(|kind| kind.message == message) {
            Some(at) => self.kinds.get_mut(at),
            None => {
                self.kinds.push(Kind { message, untold: 0, told: Vec::new() });
                self.kinds.last_mut()
            }
        };
        let Some(kind) = kind else { return };
        if kind.told.len() >= PLACES || self.list.len() >= MAX_DIAGNOSTICS / 2 {
            kind.untold += 1;
            return;
        }
        kind.told.push(self.list.len());
        self.list.push(Finding { code, place: place(), message: Cow::Borrowed(message) });
    }

    /// The list. Of a fault with more places, the last one says how many.
    pub(crate) fn into_list(mut self) -> Vec<Finding> {
        for Kind { message, untold, told } in self.kinds {
            if let Some(last) = told.last().and_then(|at| self.list.get_mut(*at))
                && untold > 0
            {
                last.message = [message, " (and ", &decimal(untold), " more after it)"].concat().into();
            }
        }
        self.list
    }
}
