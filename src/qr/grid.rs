//! The modules of a code: the fixed patterns, then the codewords between them.

use super::codewords::codewords;
use super::mask;

const DARK: u8 = 1;
const FIXED: u8 = 2;

/// A QR code: a square of dark and light modules.
#[derive(Clone, Debug)]
pub struct Code {
    size: usize,
    modules: Vec<u8>,
}

impl Code {
    /// The code of a text; nothing where it is longer than 666 bytes.
    pub fn new(text: &str) -> Option<Code> {
        let (version, words) = codewords(text.as_bytes())?;
        let size = version * 4 + 17;
        let mut code = Code { size, modules: vec![0; size * size] };
        code.patterns(version);
        code.fill(&words);
        let best = (0..8).min_by_key(|mask| code.masked(*mask).penalty())?;
        Some(code.masked(best))
    }

    /// How many modules a side has.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; outside all are light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.has(x, y, DARK)
    }

    fn has(&self, x: usize, y: usize, what: u8) -> bool {
        x < self.size && self.modules.get(y * self.size + x).is_some_and(|module| module & what != 0)
    }

    fn set(&mut self, x: usize, y: usize, module: u8) {
        if let Some(place) = self.modules.get_mut(y * self.size + x).filter(|_| x < self.size) {
            *place = module;
        }
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        self.set(x, y, FIXED | u8::from(dark));
    }

    fn patterns(&mut self, version: usize) {
        let end = self.size - 7;
        for at in 0..self.size {
            self.fix(6, at, at % 2 == 0);
            self.fix(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (end + 3, 3), (3, end + 3)] {
            self.rings(x, y, 4);
        }
        self.alignments(version);
        self.version(version);
        self.format(0);
    }

    /// Squares within squares around a centre: finders, whose second ring is
    /// light, and alignments, whose first is.
    fn rings(&mut self, x: usize, y: usize, reach: usize) {
        for dy in 0..=2 * reach {
            for dx in 0..=2 * reach {
                let ring = dx.abs_diff(reach).max(dy.abs_diff(reach));
                if let (Some(x), Some(y)) = ((x + dx).checked_sub(reach), (y + dy).checked_sub(reach)) {
                    self.fix(x, y, ring != reach / 2 && ring != 4);
                }
            }
        }
    }

    fn alignments(&mut self, version: usize) {
        if version == 1 {
            return;
        }
        let count = version / 7 + 2;
        let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let last = self.size - 7;
        let at = |index: usize| if index == 0 { 6 } else { last - (count - 1 - index) * step };
        for row in 0..count {
            for column in 0..count {
                let (x, y) = (at(column), at(row));
                // The three corners are the finders'.
                if !(x.min(y) == 6 && (x.max(y) == 6 || x.max(y) == last)) {
                    self.rings(x, y, 2);
                }
            }
        }
    }

    fn version(&mut self, version: usize) {
        if version < 7 {
            return;
        }
        let bits = checked(version, 12, 0x1F25);
        for bit in 0..18 {
            let (far, near) = (self.size - 11 + bit % 3, bit / 3);
            self.fix(far, near, bits >> bit & 1 == 1);
            self.fix(near, far, bits >> bit & 1 == 1);
        }
    }

    /// Level M, whose number is 0, and the mask, beside each finder.
    fn format(&mut self, mask: usize) {
        let bits = checked(mask, 10, 0x537) ^ 0x5412;
        let size = self.size;
        for bit in 0..15 {
            let dark = bits >> bit & 1 == 1;
            match bit {
                0..6 => self.fix(8, bit, dark),
                6 | 7 => self.fix(8, bit + 1, dark),
                8 => self.fix(7, 8, dark),
                _ => self.fix(14 - bit, 8, dark),
            }
            if bit < 8 {
                self.fix(size - 1 - bit, 8, dark);
            } else {
                self.fix(8, size + bit - 15, dark);
            }
        }
        self.fix(8, size - 8, true);
    }

    /// Puts the codewords in, two columns at a time, from the right, up and down.
    fn fill(&mut self, words: &[u8]) {
        let mut bits = words.iter().flat_map(|word| (0..8).rev().map(move |bit| word >> bit & 1));
        let mut right = self.size - 1;
        let mut up = true;
        while right > 0 {
            // The upright timing pattern has a column of its own.
            if right == 6 {
                right = 5;
            }
            for step in 0..self.size {
                let y = if up { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if !self.has(x, y, FIXED) {
                        self.set(x, y, bits.next().unwrap_or_default());
                    }
                }
            }
            up = !up;
            right = right.saturating_sub(2);
        }
    }

    fn masked(&self, number: usize) -> Code {
        let mut code = self.clone();
        for (at, module) in code.modules.iter_mut().enumerate() {
            if *module & FIXED == 0 && mask::inverts(number, at % self.size, at / self.size) {
                *module ^= DARK;
            }
        }
        code.format(number);
        code
    }

    fn penalty(&self) -> usize {
        mask::penalty(self.size, &|x, y| self.is_dark(x, y))
    }
}

/// A number with as many check bits after it.
fn checked(number: usize, bits: usize, polynomial: usize) -> usize {
    let mut rest = number;
    for _ in 0..bits {
        rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
    }
    number << bits | rest
}

#[cfg(test)]
mod tests {
    use super::{Code, checked};

    /// ISO/IEC 18004:2015, tables C.1 and D.1.
    #[test]
    fn format_and_version_have_the_standard_check_bits() {
        assert_eq!(checked(0, 10, 0x537) ^ 0x5412, 0x5412);
        assert_eq!(checked(5, 10, 0x537) ^ 0x5412, 0x40CE);
        assert_eq!(checked(7, 12, 0x1F25), 0x07C94);
        assert_eq!(checked(20, 12, 0x1F25), 0x149A6);
    }

    #[test]
    fn a_code_has_its_size_and_its_finders() {
        let code = Code::new("https://a.example/");
        assert_eq!(code.as_ref().map(Code::size), Some(25));
        assert!(code.is_some_and(|code| code.is_dark(0, 0) && !code.is_dark(1, 1) && !code.is_dark(7, 0)));
        let code = Code::new(&"a".repeat(200));
        // The alignment pattern of version 10 nearest to its corner.
        let row = |y: usize| {
            (48..53).map(|x| code.as_ref().is_some_and(|code| code.is_dark(x, y))).collect::<Vec<_>>()
        };
        assert_eq!(row(49), [true, false, false, false, true]);
        assert_eq!(row(50), [true, false, true, false, true]);
        assert!(Code::new(&"a".repeat(667)).is_none());
    }
}
