//! Twice the text takes twice the work, whatever the text, and gives no more than a multiple of it. Work is counted
//! (`growth/counting.rs`), since time depends on the machine.
//!
//! `cargo run --release --features native --example growth -- 10000000` prints the same for texts of that size, with times.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

#[path = "growth/counting.rs"]
mod counting;
#[path = "growth/functions.rs"]
mod functions;
#[path = "growth/generators/mod.rs"]
mod generators;
#[path = "growth/judge.rs"]
mod judge;

use functions::runs;
use libtest_mimic::{Arguments, Trial};

#[global_allocator]
static COUNTING: counting::Counting = counting::Counting;

/// Quadratic work is far beyond the limits of `judge` here, and this is quick.
const BYTES: usize = 16_384;

fn main() {
    let trials = generators::all().map(|generator| {
        Trial::test(generator.name, || {
            let small = runs(generator.kind, &(generator.of)(BYTES));
            let large = runs(generator.kind, &(generator.of)(2 * BYTES));
            let wrong = judge::wrongs(&small, &large);
            if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}
