//! Looking through bytes, which most of the time on a long article goes into.
//! Where bytes of the program count, a byte at a time; elsewhere by vectors.

/// Where a byte first is.
#[cfg(feature = "browser")]
pub fn byte_at(bytes: &[u8], wanted: u8) -> Option<usize> {
    bytes.iter().position(|byte| *byte == wanted)
}

/// Where a byte first is.
#[cfg(not(feature = "browser"))]
#[inline]
pub fn byte_at(bytes: &[u8], wanted: u8) -> Option<usize> {
    // Most that is looked for is near, or nowhere.
    let mut chunks = bytes.chunks_exact(16);
    let mut from = 0;
    for chunk in &mut chunks {
        if chunk.iter().fold(false, |found, byte| found | (*byte == wanted)) {
            break;
        }
        from += 16;
    }
    let rest = bytes.get(from..)?;
    Some(from + rest.iter().position(|byte| *byte == wanted)?)
}

/// How many bytes stand before the first that is odd.
#[inline]
pub fn before_odd(bytes: &[u8], is_odd: impl Fn(u8) -> bool) -> usize {
    let mut from = 0;
    #[cfg(not(feature = "browser"))]
    for chunk in bytes.chunks_exact(16) {
        if chunk.iter().fold(false, |found, byte| found | is_odd(*byte)) {
            break;
        }
        from += 16;
    }
    while bytes.get(from).is_some_and(|byte| !is_odd(*byte)) {
        from += 1;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::{before_odd, byte_at};

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..50 {
            for at in 0..length {
                let bytes: Vec<u8> = (0..length).map(|i| if i == at { b'<' } else { b'a' }).collect();
                assert_eq!((byte_at(&bytes, b'<'), before_odd(&bytes, |b| b == b'<')), (Some(at), at));
            }
            let bytes = vec![b'a'; length];
            assert_eq!((byte_at(&bytes, b'<'), before_odd(&bytes, |b| b == b'<')), (None, length));
        }
    }
}
