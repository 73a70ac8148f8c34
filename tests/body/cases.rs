//! The case files.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use offprint::body::{Body, dateline_of, from_html, from_text};
use offprint::host::NativeHost;

use crate::{outline, reparse};

struct Case {
    name: String,
    input: String,
    expected: String,
}

pub(crate) fn trials() -> Vec<Trial> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/body");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        files.iter().for_each(|file| bless(file));
    }
    files.iter().flat_map(|file| file_trials(file)).collect()
}

fn file_trials(file: &Path) -> Vec<Trial> {
    let stem = stem(file);
    let cases = read(file);
    let trial = |case: Case| {
        let stem = stem.clone();
        Trial::test(format!("{stem}::{}", case.name.replace(' ', "_")), move || check(&stem, &case))
    };
    cases.into_iter().map(trial).collect()
}

fn check(stem: &str, case: &Case) -> Result<(), Failed> {
    let actual = run(stem, &case.input);
    if actual != case.expected {
        return Err(format!("expected:\n{}\nactual:\n{actual}", case.expected).into());
    }
    Ok(())
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}

fn run(stem: &str, input: &str) -> String {
    let input = unescape(input);
    match stem {
        "dateline" => {
            dateline_of(&input).map_or("none".to_owned(), |(place, rest)| format!("[{place}] {rest}"))
        }
        "plain" => outline::of(&from_text(&input)),
        _ => {
            let body = html(&input);
            reparse::assert_same(&body.blocks);
            outline::of(&body)
        }
    }
}

pub(crate) fn html(input: &str) -> Body {
    from_html(input, Some("https://paper.example/news/story"), &NativeHost)
}

fn read(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap();
    let case = |block: &str| {
        let (name, rest) = block.split_once('\n').unwrap();
        let (input, expected) = rest.split_once("\n---").unwrap_or((rest.trim_end(), ""));
        Case { name: name.trim().into(), input: input.into(), expected: expected.trim_matches('\n').into() }
    };
    format!("\n{text}").split("\n=== ").skip(1).map(case).collect()
}

fn bless(file: &Path) {
    let mut out = String::new();
    for case in read(file) {
        let actual = run(&stem(file), &case.input);
        out.push_str(&format!("=== {}\n{}\n---\n{actual}\n\n", case.name, case.input));
    }
    fs::write(file, format!("{}\n", out.trim_end())).unwrap();
}

fn unescape(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut out = parts.next().unwrap().to_owned();
    while let Some(part) = parts.next() {
        let mut rest = part.chars();
        match rest.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('u') => {
                let (code, after) = part[2..].split_once('}').unwrap();
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                rest = after.chars();
            }
            _ => {
                out.push('\\');
                out.push_str(parts.next().unwrap_or_default());
            }
        }
        out.push_str(rest.as_str());
    }
    out
}
