//! Scores the reader on a folder of real article JSON, each `NAME.json`
//! beside a `NAME.meta.json` that says what its page shows:
//!
//! ```text
//! cargo run --release --features native --example score -- DIR [--page] [--misses] [--kind news]
//! ```
//!
//! `--page` tells the reader the page's canonical URL and language, as an
//! embedding page does; without it the JSON stands alone, as for
//! `offprint read FILE`. A field that the page does not show is not scored.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
#![allow(missing_docs, unreachable_pub)]

mod compare;
mod fields;
mod page;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use offprint::host::NativeHost;
use offprint::source::{Page, read};
use page::Shown;
use table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let kind = arguments.iter().position(|a| a == "--kind").and_then(|at| arguments.get(at + 1));
    let Some(folder) = arguments.first() else {
        eprintln!("usage: score DIR [--page] [--misses] [--kind KIND]");
        std::process::exit(2);
    };
    let mut files = Vec::new();
    walk(Path::new(folder), &mut files);
    files.sort();
    let mut table = Table::default();
    for meta in files {
        let shown = Shown::new(&fs::read_to_string(&meta).unwrap());
        if kind.is_none_or(|kind| *kind == shown.kind) {
            score(&meta, &shown, flag("--page"), &mut table);
        }
    }
    table.print(flag("--misses"));
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, out);
        } else if path.to_string_lossy().ends_with(".meta.json") {
            out.push(path);
        }
    }
}

fn score(meta: &Path, shown: &Shown, with_page: bool, table: &mut Table) {
    let json = PathBuf::from(meta.to_string_lossy().replace(".meta.json", ".json"));
    let Ok(bytes) = fs::read(&json) else { return };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let page = if with_page {
        Page { canonical: shown.canonical.clone(), lang: shown.lang.clone(), ..Page::default() }
    } else {
        Page::default()
    };
    let reading = read(std::slice::from_ref(&text), &page, &NativeHost);
    let name = json.file_name().unwrap().to_string_lossy().into_owned();
    let Some(article) = reading.article else {
        let codes: Vec<&str> = reading.diagnostics.iter().map(|d| d.code.name()).collect();
        table.unread(&name, &codes.join(" "));
        return;
    };
    let carried = fields::strings(&text);
    for outcome in fields::all(&article, shown, &carried) {
        table.add(&name, outcome);
    }
}
