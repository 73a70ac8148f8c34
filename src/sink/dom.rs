//! The sink that builds a DOM.
//!
//! A call into JavaScript for every node costs more than the node. So this
//! sink records the calls as numbers beside one string of all the characters,
//! and the host (`www/core/replay.ts`) replays a whole batch at once.

use super::{Attr, Sink, Tag, escape::is_safe_url};
use crate::text::utf16_len;

/// What the low two bits of an operation say.
#[derive(Clone, Copy)]
enum Op {
    Open = 0,
    Attr = 1,
    Text = 2,
    Close = 3,
}

/// A recorded tree.
///
/// Each number holds an operation in its two low bits and an operand above
/// them: for `Open` the number of the [`Tag`]; for `Attr` the number of the
/// [`Attr`], and the next number is the value's length; for `Text` the length.
/// Lengths count UTF-16 code units, taken in order from `text`.
#[derive(Debug, Default)]
pub struct DomOps {
    /// The operations.
    pub ops: Vec<u32>,
    /// The characters of all texts and attribute values, in order.
    pub text: String,
}

/// Records [`DomOps`].
#[derive(Debug, Default)]
pub struct DomSink(DomOps);

impl DomSink {
    /// A sink with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// What was recorded.
    pub fn into_ops(self) -> DomOps {
        self.0
    }

    fn op(&mut self, op: Op, operand: u32) {
        self.0.ops.push(operand << 2 | op as u32);
    }

    fn push_text(&mut self, text: &str) -> u32 {
        self.0.text.push_str(text);
        utf16_len(text)
    }
}

impl Sink for DomSink {
    fn open(&mut self, tag: Tag) {
        self.op(Op::Open, tag as u32);
    }

    fn attr(&mut self, name: Attr, value: &str) {
        if name.is_url() && !is_safe_url(value) {
            return;
        }
        self.op(Op::Attr, name as u32);
        let length = self.push_text(value);
        self.0.ops.push(length);
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let length = self.push_text(text);
        self.op(Op::Text, length);
    }

    fn close(&mut self) {
        self.op(Op::Close, 0);
    }
}
