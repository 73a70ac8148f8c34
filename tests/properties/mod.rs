//! What must hold of any input: one file a subject, each a function of a text
//! that panics where it does not hold. `tests/properties.rs` runs them on the
//! fuzzers' corpus and on generated texts; `fuzz/` runs them under libFuzzer.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod dates;
mod growth;
mod html_body;
mod json;
mod markup;
mod oracle;
mod page_scan;
mod plain_text;
mod qr;
mod reading;
mod render;
mod urls;

#[path = "../body/reparse.rs"]
mod reparse;
#[path = "../render/rules.rs"]
mod rules;
#[path = "../body/shape.rs"]
mod shape;
#[path = "../render/tree.rs"]
mod tree;

/// A property, by the name of its fuzz target and of the folder of its corpus.
pub(crate) type Target = (&'static str, fn(&str));

/// Every property.
pub(crate) const TARGETS: &[Target] = &[
    ("json_repair", json::check),
    ("json_ld", reading::check),
    ("feeds", reading::check),
    ("html_body", html_body::check),
    ("plain_text", plain_text::check),
    ("qr", qr::check),
    ("page_scan", page_scan::check),
    ("urls", urls::check),
    ("dates", dates::check),
    ("render", render::check),
    ("growth", growth::check),
];

/// Runs the property of that name on an input of a fuzzer.
pub(crate) fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(own, _)| *own == name).expect("a known target");
    target.1(&String::from_utf8_lossy(data));
}
