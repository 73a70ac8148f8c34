//! "Nothing is lost in silence": every text of an article's JSON is shown, or a diagnostic names it, or its member is on
//! the list of what has no place in an article (`src/source/no_place.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
#![allow(missing_docs, unreachable_pub)]

#[path = "loss/fate.rs"]
mod fate;

use std::fs;
use std::path::Path;

use fate::{Fate, fates};
use offprint::host::NativeHost;
use offprint::source::{Page, read};
use serde_json::Value;

fn lost(json: &str) -> Vec<String> {
    let Ok(script) = serde_json::from_str::<Value>(json) else { return Vec::new() };
    let reading = read(&[json.to_owned()], &Page::default(), &NativeHost);
    let texts = fates(&script, &reading).into_iter().filter(|text| text.fate == Fate::Lost);
    texts.map(|text| format!("{}: {}", text.member, text.text)).collect()
}

#[test]
fn nothing_of_the_fixtures_is_lost_in_silence() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/read");
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_input = name.ends_with(".json") && name.matches('.').count() == 1;
        if is_input {
            all.extend(
                lost(&fs::read_to_string(&path).unwrap()).into_iter().map(|text| format!("{name}: {text}")),
            );
        }
    }
    assert_eq!(all, Vec::<String>::new());
}

/// Members that nobody has heard of, anywhere in an article.
#[test]
fn an_unknown_member_is_told_wherever_it_stands() {
    for place in ["", "/author", "/publisher", "/image/0", "/keywords/0", "/author/worksFor"] {
        let mut article: Value = serde_json::from_str(
            r#"{
                "@type": "NewsArticle", "headline": "The bridge opens", "articleBody": "It opened at noon.",
                "author": { "@type": "Person", "name": "Ada Byron", "worksFor": { "name": "The desk" } },
                "publisher": { "@type": "Organization", "name": "The Wire" },
                "image": [{ "@type": "ImageObject", "url": "https://wire.example/a.jpg", "caption": "The bridge" }],
                "keywords": [{ "@type": "DefinedTerm", "name": "Bridges" }]
            }"#,
        )
        .unwrap();
        article.pointer_mut(place).unwrap()["unheardOf"] = "A word of its own".into();
        let json = article.to_string();
        assert_eq!(lost(&json), Vec::<String>::new(), "{place}");
        let reading = read(&[json], &Page::default(), &NativeHost);
        let is_told = |path: &str| format!("{place}/unheardOf").starts_with(path) && !path.is_empty();
        assert!(
            reading.diagnostics.iter().any(|found| is_told(&found.path)),
            "{place}: {:?}",
            reading.diagnostics
        );
    }
}

/// The judge itself: it finds what is lost.
#[test]
fn the_judge_sees_a_loss() {
    let json = r#"{ "headline": "The bridge opens", "note": "A word of its own", "@id": "b1" }"#;
    let script: Value = serde_json::from_str(json).unwrap();
    let mut reading = read(&[json.to_owned()], &Page::default(), &NativeHost);
    reading.article =
        Some(offprint::article::Article { headline: "The bridge opens".to_owned(), ..Default::default() });
    reading.diagnostics.clear();
    let mut fates: Vec<_> =
        fates(&script, &reading).into_iter().map(|text| (text.member, text.fate)).collect();
    fates.sort();
    let expected = [("@id", Fate::Listed), ("headline", Fate::Shown), ("note", Fate::Lost)];
    assert_eq!(fates, expected.map(|(member, fate)| (member.to_owned(), fate)));
}
