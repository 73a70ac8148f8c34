//! The browser's own parser gives the body that html5ever gives.

use offprint::body::from_html;
use wasm_bindgen_test::wasm_bindgen_test;

use super::case_file::{cases, unescape};
use super::fixtures::BODIES;
use super::host::host;
use super::outline;

#[wasm_bindgen_test]
fn every_case_is_read_as_natively() {
    let host = host();
    let mut count = 0;
    let mut different = String::new();
    for (file, text) in BODIES.iter().filter(|(file, _)| !matches!(*file, "dateline" | "plain")) {
        for case in cases(text) {
            let body = from_html(&unescape(&case.input), Some("https://paper.example/news/story"), &host);
            let actual = outline::of(&body);
            if actual != case.expected {
                different += &format!("{file}::{}\n{}\n{actual}\n\n", case.name, case.expected);
            }
            count += 1;
        }
    }
    assert!(count > 50, "only {count} cases");
    assert!(different.is_empty(), "expected, then actual:\n{different}");
}
