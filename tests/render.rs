//! Views: each fixture in `tests/fixtures/render/` and each view is a named
//! test, and what must hold of any view is tried on every fixture and on trees
//! that no reader would make.
//!
//! `NAME.json` holds `{"article": …, "options": …}`; `NAME.VIEW.html` what is
//! rendered, with a line break before each block, or nothing. Run with
//! `OFFPRINT_BLESS=1` to write what comes out, and read the difference.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "render/fixtures.rs"]
mod fixtures;
#[path = "render/rules.rs"]
mod rules;
#[path = "render/shared_links.rs"]
mod shared_links;
#[path = "render/tree.rs"]
mod tree;
#[path = "render/trees.rs"]
mod trees;

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let mut trials = fixtures::trials();
    trials.extend(trees::trials());
    trials.extend(shared_links::trials());
    libtest_mimic::run(&arguments, trials).exit();
}
