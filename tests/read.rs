//! Articles in, model and diagnostics out: every file of
//! `tests/fixtures/read/` is a test of its own.
//!
//! * `NAME.json`, or `NAME.txt` where it is not valid JSON: one script.
//!   `NAME.scripts.json`: an array of the texts of several.
//! * `NAME.page.json`, where there is one: what is known of the page.
//! * `NAME.expected.json`: `{article, diagnostics}`.
//!
//! `OFFPRINT_BLESS=1 cargo test --features native --test read` writes what is
//! expected anew: read the difference before you commit it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use offprint::host::NativeHost;
use offprint::source::{Page, read};
use serde_json::{Value, json};

const ENDINGS: &[&str] = &[".expected.json", ".page.json", ".scripts.json", ".json", ".txt"];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/read");
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|e| stem(&e.unwrap().file_name().to_string_lossy())).collect();
    names.sort();
    names.dedup();
    let trials = names
        .into_iter()
        .map(|name| {
            let path = folder.join(&name);
            Trial::test(name, move || check(&path))
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn stem(file: &str) -> String {
    ENDINGS.iter().find_map(|ending| file.strip_suffix(ending)).unwrap_or(file).to_owned()
}

fn with(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn check(path: &Path) -> Result<(), Failed> {
    let reading = read(&scripts(path), &page(path), &NativeHost);
    let found = json!({ "article": reading.article, "diagnostics": reading.diagnostics });
    let expected = with(path, ".expected.json");
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        fs::write(&expected, serde_json::to_string_pretty(&found)? + "\n")?;
        return Ok(());
    }
    let wanted: Value = serde_json::from_str(&fs::read_to_string(&expected)?)?;
    if wanted == found {
        return Ok(());
    }
    Err(format!("expected {wanted:#}\nfound {found:#}").into())
}

fn scripts(path: &Path) -> Vec<String> {
    if let Ok(texts) = fs::read_to_string(with(path, ".scripts.json")) {
        return serde_json::from_str(&texts).unwrap();
    }
    let text = fs::read(with(path, ".json")).or_else(|_| fs::read(with(path, ".txt"))).unwrap();
    vec![String::from_utf8(text).unwrap()]
}

fn page(path: &Path) -> Page {
    let Ok(text) = fs::read_to_string(with(path, ".page.json")) else { return Page::default() };
    let page: Value = serde_json::from_str(&text).unwrap();
    let member = |key: &str| page[key].as_str().map(str::to_owned);
    Page {
        base_url: member("baseUrl"),
        canonical: member("canonical"),
        lang: member("lang"),
        pointer: member("pointer"),
        now: member("now"),
    }
}
