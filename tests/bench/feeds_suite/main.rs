//! Counts the items of a folder of feeds of which the reader gives headline,
//! date and body: `… --example feeds_suite -- DIR… [--misses]`. In each file
//! every WordPress post, JSON Feed item or ninjs article is read alone (an
//! item of a feed with its feed). A field is asked for only where the data
//! has it; exits with 1 where one was not given.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use offprint::article::Article;
use offprint::host::NativeHost;
use offprint::source::{Page, read};
use serde_json::{Value, json};

/// A format: its name, and where it has headline, date and body.
struct Format {
    name: &'static str,
    fields: [(&'static str, &'static [&'static str]); 3],
}

const WORDPRESS: Format = Format {
    name: "WordPress",
    fields: [
        ("headline", &["/title/rendered", "/title/raw"]),
        ("date", &["/date", "/date_gmt"]),
        ("body", &["/content/rendered", "/content/raw"]),
    ],
};

const JSON_FEED: Format = Format {
    name: "JSON Feed",
    fields: [
        ("headline", &["/title"]),
        ("date", &["/date_published"]),
        ("body", &["/content_html", "/content_text"]),
    ],
};

const NINJS: Format = Format {
    name: "ninjs",
    fields: [
        ("headline", &["/headline", "/headlines/0/value", "/title"]),
        ("date", &["/firstcreated", "/firstCreated", "/versioncreated", "/versionCreated"]),
        ("body", &["/body_text", "/body_html", "/body_xhtml", "/bodies/0/value"]),
    ],
};

/// Of a format and a field: how many items have it, and of how many it was read.
type Counts = BTreeMap<(&'static str, &'static str), (usize, usize)>;

fn main() {
    let (flags, folders): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let mut files = Vec::new();
    folders.iter().for_each(|folder| collect(Path::new(folder), &mut files));
    files.sort();
    let (mut counts, mut misses) = (Counts::new(), Vec::new());
    for file in &files {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        let Ok(value) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) else { continue };
        for (format, item, whole) in items(&value) {
            judge(format, &item, &whole, &mut counts, &mut |field| {
                misses.push(format!(
                    "{}: no {field} of {}",
                    file.display(),
                    item.get("id").unwrap_or(&Value::Null)
                ));
            });
        }
    }
    for ((format, field), (has, given)) in &counts {
        println!("{format:10} {field:9} {given}/{has}");
    }
    if flags.iter().any(|flag| flag == "--misses") {
        misses.iter().for_each(|miss| println!("{miss}"));
    }
    std::process::exit(i32::from(counts.is_empty() || !misses.is_empty()));
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        files.push(path.to_owned());
        return;
    }
    for entry in fs::read_dir(path).unwrap() {
        collect(&entry.unwrap().path(), files);
    }
}

/// The items of a file, each with the JSON to read it from.
fn items(value: &Value) -> Vec<(&'static Format, Value, Value)> {
    if let Some(of_feed) = value["items"].as_array().filter(|_| value.get("version").is_some()) {
        let of_feed = of_feed.iter().filter(|item| item.is_object());
        return of_feed
            .map(|item| {
                let mut feed = value.clone();
                feed["items"] = json!([item]);
                (&JSON_FEED, item.clone(), feed)
            })
            .collect();
    }
    let list = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    list.iter().filter_map(|item| Some((format_of(item)?, item.clone(), item.clone()))).collect()
}

fn format_of(item: &Value) -> Option<&'static Format> {
    let has = |pointer: &str| item.pointer(pointer).is_some();
    match () {
        () if has("/title/rendered") && has("/content/rendered") => Some(&WORDPRESS),
        () if has("/uri") && item.get("@context").is_none() => Some(&NINJS),
        () => None,
    }
}

fn judge(
    format: &Format,
    item: &Value,
    whole: &Value,
    counts: &mut Counts,
    miss: &mut dyn FnMut(&'static str),
) {
    let article = read(&[whole.to_string()], &Page::default(), &NativeHost).article;
    let has = |pointers: &[&str]| {
        pointers.iter().any(|at| item.pointer(at).and_then(Value::as_str).is_some_and(says))
    };
    let [headline, _, body] = format.fields;
    if !has(headline.1) && !has(body.1) {
        // Nothing that could be shown: the reader says `no-article`.
        return;
    }
    for (field, pointers) in format.fields {
        if !has(pointers) {
            continue;
        }
        let given = article.as_ref().is_some_and(|article| gives(article, field));
        let (all, right) = counts.entry((format.name, field)).or_default();
        *all += 1;
        *right += usize::from(given);
        if !given {
            miss(field);
        }
    }
}

/// Whether a text of the data holds more than markup and blanks; pictures say something.
fn says(text: &str) -> bool {
    let mut inside = false;
    let visible = |c: char| {
        inside = (inside || c == '<') && c != '>';
        !inside && c != '>' && !c.is_whitespace()
    };
    text.contains("<img") || text.chars().any(visible)
}

fn gives(article: &Article, field: &str) -> bool {
    match field {
        "headline" => !article.headline.is_empty(),
        "date" => article.published.is_some() || article.modified.is_some(),
        _ => !article.body.is_empty(),
    }
}
