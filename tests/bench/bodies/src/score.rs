//! How much of a text was found: runs of four words, as the known benchmarks of this kind count.

use std::collections::HashMap;

const LENGTH: usize = 4;

/// What was found on one page.
pub struct Score {
    precision: f64,
    recall: f64,
    is_empty: bool,
}

impl Score {
    /// Compares what was found with what is wanted.
    pub fn of(wanted: &str, found: &str) -> Self {
        let (runs, found_runs) = (runs(wanted), runs(found));
        let common: usize =
            runs.iter().map(|(run, count)| count.min(found_runs.get(run).unwrap_or(&0))).sum();
        let (all, all_found) = (runs.values().sum(), found_runs.values().sum());
        Score {
            precision: share(common, all_found, all),
            recall: share(common, all, all_found),
            is_empty: all_found == 0,
        }
    }
}

fn share(common: usize, all: usize, other: usize) -> f64 {
    match (all, other) {
        (0, 0) => 1.0,
        (0, _) => 0.0,
        _ => common as f64 / all as f64,
    }
}

/// Each run of words, with how often it stands; a shorter text is one run.
fn runs(text: &str) -> HashMap<String, usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let words: Vec<&str> = text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect();
    let mut runs = HashMap::new();
    for start in 0..(words.len() + 1).saturating_sub(LENGTH).max(usize::from(!words.is_empty())) {
        let end = (start + LENGTH).min(words.len());
        *runs.entry(words[start..end].join(" ")).or_default() += 1;
    }
    runs
}

/// F1, precision over the pages on which something was found, recall over all, and on how many nothing was.
pub fn table_cells(scores: &[Score]) -> String {
    if scores.is_empty() {
        return " | | | ".to_owned();
    }
    let found: Vec<f64> =
        scores.iter().filter(|score| !score.is_empty).map(|score| score.precision).collect();
    let recalls: Vec<f64> = scores.iter().map(|score| score.recall).collect();
    let (precision, recall) = (mean(&found), mean(&recalls));
    let f1 = 2.0 * precision * recall / (precision + recall);
    format!("{f1:.3} | {precision:.3} | {recall:.3} | {}", scores.len() - found.len())
}

/// The mean of some numbers.
pub fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len().max(1) as f64
}

/// The one in the middle.
pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
