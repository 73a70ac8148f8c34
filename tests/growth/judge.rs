//! What is too much.

use super::functions::Run;

/// Twice the text may take so many hundredths of the work: sorting takes a little more than twice.
const GROWTH: usize = 230;

/// Work that does not grow with the text: what a bound allows of things that a short text does not have yet (500
/// authors, 100 diagnostics).
const FREE_ALLOCATIONS: usize = 5_000;
const FREE_BYTES: usize = 200_000;

/// Bytes of output for each byte of input. The most of all is a line of one letter (`a` and its break, 2 bytes), which is
/// `{"type":"paragraph","children":["a"]},` as JSON: 19 for each.
const OUTPUT: usize = 20;

/// 10,000 nodes of formatting that a page leaves open are free (`FREE_NODES` in `src/host/formatting.rs`), and each is some
/// 150 bytes of JSON.
const FREE_OUTPUT: usize = 1_700_000;

/// What is wrong with the runs of one generator at a size and at twice that.
pub(crate) fn wrongs(small: &[Run], large: &[Run]) -> Vec<String> {
    let mut wrongs = Vec::new();
    for (large, small) in large
        .iter()
        .filter_map(|large| Some((large, small.iter().find(|small| small.function == large.function)?)))
    {
        let (was, is) = (small.work, large.work);
        for (what, was, is, free) in [
            ("allocations", was.allocations, is.allocations, FREE_ALLOCATIONS),
            ("bytes", was.bytes, is.bytes, FREE_BYTES),
            ("host", was.host, is.host, FREE_BYTES),
        ] {
            if is * 100 > was * GROWTH + free * 100 {
                wrongs.push(format!("{}: {what} {was} → {is}", large.function));
            }
        }
        if large.output > large.input * OUTPUT + FREE_OUTPUT {
            wrongs.push(format!("{}: {} bytes of {}", large.function, large.output, large.input));
        }
        if large.is_silent && large.bounds.is_empty() {
            wrongs.push(format!("{}: left something out and said nothing", large.function));
        }
    }
    wrongs
}
