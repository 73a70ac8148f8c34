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
use generators::Generator;
use libtest_mimic::{Arguments, Failed, Trial};

#[global_allocator]
static COUNTING: counting::Counting = counting::Counting;

/// Quadratic work is far beyond the limits of `judge` here, and this is quick.
const BYTES: usize = 8_192;

fn main() {
    let trials = generators::all().map(|generator| Trial::test(generator.name, || check(generator)));
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

/// What only begins at some size, as a bound's own work does, is judged at a larger one.
fn check(generator: &Generator) -> Result<(), Failed> {
    let wrongs = wrongs_at(generator, BYTES);
    let wrongs = if wrongs.is_empty() { wrongs } else { wrongs_at(generator, 4 * BYTES) };
    if wrongs.is_empty() { Ok(()) } else { Err(wrongs.join("\n").into()) }
}

fn wrongs_at(generator: &Generator, bytes: usize) -> Vec<String> {
    let small = runs(generator.kind, &(generator.of)(bytes));
    let large = runs(generator.kind, &(generator.of)(2 * bytes));
    judge::wrongs(&small, &large)
}
