//! Runs the IPTC's conformance suite of ninjs: `… --example ninjs_suite -- DIR`,
//! where DIR holds `1.0/should_pass/…`, `1.0/should_fail/…` and so on. Each
//! file must be judged as its folder says, and the reader must give every
//! headline, body and byline of a valid one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use offprint::host::NativeHost;
use offprint::source::{Page, ninjs_violations, read};
use serde_json::Value;

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of the suite");
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files);
    files.sort();
    let results: Vec<bool> = files.iter().map(|file| judge(file)).collect();
    let right = results.iter().filter(|right| **right).count();
    println!("{right}/{} right", results.len());
    std::process::exit(i32::from(right < results.len() || results.is_empty()));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.to_string_lossy().contains("/should_") {
            files.push(path);
        }
    }
}

fn judge(file: &Path) -> bool {
    let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
    let kind = file.parent().unwrap();
    let version = kind.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
    let should_pass = kind.ends_with("should_pass");
    let found = ninjs_violations(&text, Some(&version));
    let lost = lost(&text);
    let right = found.is_empty() == should_pass && !(should_pass && lost.is_some());
    if !right {
        println!("{}: {found:?} {lost:?}", file.display());
    }
    right
}

/// What the reader should have given and did not.
fn lost(text: &str) -> Option<&'static str> {
    let reading = read(&[text.to_owned()], &Page::default(), &NativeHost);
    let value: Value = serde_json::from_str(text).ok()?;
    let withheld = ["pubstatus", "pubStatus"]
        .iter()
        .any(|key| matches!(value[key].as_str(), Some("withheld" | "canceled")));
    let object = value.as_object()?;
    let has = |names: &[&str], start: &str| {
        object
            .iter()
            .any(|(key, value)| (names.contains(&key.as_str()) || key.starts_with(start)) && is_filled(value))
    };
    let expected = [
        ("headline", has(&["headline", "headlines", "title"], "headline_")),
        ("body", has(&["bodies"], "body_")),
        ("byline", has(&["by", "byline"], "byline_")),
    ];
    let article = reading.article.unwrap_or_default();
    let given = [!article.headline.is_empty(), !article.body.is_empty(), !article.byline.is_empty()];
    let lost = expected.iter().zip(given).find(|((_, expected), given)| *expected && !given && !withheld);
    lost.map(|((name, _), _)| *name)
}

fn is_filled(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => items.iter().any(|item| is_filled(&item["value"])),
        _ => false,
    }
}
