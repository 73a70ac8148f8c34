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
use std::time::Instant;

#[path = "articles/mod.rs"]
mod articles;

use libtest_mimic::{Arguments, Failed, Trial};
use offprint::host::NativeHost;
use offprint::sink::{DomSink, HtmlSink};
use offprint::source::{Page, read};
use offprint::view::{self, Options, View};
use serde_json::Value;

const ENDINGS: &[&str] = &[".expected.json", ".page.json", ".scripts.json", ".json", ".txt"];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/read");
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|e| stem(&e.unwrap().file_name().to_string_lossy())).collect();
    names.sort();
    names.dedup();
    let fixture = |name: String| {
        let path = folder.join(&name);
        Trial::test(name, move || check(&path))
    };
    let mut trials: Vec<Trial> = names.into_iter().map(fixture).collect();
    trials.push(Trial::test("written-and-read-again", written_and_read_again));
    trials.push(Trial::test("ten-megabytes-of-100,000-blocks-in-linear-time", ten_megabytes));
    trials.push(Trial::test("hostile-articles-in-linear-time", hostile_articles));
    trials.push(Trial::test("hostile-graphs-in-linear-time", hostile_graphs));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// What the program writes, it reads as the same article and finds nothing
/// odd in.
fn written_and_read_again() -> Result<(), Failed> {
    let article = articles::full_article();
    let reading = read(&[serde_json::to_string(&article)?], &Page::default(), &NativeHost);
    assert_eq!(reading.article, Some(article));
    assert_eq!(reading.diagnostics, []);
    Ok(())
}

fn seconds(text: &str) -> f64 {
    let scripts = [text.to_owned()];
    let once = || {
        let start = Instant::now();
        std::hint::black_box(read(&scripts, &Page::default(), &NativeHost));
        start.elapsed().as_secs_f64()
    };
    once().min(once())
}

