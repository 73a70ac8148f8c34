//! Quotation marks: those of JSON, and what word processors, other keyboards
//! and escapers make of them.

use super::entities::reference;
use super::reader::Reader;

/// Marks of one kind open and close each other's strings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Double,
    Single,
}

/// A quotation mark in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// The bytes that it takes.
    pub(super) len: usize,
}

impl Mark {
    /// Whether it is a mark of ASCII.
    pub(super) fn is_plain(self) -> bool {
        self.len == 1
    }
}

fn kind_of(c: char) -> Option<Kind> {
    match c {
        '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2033}' | '\u{ff02}' => Some(Kind::Double),
        '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' | '‹' | '›' | '\u{2032}' | '\u{ff07}' => {
            Some(Kind::Single)
        }
        _ => None,
    }
}

/// Whether a mark may begin with that byte: in ASCII, in UTF-8, or as a reference.
pub(super) fn may_begin(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'&' | 0xC2 | 0xE2 | 0xEF)
}

impl Reader<'_> {
    /// The character that stands there, or that a reference there stands for,
    /// and the bytes that it takes.
    pub(super) fn char_at(&self, at: usize) -> Option<(char, usize)> {
        match self.byte(at)? {
            b'&' => Some(reference(self.from(at)).unwrap_or(('&', 1))),
            byte if byte.is_ascii() => Some((char::from(byte), 1)),
            _ => self.from(at).chars().next().map(|c| (c, c.len_utf8())),
        }
    }

    /// The quotation mark that stands there.
    pub(super) fn mark(&self, at: usize) -> Option<Mark> {
        let (c, len) = self.char_at(at).filter(|_| self.byte(at).is_some_and(may_begin))?;
        kind_of(c).map(|kind| Mark { kind, len })
    }

    /// The first mark of that kind between two places, escaped ones aside.
    pub(super) fn next_mark(&self, from: usize, to: usize, kind: Kind) -> Option<(usize, Mark)> {
        let mut at = from;
        while at < to {
            let byte = self.byte(at)?;
            if byte == b'\\' {
                at += 2;
                continue;
            }
            if may_begin(byte)
                && let Some(mark) = self.mark(at)
            {
                if mark.kind == kind {
                    return Some((at, mark));
                }
                at += mark.len;
                continue;
            }
            at += 1;
        }
        None
    }
}
