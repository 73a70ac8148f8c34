//! Looking through bytes, which most of the time on a long article goes into: several at a time. Where the machine has
//! vectors, the compiler makes them of a plain loop over a block of bytes. Some of the browsers in use have none; there
//! eight bytes are looked at in a number.

use std::ops::BitOr;

/// What is looked for. It is asked of bytes, so that a compiler makes vectors of it, or of a number of them.
pub trait Odd: Copy {
    /// Which of these bytes are odd.
    fn among<B: Bytes>(self, bytes: B) -> B::Answer;
}

/// A byte or several, and questions asked of all at once. Answers are put together by `|`.
pub trait Bytes: Copy {
    /// For each byte, yes or no.
    type Answer: BitOr<Output = Self::Answer>;
    /// Which are this byte.
    fn is(self, byte: u8) -> Self::Answer;
    /// Which are less than this byte of ASCII.
    fn below(self, byte: u8) -> Self::Answer;
    /// Which are this byte or more, which is none of ASCII.
    fn from(self, byte: u8) -> Self::Answer;
}

impl Bytes for u8 {
    type Answer = bool;

    #[inline(always)]
    fn is(self, byte: u8) -> bool {
        self == byte
    }

    #[inline(always)]
    fn below(self, byte: u8) -> bool {
        self < byte
    }

    #[inline(always)]
    fn from(self, byte: u8) -> bool {
        self >= byte
    }
}

/// The number.
type Bits = u64;

/// Bytes that stand side by side, the first in the lowest bits. An answer is the highest bit of a byte.
#[derive(Clone, Copy)]
struct Word(Bits);

/// How many bytes there are.
const COUNT: usize = size_of::<Bits>();

/// What stands beyond the last byte of a text: some byte that nobody looks for.
const FILLER: u8 = 0x1A;

const ONES: Bits = Bits::MAX / 255;
const LOW: Bits = ONES * 0x7F;

/// Sets the highest bit of each byte whose other bits are this much or more.
#[inline(always)]
const fn at_least(word: Bits, least: u8) -> Bits {
    (word & LOW) + ONES * (0x80 - least as Bits)
}

impl Word {
    /// The bytes at the start of these.
    #[inline(always)]
    fn load(bytes: &[u8]) -> Self {
        Word(bytes.first_chunk().map_or_else(|| filled(bytes), |whole| Bits::from_le_bytes(*whole)))
    }

    /// Which are this byte and stand behind the same.
    #[inline(always)]
    fn pair(self, byte: u8) -> Bits {
        let same = self.is(byte);
        same & same << 8
    }
}

impl Bytes for Word {
    type Answer = Bits;

    #[inline(always)]
    fn is(self, byte: u8) -> Bits {
        let other = self.0 ^ (ONES * Bits::from(byte));
        !(at_least(other, 1) | other) & !LOW
    }

    #[inline(always)]
    fn below(self, byte: u8) -> Bits {
        !(at_least(self.0, byte) | self.0) & !LOW
    }

    #[inline(always)]
    fn from(self, byte: u8) -> Bits {
        at_least(self.0, byte & 0x7F) & self.0 & !LOW
    }
}

/// Fewer bytes than there is room for.
#[inline(never)]
fn filled(bytes: &[u8]) -> Bits {
    bytes.iter().rev().fold(ONES * Bits::from(FILLER), |word, byte| word << 8 | Bits::from(*byte))
}

/// Whether the compiler may use vectors.
const HAS_VECTORS: bool = cfg!(any(not(target_family = "wasm"), target_feature = "simd128"));

/// Bytes of a block.
const BLOCK: usize = 4 * COUNT;

/// How many bytes stand before the first that is odd.
#[inline(always)]
pub fn before_odd(bytes: &[u8], odd: impl Odd) -> usize {
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    let is_odd = |block: &[u8; BLOCK]| {
        if HAS_VECTORS {
            return block.iter().fold(false, |any, byte| any | odd.among(*byte));
        }
        let (words, _) = block.as_chunks::<COUNT>();
        words.iter().fold(0, |any, word| any | odd.among(Word(Bits::from_le_bytes(*word)))) != 0
    };
    let even = blocks.iter().position(is_odd).unwrap_or(blocks.len()) * BLOCK;
    even + before_odd_by(bytes.get(even..).unwrap_or_default(), COUNT, |word| odd.among(word))
}

/// As [`before_odd`], or before the second of two such bytes side by side.
#[inline(always)]
pub(super) fn before_odd_or_pair(bytes: &[u8], odd: impl Odd, pair: u8) -> usize {
    // Each step sees the last byte of the one before again.
    before_odd_by(bytes, COUNT - 1, |word| odd.among(word) | word.pair(pair))
}

