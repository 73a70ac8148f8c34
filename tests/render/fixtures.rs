//! The fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use offprint::article::Article;
use offprint::error::{Code, Diagnostic, Severity};
use offprint::host::NativeHost;
use offprint::sink::{DomSink, HtmlSink};
use offprint::source::{self, Page};
use offprint::view::{self, Options, View};
use offprint::{json, options};

use super::{rules, tree};

pub(crate) fn trials() -> Vec<Trial> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/render");
    let mut trials = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            for view in View::ALL {
                trials.push(trial(path.clone(), *view));
            }
        }
    }
    assert!(trials.len() > 20, "the fixtures were not found");
    trials
}

fn trial(path: PathBuf, view: View) -> Trial {
    let name = format!("render::{}::{}", path.file_stem().unwrap().to_str().unwrap(), view.name());
    Trial::test(name, move || {
        let (article, options) = read(&path);
        let html = both(view, &article, &options);
        compare(&path.with_extension(format!("{}.html", view.name())), &broken(&html))
    })
}

fn read(path: &Path) -> (Article, Options) {
    let mut value: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    // One order, whether or not the feature `schema` lets objects keep their own.
    value.sort_all_objects();
    let reading = source::read(&[value["article"].to_string()], &Page::default(), &NativeHost);
    // What is absent is not lost, and a date shown as written is in plain sight.
    let harmless = [Code::MissingField, Code::UnknownDate];
    let is_loss = |d: &&Diagnostic| d.severity != Severity::Info && !harmless.contains(&d.code);
    let lost: Vec<_> = reading.diagnostics.iter().filter(is_loss).collect();
    assert!(lost.is_empty(), "the fixture's article is not read whole: {lost:?}");
    let given = json::parse(&value["options"].to_string()).unwrap();
    let (mut options, odd) = options::view_options(&given);
    assert!(odd.is_empty(), "the fixture's options: {odd:?}");
    let (related, odd) = options::related(&given, &Page::default(), &NativeHost);
    assert!(odd.is_empty(), "the fixture's related articles: {odd:?}");
    options.related = related;
    (reading.article.expect("an article"), options)
}

/// Renders through both sinks, checks that they give one tree and that it
/// keeps the rules, and returns the HTML.
pub(crate) fn both(view: View, article: &Article, options: &Options) -> String {
    let mut html = HtmlSink::new();
    view::render(view, article, options, &NativeHost, &mut html);
    let html = html.into_html();
    let mut dom = DomSink::new();
    view::render(view, article, options, &NativeHost, &mut dom);
    let replayed = tree::replayed(&dom.into_ops());
    assert_eq!(tree::parsed(&html), replayed, "HTML and DOM differ: {html}");
    rules::check(view, &replayed);
    html
}

/// A line break before each block, to be read by people.
fn broken(html: &str) -> String {
    const BLOCKS: &[&str] = &[
        "<article",
        "<aside",
        "<blockquote",
        "<button",
        "<details",
        "<div",
        "<dl",
        "<dt",
        "<dd",
        "<figure",
        "<figcaption",
        "<footer",
        "<h1",
        "<h2",
        "<h3",
        "<h4",
        "<h5",
        "<h6",
        "<header",
        "<hr",
        "<img",
        "<li",
        "<nav",
        "<ol",
        "<output",
        "<p ",
        "<p>",
        "<pre",
        "<section",
        "<table",
        "<tbody",
        "<thead",
        "<tfoot",
        "<tr",
        "<ul",
    ];
    let mut out = String::new();
    for part in html.split_inclusive('>') {
        let at = part.find('<').unwrap_or(0);
        if BLOCKS.iter().any(|block| part[at..].starts_with(block)) {
            out.push_str(&part[..at]);
            out.push('\n');
            out.push_str(&part[at..]);
        } else {
            out.push_str(part);
        }
    }
    let out = out.trim_start();
    if out.is_empty() { String::new() } else { format!("{out}\n") }
}

fn compare(path: &Path, actual: &str) -> Result<(), Failed> {
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        fs::write(path, actual)?;
        return Ok(());
    }
    let expected = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if expected == actual {
        return Ok(());
    }
    let pair = expected.lines().zip(actual.lines()).find(|(expected, actual)| expected != actual);
    let (expected, actual) = pair.unwrap_or(("(another number of lines)", actual));
    Err(format!("{}\nexpected: {expected}\nactual:   {actual}", path.display()).into())
}
