//! Whole readings: scripts parted by U+0000; one that begins with `page:` is
//! what is known of the page.

use offprint::article::{Article, ArticleDate};
use offprint::error::{Code, Severity};
use offprint::host::NativeHost;
use offprint::json::{self, Value};
use offprint::limits::{MAX_DIAGNOSTICS, MAX_NAMED};
use offprint::options;
use offprint::source::{Page, Reading, read};
use url::Url;

use super::json::{at_pointer, overwritten};
use super::{dates, shape};

pub(super) fn check(text: &str) {
    let (scripts, page) = given(text);
    let reading = read(&scripts, &page, &NativeHost);
    report(&scripts, &reading);
    written(text, &reading);
    if let Some(article) = &reading.article {
        sound(article);
        // Our own format may nest blocks in any way; the views see to it.
        if !text.contains("offprint") {
            shape::check_blocks(&article.body);
        }
        read_again(article);
    }
}

/// The scripts and the page that a text says.
pub(super) fn given(text: &str) -> (Vec<String>, Page) {
    let (mut scripts, mut page) = (Vec::new(), Page::default());
    for part in text.split('\0') {
        match part.strip_prefix("page:") {
            Some(json) => page = options::page_facts(&json::parse(json).unwrap_or(Value::Null)),
            None => scripts.push(part.to_owned()),
        }
    }
    (scripts, page)
}

/// Every diagnostic has its code's severity, a message, and a place that is in
/// the script that it names.
fn report(scripts: &[String], reading: &Reading) {
    assert!(reading.diagnostics.len() <= MAX_DIAGNOSTICS);
    assert!(reading.article.is_some() || !reading.diagnostics.is_empty(), "nobody says why");
    let documents: Vec<_> = scripts.iter().map(|script| json::read(script)).collect();
    for diagnostic in &reading.diagnostics {
        assert_eq!(diagnostic.severity, diagnostic.code.severity());
        assert!(!diagnostic.message.is_empty());
        assert!(diagnostic.source < scripts.len().max(1), "{diagnostic:?}");
        let Some(script) = scripts.get(diagnostic.source) else { continue };
        // A pointer that the page gave, and that leads to nothing.
        if diagnostic.code == Code::BadOption || diagnostic.code == Code::TooLarge {
            continue;
        }
        if let Ok(offset) = diagnostic.path.parse::<usize>() {
            assert!(offset <= script.len(), "{diagnostic:?} is beyond the script");
            continue;
        }
        let value = documents.get(diagnostic.source).and_then(|document| document.value.as_ref());
        // The last step may be a member that is missing.
        let parent = diagnostic.path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let there = value.is_some_and(|value| at_pointer(value, parent).is_some());
        let findings = documents.get(diagnostic.source).map_or(&[][..], |document| &document.findings);
        let there = there || diagnostic.path.is_empty() || overwritten(&diagnostic.path, findings);
        assert!(there, "{diagnostic:?} points to nothing");
    }
}

/// The report as JSON is the same report when it is parsed, and is not larger
/// than its input by more than its addresses.
fn written(text: &str, reading: &Reading) {
    let json = serde_json::to_string(reading).unwrap();
    let parsed: Reading = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error} in {json}"));
    assert_eq!(&parsed, reading, "parsed from {json}");
    assert!(json.len() <= 64 * text.len() + 100_000, "{} bytes of {}", json.len(), text.len());
}

/// Every text is a line without controls, every address a normal one, every
/// date a day.
fn sound(article: &Article) {
    let mut lines: Vec<&str> = vec![&article.headline];
    let texts =
        [&article.standfirst, &article.agency, &article.edition, &article.dateline, &article.copyright];
    lines.extend(texts.into_iter().flatten().map(String::as_str));
    lines.extend(article.byline.iter().map(|author| author.name.as_str()));
    lines.extend(article.topics.iter().map(|topic| topic.name.as_str()));
    lines.extend(article.section.iter().map(|section| section.name.as_str()));
    for line in lines.iter().skip(1) {
        assert!(!line.trim().is_empty(), "an empty text that is there");
    }
    for url in urls_of(article) {
        let parsed = Url::parse(url).unwrap_or_else(|error| panic!("{url}: {error}"));
        assert!(matches!(parsed.scheme(), "http" | "https") && parsed.as_str() == url, "{url}");
    }
    for date in [&article.published, &article.modified].into_iter().flatten() {
        if let ArticleDate::Known(stamp) = date {
            dates::known(stamp);
        }
    }
    assert!(article.byline.len() <= MAX_NAMED && article.topics.len() <= MAX_NAMED);
    assert!(article.images.len() <= MAX_NAMED);
    shape::check_urls(&article.body);
}

/// The addresses of an article, but for those in its body.
fn urls_of(article: &Article) -> Vec<&String> {
    let mut urls: Vec<&String> = article.url.iter().collect();
    urls.extend(article.byline.iter().filter_map(|author| author.url.as_ref()));
    urls.extend(article.topics.iter().filter_map(|topic| topic.url.as_ref()));
    urls.extend(article.section.iter().filter_map(|section| section.url.as_ref()));
    urls.extend(article.images.iter().map(|image| &image.src));
    urls.extend(article.publisher.iter().flat_map(|p| p.url.iter().chain(&p.logo)));
    urls
}

/// What the program writes, it reads as the same article, and finds nothing
/// odd in it but what was missing.
fn read_again(article: &Article) {
    // References in dates and addresses are read in every format, so what was escaped three times, and is kept
    // with one left, would be read further.
    let marked =
        |date: &ArticleDate| matches!(date, ArticleDate::Verbatim(text) if text.contains(['<', '&']));
    let escaped = |url: &String| url.contains('&') && url.contains(';');
    let corrected = article.corrections.iter().map(|correction| &correction.date);
    if [&article.published, &article.modified].into_iter().chain(corrected).flatten().any(marked)
        || urls_of(article).into_iter().chain(shape::urls(&article.body)).any(escaped)
    {
        return;
    }
    let json = serde_json::to_string(article).unwrap();
    let again = read(std::slice::from_ref(&json), &Page::default(), &NativeHost);
    assert_eq!(again.article.as_ref(), Some(article), "read again from {json}");
    let odd = |d: &&offprint::error::Diagnostic| d.severity != Severity::Info && d.code != Code::MissingField;
    let odd: Vec<_> = again.diagnostics.iter().filter(odd).collect();
    assert!(
        odd.iter().all(|d| matches!(d.code, Code::UnknownDate | Code::AmbiguousDate)),
        "{odd:?} in {json}"
    );
}
