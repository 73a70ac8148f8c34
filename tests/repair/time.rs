//! How long it takes to read a text.

use std::time::{Duration, Instant};

use offprint::json::read;

/// The time of one reading, the best of three.
pub(crate) fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        std::hint::black_box(read(text));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}
