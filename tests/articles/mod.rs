//! What several suites share.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

use offprint::article::*;
use offprint::host::NativeHost;
use offprint::source::{Page, Reading, read};

/// A file of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What was read, written as JSON and parsed, is the same again, and so is its
/// article when our own reader reads it.
#[cfg(feature = "native")]
pub(crate) fn round_trip(reading: &Reading) {
    let json = serde_json::to_string(reading).unwrap();
    let parsed: Reading = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error} in {json}"));
    assert_eq!(&parsed, reading, "parsed from {json}");
    let Some(article) = &reading.article else { return };
    let json = serde_json::to_string(article).unwrap();
    let parsed: Article = serde_json::from_str(&json).unwrap();
    let own = read(std::slice::from_ref(&json), &Page::default(), &NativeHost);
    assert_eq!(own.article, Some(parsed), "our reader, and serde, of {json}");
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// An article that has every field. The literals name each field, so that a
/// new one does not compile until it is here.
pub(crate) fn full_article() -> Article {
    let time = TimeOfDay { hour: 9, minute: 30, second: 0, offset: Some(480) };
    let date = |hour| {
        let time = Some(TimeOfDay { hour, ..time });
        Some(ArticleDate::Known(Timestamp::new(2026, 11, 24, time).unwrap()))
    };
    Article {
        offprint: 1,
        url: some("https://wire.example/2026/11/24/ferry"),
        lang: some("en"),
        dir: Some(Direction::Ltr),
        section: vec![Link { name: "INTERNATIONAL".into(), url: some("https://wire.example/international") }],
        headline: "Island ferry returns".into(),
        standfirst: some("The first boat in a year left at dawn."),
        byline: vec![
            Author {
                name: "Ada Marsh".into(),
                url: some("https://wire.example/ada"),
                kind: AuthorKind::Person,
            },
            Author { name: "Harbour desk".into(), url: None, kind: AuthorKind::Organization },
        ],
        published: date(9),
        modified: date(11),
        agency: some("Northern Wire"),
        edition: some("Late edition"),
        dateline: some("SKERRY"),
        images: vec![Image {
            src: "https://wire.example/ferry.jpg".into(),
            alt: some("A white ferry leaves a stone pier"),
            width: Some(1200),
            height: Some(800),
            caption: some("The ferry at dawn."),
            credit: some("Jo Lind"),
        }],
        body: every_kind(),
        topics: vec![Topic { name: "Ferries".into(), url: some("https://wire.example/topics/ferries") }],
        publisher: Some(Publisher {
            name: "Northern Wire".into(),
            url: some("https://wire.example/"),
            logo: some("https://wire.example/logo.png"),
        }),
        copyright: some("© 2026 Northern Wire"),
        corrections: vec![Correction { text: "The fare was misstated.".into(), date: date(12) }],
        free: Some(false),
        word_count: Some(30),
        time_required: Some(240),
    }
}

/// One element of every kind, each with every attribute that it may have.
fn every_kind() -> Vec<Node> {
    let element = |kind: &Kind| {
        let mut element = Element::new(*kind, vec![Node::Text(kind.name().into())]);
        let attributes = Attribute::ALL.iter().filter(|attribute| attribute.fits(*kind));
        element.attributes = attributes.map(|attribute| (*attribute, value(*attribute).into())).collect();
        Node::Element(element)
    };
    Kind::ALL.iter().map(element).collect()
}

pub(crate) fn value(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Id => "fn-1",
        Attribute::Lang => "fr",
        Attribute::Dir => "auto",
        Attribute::Href | Attribute::Src | Attribute::Large | Attribute::Cite => "https://wire.example/a",
        Attribute::Alt | Attribute::Title => "words",
        Attribute::Width | Attribute::Height => "640",
        Attribute::Start | Attribute::Level | Attribute::Colspan | Attribute::Rowspan => "2",
        Attribute::Scope => "row",
        Attribute::Datetime => "2026-11-24",
        Attribute::Reversed => "reversed",
        Attribute::Numbering => "a",
        Attribute::Value => "7",
    }
}
