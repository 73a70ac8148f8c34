//! The case files.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use offprint::body::{Body, dateline_of, from_html, from_text};
use offprint::host::NativeHost;

use crate::case_file::{self, Case, unescape};
use crate::{outline, reparse};

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
    case_file::cases(&fs::read_to_string(file).unwrap())
}

fn bless(file: &Path) {
    let mut out = String::new();
    for case in read(file) {
        let actual = run(&stem(file), &case.input);
        out.push_str(&format!("=== {}\n{}\n---\n{actual}\n\n", case.name, case.input));
    }
    fs::write(file, format!("{}\n", out.trim_end())).unwrap();
}
