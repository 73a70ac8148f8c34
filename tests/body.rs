//! Bodies: each case of the files in `tests/fixtures/body/` is a named test;
//! and what must hold of any body is tried on hostile snippets.
//!
//! A file holds cases: a line `=== name`, the input, a line `---`, and what is
//! expected: one line a block, then one line a finding (`! code name`). In the
//! input `\n`, `\t`, `\r`, `\u{…}` and `\\` stand for those characters. Run
//! with `OFFPRINT_BLESS=1` to write what comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "body/case_file.rs"]
mod case_file;
#[path = "body/cases.rs"]
mod cases;
#[path = "body/invariants.rs"]
mod invariants;
#[path = "body/outline.rs"]
mod outline;
#[path = "body/reparse.rs"]
mod reparse;
#[path = "body/shape.rs"]
mod shape;

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let mut trials = cases::trials();
    trials.extend(invariants::trials());
    libtest_mimic::run(&arguments, trials).exit();
}
