//! What is too much.

use super::functions::Run;

/// Twice the text may take so many hundredths of the work: sorting takes a little more than twice.
const GROWTH: usize = 230;

/// Work that does not grow with the text: what a bound allows of things that a short text does not have yet (500
/// authors, 100 diagnostics).
const FREE_ALLOCATIONS: usize = 5_000;
const FREE_BYTES: usize = 200_000;

/// Bytes of output for each byte of input. Formatting that is left open gives most: up to 8 nodes for each tag
/// (`NODES_PER_TOKEN` in `src/host/formatting.rs`), which is 28 bytes of JSON for each of `<p><b id=b1>x</p>`. Next are
/// links that are left open, on paper with a note each (22), and lines of one letter (19).
const OUTPUT: usize = 32;

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
        if is_too_much(large) {
            wrongs.push(format!("{}: {} bytes of {}", large.function, large.output, large.input));
        }
        if large.is_silent && large.bounds.is_empty() {
            wrongs.push(format!("{}: left something out and said nothing", large.function));
        }
    }
    wrongs
}

/// Whether a function gave more than is fit for what it was given.
pub(crate) fn is_too_much(run: &Run) -> bool {
    run.output > run.input * OUTPUT + FREE_OUTPUT
}
