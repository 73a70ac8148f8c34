//! How work and time grow with the text, for each construct of what is read:
//!
//! ```sh
//! cargo run --release --features native --example growth -- 10000000 [NAME] [--all]
//! ```
//!
//! The text has so many bytes, and a quarter of them. A row is a function with one kind of text: what it was given and
//! gave, how often more memory and time it took for four times the text, and the bounds that it told of. Without `--all`,
//! only the row of each generator that took the longest is printed, and every one that is wrong.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../../growth/counting.rs"]
mod counting;
#[path = "../../growth/functions.rs"]
mod functions;
#[path = "../../growth/generators/mod.rs"]
mod generators;
#[allow(dead_code, reason = "what the test alone asks for")]
#[path = "../../growth/judge.rs"]
mod judge;

use std::time::Duration;

use functions::{Run, runs};

#[global_allocator]
static COUNTING: counting::Counting = counting::Counting;

/// Four times the text may take so many times the work.
const WORK: f64 = 4.8;

/// And so much more time, which caches and a busy machine lengthen.
const TIME: f64 = 10.0;

/// Less time tells nothing.
const SHORT: Duration = Duration::from_millis(20);

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let bytes: usize = args.first().and_then(|size| size.parse().ok()).unwrap_or(1_000_000);
    let shows_all = args.iter().any(|arg| arg == "--all");
    let wanted = args.iter().skip(1).find(|arg| !arg.starts_with("--"));
    println!(
        "{:<48} {:<34} {:>10} {:>11} {:>6} {:>6} {:>8}  bounds",
        "text", "function", "input", "output", "work", "time", "ms"
    );
    for generator in
        generators::all().filter(|one| wanted.is_none_or(|name| one.name.contains(name.as_str())))
    {
        let small = runs(generator.kind, &(generator.of)(bytes / 4));
        let large = runs(generator.kind, &(generator.of)(bytes));
        let longest = large.iter().map(|run| run.work.time).max();
        for run in &large {
            let Some(before) = small.iter().find(|before| before.function == run.function) else { continue };
            let (work, time) = (ratio(run.work.bytes, before.work.bytes), time_ratio(run, before));
            let is_wrong =
                work > WORK && run.work.bytes > 1_000_000 || time > TIME || judge::is_too_much(run);
            if shows_all || is_wrong || Some(run.work.time) == longest {
                let mark = if is_wrong { " !" } else { "" };
                println!(
                    "{:<48} {:<34} {:>10} {:>11} {:>6.2} {:>6.2} {:>8}  {}{mark}",
                    generator.name,
                    run.function,
                    run.input,
                    run.output,
                    work,
                    time,
                    run.work.time.as_millis(),
                    run.bounds.join(" ")
                );
            }
        }
    }
}

fn ratio(large: usize, small: usize) -> f64 {
    large as f64 / small.max(1) as f64
}

fn time_ratio(large: &Run, small: &Run) -> f64 {
    if large.work.time < SHORT { 0.0 } else { large.work.time.as_secs_f64() / small.work.time.as_secs_f64() }
}
