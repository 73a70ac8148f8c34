//! Looking through bytes, which most of the time on a long article goes into:
//! several at a time, in a number. Vectors would be faster, but some of the
//! browsers in use have none, and to get them elsewhere takes unsafe code: what
//! the compiler makes of a loop over sixteen bytes is slower than this.

/// The number.
pub(super) type Bits = u64;

/// Bytes that stand side by side, the first in the lowest bits, and questions
/// asked of all at once. An answer is the highest bit of a byte; answers are
/// put together by `|`.
#[derive(Clone, Copy)]
pub struct Word(Bits);

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

    /// Which are this byte.
    #[inline(always)]
    pub fn is(self, byte: u8) -> Bits {
        let other = self.0 ^ (ONES * Bits::from(byte));
        !(at_least(other, 1) | other) & !LOW
    }

    /// Which are less than this byte of ASCII.
    #[inline(always)]
    pub fn below(self, byte: u8) -> Bits {
        !(at_least(self.0, byte) | self.0) & !LOW
    }

    /// Which are this byte or more, which is none of ASCII.
    #[inline(always)]
    pub fn from(self, byte: u8) -> Bits {
        at_least(self.0, byte & 0x7F) & self.0 & !LOW
    }

    /// Which are this byte and stand behind the same.
    #[inline(always)]
    pub fn pair(self, byte: u8) -> Bits {
        let same = self.is(byte);
        same & same << 8
    }
}

/// Fewer bytes than there is room for.
#[inline(never)]
fn filled(bytes: &[u8]) -> Bits {
    bytes.iter().rev().fold(ONES * Bits::from(FILLER), |word, byte| word << 8 | Bits::from(*byte))
}

/// How many bytes stand before the first that is odd.
#[inline(always)]
pub fn before_odd(bytes: &[u8], odd: impl Fn(Word) -> Bits) -> usize {
    // Four numbers at a time, of which a compiler for a server makes vectors: a third of the time.
    let (blocks, _) = bytes.as_chunks::<{ 4 * COUNT }>();
    let is_odd = |block: &[u8; 4 * COUNT]| {
        let (words, _) = block.as_chunks::<COUNT>();
        words.iter().fold(0, |any, word| any | odd(Word(Bits::from_le_bytes(*word)))) != 0
    };
    let even = blocks.iter().position(is_odd).unwrap_or(blocks.len()) * 4 * COUNT;
    even + before_odd_by(bytes.get(even..).unwrap_or_default(), COUNT, odd)
}

/// As [`before_odd`], where [`Word::pair`] is asked: each step sees the last byte of the one before again.
#[inline(always)]
pub(super) fn before_odd_pair(bytes: &[u8], odd: impl Fn(Word) -> Bits) -> usize {
    before_odd_by(bytes, COUNT - 1, odd)
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
    use super::{FILLER, Word, before_odd, before_odd_pair, utf16_len};

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..50 {
            for at in 0..length {
                let bytes: Vec<u8> = (0..length).map(|i| if i == at { b'<' } else { b'a' }).collect();
                assert_eq!(before_odd(&bytes, |word| word.is(b'<')), at);
                assert_eq!(before_odd(&bytes, |word| word.is(b'>')), length);
            }
            assert_eq!(before_odd(&vec![0; length], |word| word.is(FILLER)), length);
        }
    }

    /// Each byte beside each other one, and each question, against the question asked of one byte.
    #[test]
    fn several_bytes_answer_as_one_does() {
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                let bytes = [byte, other, other, byte, byte, byte, other, other, byte, other, 0, other];
                let first = |odd: &dyn Fn(u8) -> bool| bytes.iter().position(|b| odd(*b)).unwrap_or(12);
                for asked in [0, b' ', b'"', 0x7F, 0x80, 0xC2, 0xFF] {
                    assert_eq!(before_odd(&bytes, |word: Word| word.is(asked)), first(&|b| b == asked));
                    if asked < 0x80 {
                        assert_eq!(before_odd(&bytes, |word: Word| word.below(asked)), first(&|b| b < asked));
                    } else {
                        assert_eq!(before_odd(&bytes, |word: Word| word.from(asked)), first(&|b| b >= asked));
                    }
                }
                let pair = bytes.windows(2).position(|two| two == [byte; 2]).map_or(12, |at| at + 1);
                assert_eq!(before_odd_pair(&bytes, |word: Word| word.pair(byte)), pair, "{bytes:?}");
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
