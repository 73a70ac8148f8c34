//! Reading times natively: those that the package gives
//! (`tests/node/reading-time.test.mjs`), of every text in
//! `tests/fixtures/reading-time/`.
#![cfg(feature = "native")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use offprint::article::{Element, Kind, Node};
use offprint::host::NativeHost;
use offprint::reading_time::{Estimate, Mode, estimate};
use serde_json::Value;

fn data(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading-time");
    serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

fn timed(text: &Value, mode: Mode) -> Estimate {
    let paragraph =
        Element::new(Kind::Paragraph, vec![Node::Text(text["text"].as_str().unwrap().to_owned())]);
    let body = vec![Node::Element(paragraph); usize::try_from(text["repeat"].as_u64().unwrap()).unwrap()];
    let lang = text["lang"].as_str().unwrap().split('-').next().unwrap();
    estimate(&body, 0, lang, mode, &NativeHost).unwrap()
}

fn pair(value: &Value) -> (u32, u32) {
    let number = |at: usize| u32::try_from(value[at].as_u64().unwrap()).unwrap();
    (number(0), number(1))
}

#[test]
fn native_times_are_those_of_the_package() {
    let golden = data("golden.json");
    let texts = data("texts.json");
    assert_eq!(texts.as_array().unwrap().len(), 30);
    for text in texts.as_array().unwrap() {
        let name = text["name"].as_str().unwrap();
        let expected = &golden[name];
        assert_eq!(timed(text, Mode::Aloud).minutes(), pair(&expected["aloud"]), "{name}");
        let silent = timed(text, Mode::Silent);
        assert_eq!(silent.minutes(), pair(&expected["silent"]), "{name}");
        // Dictionaries of different years part a word in a hundred otherwise.
        let seconds = expected["seconds"].as_u64().unwrap();
        assert!(
            silent.seconds().abs_diff(seconds) * 50 <= seconds,
            "{name}: {} and {seconds}",
            silent.seconds()
        );
    }
}
