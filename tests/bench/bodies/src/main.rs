//! Finds the text of whole pages natively, beside two crates that do the same, and says how well and how fast.
//!
//! `npm run bench:bodies -- DIR --native [--limit N]`: `DIR/ground-truth.json` is `{KEY: {url, articleBody}}`, the pages
//! `KEY.html` or `KEY.html.gz`. A folder without it has pages whose text nobody knows: then only times are told.
//!
//! All three get the HTML and give text; each parses it itself. F1 is counted as `score.mjs` does.

mod pages;
mod score;
mod side;

use std::time::{Duration, Instant};

use pages::Page;
use score::{Score, mean, median};
use side::SIDES;

/// Each is run so often on each page, in turns; the median counts.
const RUNS: usize = 3;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "tests/fixtures/pages".to_owned());
    let limit = arguments.next().and_then(|limit| limit.parse().ok()).unwrap_or(usize::MAX);
    let pages: Vec<Page> = pages::read(folder.as_ref(), limit);
    println!("\n{} pages of {folder}, natively\n", pages.len());
    let mut times = vec![Vec::new(); SIDES.len()];
    let mut scores: Vec<Vec<Score>> = SIDES.iter().map(|_| Vec::new()).collect();
    for page in &pages {
        let mut runs = vec![Vec::new(); SIDES.len()];
        for run in 0..RUNS {
            for (at, (_, extract)) in SIDES.iter().enumerate() {
                let start = Instant::now();
                let text = extract(page);
                runs[at].push(milliseconds(start.elapsed()));
                if let (0, Some(wanted)) = (run, &page.text) {
                    scores[at].push(Score::of(wanted, &text));
                }
            }
        }
        for (times, runs) in times.iter_mut().zip(runs) {
            times.push(median(runs));
        }
    }
    println!("| | F1 | precision | recall | nothing found | median | mean | of ours, median page |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (at, (name, _)) in SIDES.iter().enumerate() {
        let quality = score::table_cells(&scores[at]);
        let ratios = times[0].iter().zip(&times[at]).map(|(ours, theirs)| theirs / ours).collect();
        let (middle, average) = (median(times[at].clone()), mean(&times[at]));
        println!("| {name} | {quality} | {middle:.2} ms | {average:.2} ms | {:.2} |", median(ratios));
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
