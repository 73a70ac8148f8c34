//! The text as codewords: data, then error correction, in turns by block.

/// Error correction codewords of each block and the number of blocks, by
/// version from 1 on; ISO/IEC 18004:2015, table 9, level M.
const BLOCKS: [(u8, u8); 20] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
    (24, 9),
    (24, 10),
    (28, 10),
    (28, 11),
    (26, 13),
    (26, 14),
    (26, 16),
];

/// How many modules of a version hold codewords; ISO/IEC 18004:2015, table 1.
fn modules(version: usize) -> usize {
    let all = (16 * version + 128) * version + 64;
    if version == 1 {
        return all;
    }
    let patterns = version / 7 + 2;
    let less = (25 * patterns - 10) * patterns - 55;
    all - less - if version > 6 { 36 } else { 0 }
}

/// The smallest version that holds the text, and its codewords; nothing where
/// the text is too long.
pub(super) fn codewords(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    for (index, (correction, blocks)) in BLOCKS.iter().enumerate() {
        let version = index + 1;
        let total = modules(version) / 8;
        let (correction, blocks) = (*correction as usize, *blocks as usize);
        let room = total - correction * blocks;
        if text.len() + header(version) <= room {
            return Some((version, in_turns(&data(text, version, room), correction, blocks, total)));
        }
    }
    None
}

/// The bytes of mode, length and end: in all versions whole ones.
fn header(version: usize) -> usize {
    if version < 10 { 2 } else { 3 }
}

/// Mode, length, text, end, padding. All is shifted by the four bits of the mode.
fn data(text: &[u8], version: usize, room: usize) -> Vec<u8> {
    let length = (text.len() as u16).to_be_bytes();
    let length = if version < 10 { length.get(1..) } else { length.get(..) };
    let mut data = Vec::with_capacity(room);
    let mut last = 4;
    for byte in length.unwrap_or_default().iter().chain(text) {
        data.push(last << 4 | byte >> 4);
        last = byte & 15;
    }
    data.push(last << 4);
    while data.len() < room {
        data.push(0xEC);
        if data.len() < room {
            data.push(0x11);
        }
    }
    data
}

fn in_turns(data: &[u8], correction: usize, blocks: usize, total: usize) -> Vec<u8> {
    let short = total / blocks - correction;
    let long_blocks = total % blocks;
    let divisor = divisor(correction);
    let mut rest = data;
    let mut parts = Vec::new();
    for block in 0..blocks {
        let length = short + usize::from(block >= blocks - long_blocks);
        let (part, after) = rest.split_at(length.min(rest.len()));
        rest = after;
        parts.push((part, remainder(part, &divisor)));
    }
    let mut out = Vec::with_capacity(total);
    for index in 0..=short {
        out.extend(parts.iter().filter_map(|(part, _)| part.get(index)));
    }
    for index in 0..correction {
        out.extend(parts.iter().filter_map(|(_, check)| check.get(index)));
    }
    out
}

/// The Reed–Solomon generator of a degree, without its leading 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    if let Some(last) = divisor.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        // Times (x - root), from the end, so that each place still sees the old value of the one after it.
        let mut after = 0;
        for place in divisor.iter_mut().rev() {
            let old = *place;
            *place = multiply(old, root) ^ after;
            after = old;
        }
        root = multiply(root, 2);
    }
    divisor
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ rest.remove(0);
        rest.push(0);
        for (place, term) in rest.iter_mut().zip(divisor) {
            *place ^= multiply(*term, factor);
        }
    }
    rest
}

/// The product in GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1.
fn multiply(a: u8, b: u8) -> u8 {
    let mut product = 0u8;
    for bit in (0..8).rev() {
        product = (product << 1) ^ ((product >> 7) * 0x1D) ^ ((b >> bit & 1) * a);
    }
    product
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::codewords;

    /// ISO/IEC 18004:2015 gives the generator; the check words are those of an
    /// independent implementation for the same data.
    #[test]
    fn a_version_1_code_has_the_standard_check_words() {
        assert_eq!(super::divisor(7), [127, 122, 154, 164, 11, 68, 117]);
        let (version, words) = codewords(b"").unwrap();
        assert_eq!((version, words.len()), (1, 26));
        assert_eq!(words.get(..4).unwrap(), [0x40, 0x00, 0xEC, 0x11]);
    }

    /// ISO/IEC 18004:2015, table 7: bytes that level M holds.
    #[test]
    fn each_version_holds_what_the_standard_says() {
        let table =
            [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];
        for (index, bytes) in table.into_iter().enumerate() {
            let text = vec![b'a'; bytes + 1];
            assert_eq!(codewords(text.get(1..).unwrap()).unwrap().0, index + 1);
            assert_eq!(codewords(&text).map(|(version, _)| version), (index < 19).then_some(index + 2));
        }
    }
}
