//! How long a reading takes, as a multiple of `serde_json::from_str::<Value>` of the same text:
//!
//! ```sh
//! CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo run --release --features native --example reading
//! ```
//!
//! The sides take turns in short rounds, so that a busy machine slows them alike; each figure is the median of the
//! rounds. `-- 14 plain 5000` reads one article that often and nothing else, for a profiler.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod articles;

use std::hint::black_box;
use std::time::Instant;

use articles::{Body, article};
use offprint::host::NativeHost;
use offprint::source::{Page, read};

const SIZES: [usize; 3] = [14, 100, 1000];
const ROUNDS: usize = 101;
/// A round of a side reads about so many paragraphs.
const PARAGRAPHS_A_ROUND: usize = 1000;

/// Does one of the things that are timed, with the text of a page's one script.
type Run = fn(&[String]);

struct Side {
    run: Run,
    times: Vec<f64>,
}

const SIDES: [(&str, Run); 3] = [
    ("serde_json", |text| drop(black_box(serde_json::from_str::<serde_json::Value>(&text[0])))),
    ("json::read", |text| drop(black_box(offprint::json::read(&text[0])))),
    ("source::read", |text| drop(black_box(read(text, &page(), &NativeHost)))),
];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [size, kind, times] = args.as_slice() {
        let body = if kind == "html" { Body::Html } else { Body::Plain };
        let text = [article(size.parse().unwrap(), body)];
        for _ in 0..times.parse().unwrap() {
            black_box(read(&text, &page(), &NativeHost));
        }
        return;
    }
    println!("{:>10} {:>6} {:>14} {:>12} {:>13}", "paragraphs", "body", SIDES[0].0, SIDES[1].0, SIDES[2].0);
    for body in [Body::Plain, Body::Html] {
        for size in SIZES {
            let [base, json, source] = medians(&[article(size, body)], (PARAGRAPHS_A_ROUND / size).max(1));
            let kind = format!("{body:?}").to_lowercase();
            let (json, source) = (json / base, source / base);
            println!("{size:>10} {kind:>6} {base:>11.1} µs {json:>11.2}x {source:>12.2}x");
        }
    }
}

fn page() -> Page {
    let url = "https://paper.example/2026/harbour-reopens".to_owned();
    Page { base_url: Some(url.clone()), canonical: Some(url), ..Page::default() }
}

/// The median time of each side, in microseconds a text.
fn medians(text: &[String], times: usize) -> [f64; 3] {
    let mut sides = SIDES.map(|(_, run)| Side { run, times: Vec::new() });
    for round in 0..ROUNDS {
        for turn in 0..sides.len() {
            let at = (round + turn) % sides.len();
            let side = &mut sides[at];
            let start = Instant::now();
            for _ in 0..times {
                (side.run)(text);
            }
            side.times.push(start.elapsed().as_secs_f64() * 1e6 / times as f64);
        }
    }
    sides.map(|mut side| {
        side.times.sort_by(f64::total_cmp);
        side.times[ROUNDS / 2]
    })
}