#[inline(always)]
fn before_odd_by(bytes: &[u8], step: usize, odd: impl Fn(Word) -> Bits) -> usize {
    let mut from = 0;
    while let Some(rest) = bytes.get(from..) {
        let answers = odd(Word::load(rest));
        if answers != 0 {
            return bytes.len().min(from + answers.trailing_zeros() as usize / 8);
        }
        from += step;
    }
    bytes.len()
}

/// The length of a text in UTF-16 code units: a code point above U+FFFF, whose first byte is 0xF0 or more, takes
/// two; every other takes one.
pub fn utf16_len(text: &str) -> u32 {
    let (mut rest, mut length) = (text.as_bytes(), 0);
    while !rest.is_empty() {
        let Word(word) = Word::load(rest);
        let begun = !word | word << 1;
        let above = word & word << 1 & word << 2 & word << 3;
        length += (begun & !LOW).count_ones() + (above & !LOW).count_ones();
        // Each filler counted as one.
        length -= COUNT.saturating_sub(rest.len()) as u32;
        rest = rest.get(COUNT..).unwrap_or_default();
    }
    length
}

#[cfg(test)]
mod tests {
    use super::{Bytes, FILLER, Odd, before_odd, before_odd_or_pair, utf16_len};

    /// The questions.
    #[derive(Clone, Copy)]
    enum Asked {
        Nothing,
        Is(u8),
        Below(u8),
        From(u8),
    }

    impl Odd for Asked {
        fn among<B: Bytes>(self, bytes: B) -> B::Answer {
            match self {
                Asked::Nothing => bytes.below(0),
                Asked::Is(byte) => bytes.is(byte),
                Asked::Below(byte) => bytes.below(byte),
                Asked::From(byte) => bytes.from(byte),
            }
        }
    }

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..100 {
            for at in 0..length {
                let bytes: Vec<u8> = (0..length).map(|i| if i == at { b'<' } else { b'a' }).collect();
                assert_eq!(before_odd(&bytes, Asked::Is(b'<')), at);
                assert_eq!(before_odd(&bytes, Asked::Is(b'>')), length);
                assert_eq!(before_odd_or_pair(&bytes, Asked::Is(b'<'), b' '), at);
            }
            assert_eq!(before_odd(&vec![0; length], Asked::Is(FILLER)), length);
        }
    }

    #[test]
    fn a_pair_is_found_wherever_it_stands() {
        for length in 2..100 {
            for at in 1..length {
                let pair = [at - 1, at];
                let bytes: Vec<u8> =
                    (0..length).map(|i| if pair.contains(&i) { b' ' } else { b'a' }).collect();
                assert_eq!(before_odd_or_pair(&bytes, Asked::Nothing, b' '), at);
            }
            let alone: Vec<u8> = (0..length).map(|i| if i % 2 == 0 { b' ' } else { b'a' }).collect();
            assert_eq!(before_odd_or_pair(&alone, Asked::Nothing, b' '), length);
        }
    }

    /// Each byte beside each other one, and each question, against the question asked of one byte; in words, and in
    /// blocks too.
    #[test]
    fn several_bytes_answer_as_one_does() {
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                let few = [byte, other, other, byte, byte, byte, other, other, byte, other, 0, other];
                for bytes in [few.to_vec(), few.repeat(4)] {
                    let end = bytes.len();
                    let first = |odd: &dyn Fn(u8) -> bool| bytes.iter().position(|b| odd(*b)).unwrap_or(end);
                    for asked in [0, b' ', b'"', 0x7F, 0x80, 0xC2, 0xFF] {
                        assert_eq!(before_odd(&bytes, Asked::Is(asked)), first(&|b| b == asked));
                        if asked < 0x80 {
                            assert_eq!(before_odd(&bytes, Asked::Below(asked)), first(&|b| b < asked));
                        } else {
                            assert_eq!(before_odd(&bytes, Asked::From(asked)), first(&|b| b >= asked));
                        }
                    }
                    let pair = bytes.windows(2).position(|two| two == [byte; 2]).map_or(end, |at| at + 1);
                    assert_eq!(before_odd_or_pair(&bytes, Asked::Nothing, byte), pair, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn lengths_are_those_of_utf_16() {
        let text = "a£€𝄞 Åse Zoë “quay” 🦀🦀🦀 中文 \u{10FFFF}\0\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}";
        let ends = || text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for from in ends() {
            for to in ends().filter(|to| *to >= from) {
                let part = text.get(from..to).unwrap_or_default();
                assert_eq!(utf16_len(part) as usize, part.encode_utf16().count(), "{part:?}");
            }
        }
    }
}