/// One article of ten megabytes in 100,000 blocks: four times another takes no
/// more than ten times the time, to be read and to be rendered.
fn ten_megabytes() -> Result<(), Failed> {
    let paragraph = format!(r"{:<98}\n\n", "The ferry left at dawn with forty people and a seal.".repeat(2));
    let text = |count: usize| {
        let body = paragraph.repeat(count);
        format!(r#"{{"@type":"Article","headline":"Long","articleBody":"{body}"}}"#)
    };
    let shown = |text: &str| {
        let reading = read(&[text.to_owned()], &Page::default(), &NativeHost);
        let article = reading.article.expect("an article");
        let start = Instant::now();
        view::render(View::Article, &article, &Options::default(), &NativeHost, &mut HtmlSink::new());
        view::render(View::Article, &article, &Options::default(), &NativeHost, &mut DomSink::new());
        (article.body.len(), start.elapsed().as_secs_f64())
    };
    let (small, large) = (text(25_000), text(100_000));
    assert_eq!(shown(&large).0, 100_000);
    // A busy machine may spoil a measurement, not five of them.
    let read = (0..5).any(|_| seconds(&large) < seconds(&small) * 10.0 + 0.2);
    assert!(read, "read: {} s, four times that: {} s", seconds(&small), seconds(&large));
    let rendered = (0..5).any(|_| shown(&large).1 < shown(&small).1 * 10.0 + 0.2);
    assert!(rendered, "rendered: {} s, four times that: {} s", shown(&small).1, shown(&large).1);
    Ok(())
}

/// Lists that careless code compares item by item. Four times the items
/// take no more than ten times the time.
fn hostile_articles() -> Result<(), Failed> {
    let lists: &[(&str, &dyn Fn(usize) -> String)] = &[
        ("author", &|i| format!(r#"{{"name":"Ada {i}"}}"#)),
        ("author", &|_| r##"{"@id":"#same","name":"Ada"}"##.into()),
        ("author", &|i| format!(r#""A{i} B, C{i} D""#)),
        ("image", &|i| format!(r#"{{"url":"https://wire.example/{i}.jpg","caption":"{i}"}}"#)),
        ("keywords", &|i| format!(r#""topic {i} &eacute;""#)),
        ("about", &|i| format!(r#"{{"@id":"{i}"}}"#)),
        ("correction", &|i| format!(r#"{{"text":"{i}"}}"#)),
        ("articleSection", &|i| format!(r#""section {i}""#)),
        ("mainEntity", &|i| format!(r#"{{"@type":"Article","headline":"same","url":"{i}"}}"#)),
        ("breadcrumb", &|i| {
            format!(r#"{{"@type":"BreadcrumbList","itemListElement":[{{"name":"home","position":{i}}}]}}"#)
        }),
    ];
    for (key, item) in lists {
        let text = |count: usize| {
            let items: Vec<String> = (0..count).map(item).collect();
            format!(r#"{{"@type":"Article","headline":"same","{key}":[{}]}}"#, items.join(","))
        };
        let (small, large) = (text(1_000), text(4_000));
        // A busy machine may spoil a measurement, not five of them.
        let linear = (0..5).any(|_| seconds(&large) < seconds(&small) * 10.0 + 0.2);
        assert!(linear, "{key}: {} s, four times that: {} s", seconds(&small), seconds(&large));
    }
    Ok(())
}

/// Many references to one large node, steps of a trail in reverse, and one
/// keyword again and again. Four times as much takes no more than ten times
/// the time.
fn hostile_graphs() -> Result<(), Failed> {
    fn list(count: usize, item: impl Fn(usize) -> String) -> String {
        (0..count).map(item).collect::<Vec<_>>().join(",")
    }
    let node = |count| {
        let members = list(count, |i| format!(r#""k{i}":0"#));
        format!(r##"{{"@id":"#p",{members},"name":"Ada"}}"##)
    };
    let references = |count| list(count, |_| r##"{"@id":"#p"}"##.into());
    let article = |key: &str, value: &str, others: &str| {
        format!(r#"{{"@graph":[{{"@type":"NewsArticle","headline":"H","{key}":{value}}}{others}]}}"#)
    };
    let trail = |items: &str, others: &str| {
        let trail = format!(r#",{{"@type":"BreadcrumbList","itemListElement":[{items}]}}{others}"#);
        article("articleBody", r#""Text.""#, &trail)
    };
    let texts: &[(&str, &dyn Fn(usize) -> String)] = &[
        ("authors", &|n| article("author", &format!("[{}]", references(n)), &format!(",{}", node(n)))),
        ("topics", &|n| article("about", &format!("[{}]", references(n)), &format!(",{}", node(n)))),
        ("a trail of references", &|n| trail(&references(n), &format!(",{}", node(n)))),
        ("a trail in reverse", &|n| {
            trail(&list(10 * n, |i| format!(r#"{{"name":"a","position":{}}}"#, 10 * n - i)), "")
        }),
        ("one keyword", &|n| article("keywords", &format!(r#""{}""#, "k,".repeat(10 * n)), "")),
    ];
    for (name, text) in texts {
        let (small, large) = (text(1_000), text(4_000));
        let linear = (0..5).any(|_| seconds(&large) < seconds(&small) * 10.0 + 0.2);
        assert!(linear, "{name}: {} s, four times that: {} s", seconds(&small), seconds(&large));
    }
    // What is not followed is not lost in silence.
    let many = article("author", &format!("[{}]", references(60)), &format!(",{}", node(40_000)));
    let reading = read(&[many], &Page::default(), &NativeHost);
    assert!(reading.diagnostics.iter().any(|found| found.message.starts_with("references: too many")));
    Ok(())
}

fn stem(file: &str) -> String {
    ENDINGS.iter().find_map(|ending| file.strip_suffix(ending)).unwrap_or(file).to_owned()
}

fn with(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn check(path: &Path) -> Result<(), Failed> {
    let reading = read(&scripts(path), &page(path), &NativeHost);
    let mut found = serde_json::to_value(&reading)?;
    // One order, whether or not the feature `schema` lets objects keep their own.
    found.sort_all_objects();
    articles::round_trip(&reading);
    let expected = with(path, ".expected.json");
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        fs::write(&expected, serde_json::to_string_pretty(&found)? + "\n")?;
        return Ok(());
    }
    let Ok(text) = fs::read_to_string(&expected) else {
        let name = path.file_name().unwrap_or_default().display();
        return Err(format!("no {name}.expected.json: run with OFFPRINT_BLESS=1").into());
    };
    let wanted: Value = serde_json::from_str(&text)?;
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
        url: member("url"),
        lang: member("lang"),
        pointer: member("pointer"),
        now: member("now"),
        near: member("near"),
        body: member("body"),
    }
}
