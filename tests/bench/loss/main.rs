//! Says of a folder of real article JSON what becomes of every text in it: shown, told, listed or lost.
//!
//! ```text
//! cargo run --release --features native --example loss -- DIR [--lost]
//! ```
//!
//! `--lost` names what is lost, with its file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
#![allow(missing_docs, unreachable_pub)]

#[path = "../../loss/fate.rs"]
mod fate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fate::{Fate, fates};
use offprint::host::NativeHost;
use offprint::source::{Page, read};
use serde_json::Value;

const FATES: [Fate; 4] = [Fate::Shown, Fate::Told, Fate::Listed, Fate::Lost];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(folder) = arguments.first() else {
        eprintln!("usage: loss DIR [--lost]");
        std::process::exit(2);
    };
    let mut files = Vec::new();
    walk(Path::new(folder), &mut files);
    files.sort();
    // Of each member, how many texts met each fate.
    let mut members: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let mut read_files = 0;
    for file in files {
        let json = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        // What is not JSON as it stands has no pointers to compare.
        let Ok(script) = serde_json::from_str::<Value>(&json) else { continue };
        let texts = fates(&script, &read(&[json], &Page::default(), &NativeHost));
        read_files += usize::from(!texts.is_empty());
        for text in texts {
            if text.fate == Fate::Lost && arguments.iter().any(|argument| argument == "--lost") {
                let begin: String = text.text.chars().take(70).collect();
                println!("{} {}: {begin}", file.file_name().unwrap().to_string_lossy(), text.member);
            }
            members.entry(text.member).or_default()[text.fate as usize] += 1;
        }
    }
    println!("{:52}{:>8}{:>8}{:>8}{:>8}", "member", "shown", "told", "listed", "lost");
    let mut sums = [0; 4];
    for (member, counts) in &members {
        for fate in FATES {
            sums[fate as usize] += counts[fate as usize];
        }
        if counts[Fate::Shown as usize] + counts[Fate::Listed as usize] < counts.iter().sum() {
            line(member, counts);
        }
    }
    line(&format!("all of {read_files} files"), &sums);
}

fn line(name: &str, [shown, told, listed, lost]: &[usize; 4]) {
    println!("{name:52}{shown:>8}{told:>8}{listed:>8}{lost:>8}");
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            walk(&path, out);
        } else if name.ends_with(".json") && !name.ends_with(".meta.json") {
            out.push(path);
        }
    }
}
