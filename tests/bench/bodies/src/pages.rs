//! The pages to try.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::{Map, Value};

/// A page, and what is known of it.
pub struct Page {
    /// Where it was.
    pub url: String,
    /// The page.
    pub html: String,
    /// Its article's text, where somebody has looked.
    pub text: Option<String>,
}

/// The first pages of a folder.
pub fn read(folder: &Path, limit: usize) -> Vec<Page> {
    let truth = fs::read_to_string(folder.join("ground-truth.json"));
    let known: Map<String, Value> = match truth {
        Ok(truth) => serde_json::from_str(&truth).expect("ground-truth.json holds an object"),
        Err(_) => names(folder).into_iter().map(|name| (name, Value::Null)).collect(),
    };
    let page = |(key, facts): (&String, &Value)| Page {
        url: facts["url"].as_str().unwrap_or("https://page.example/story").to_owned(),
        html: html(&folder.join(key)),
        text: facts["articleBody"].as_str().map(str::to_owned),
    };
    known.iter().take(limit).map(page).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("there is such a folder");
    let files = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> =
        files.filter_map(|name| name.strip_suffix(".html").map(str::to_owned)).collect();
    names.sort();
    names
}

fn html(path: &Path) -> String {
    let named = |ending: &str| format!("{}{ending}", path.display());
    let mut bytes = Vec::new();
    match File::open(named(".html.gz")) {
        Ok(file) => drop(GzDecoder::new(file).read_to_end(&mut bytes).expect("it is packed with gzip")),
        Err(_) => bytes = fs::read(named(".html")).expect("there is a page of each key"),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
