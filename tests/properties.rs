//! Properties of any input, on the corpus that the fuzzers left (each file a
//! named test) and on generated texts, the same in each run. `OFFPRINT_CASES`
//! is how many texts for each property. Fuzzing tries others: `npm run fuzz`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "properties/generate.rs"]
mod generate;
#[path = "properties/mod.rs"]
mod properties;

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

const CASES: u32 = 150;

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let mut trials = replays();
    trials.extend(
        properties::TARGETS
            .iter()
            .map(|(name, check)| Trial::test(format!("generated::{name}"), move || generated(name, *check))),
    );
    libtest_mimic::run(&arguments, trials).exit();
}

/// The files of the corpus.
fn replays() -> Vec<Trial> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut trials = Vec::new();
    for (target, _) in properties::TARGETS {
        // No folder: the fuzzers have left nothing of this target (git keeps no empty folder).
        let Ok(files) = std::fs::read_dir(corpus.join(target)) else { continue };
        for path in files.map(|file| file.unwrap().path()) {
            let name = format!("corpus::{target}::{}", path.file_name().unwrap().to_string_lossy());
            trials.push(Trial::test(name, move || {
                properties::run(target, &std::fs::read(&path)?);
                Ok(())
            }));
        }
    }
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    trials
}

fn generated(name: &str, check: fn(&str)) -> Result<(), Failed> {
    let asked = std::env::var("OFFPRINT_CASES").ok().and_then(|text| text.parse().ok());
    // A grown text is a thousand times as long as another.
    let cases = asked.unwrap_or(if name == "growth" { 4 } else { CASES });
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let outcome = TestRunner::new_with_rng(config, rng).run(&generate::of(name), |text| {
        std::panic::catch_unwind(|| check(&text)).map_err(|panic| TestCaseError::fail(said(&panic)))
    });
    outcome.map_err(|error| error.to_string().into())
}

/// What a panic said.
fn said(panic: &Box<dyn std::any::Any + Send>) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string())).unwrap_or_default()
}
