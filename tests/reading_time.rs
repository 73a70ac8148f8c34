//! Reading times natively: those that the package gives
//! (`tests/node/reading-time.test.mjs`), of every text in
//! `tests/fixtures/reading-time/`; and those of articles of which only the
//! beginning is here, or no text at all.
#![cfg(feature = "native")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use offprint::article::{Article, Element, Image, Kind, Node};
use offprint::host::NativeHost;
use offprint::reading_time::{Basis, Estimate, Mode, estimate, of_article};
use serde_json::Value;

fn data(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading-time");
    serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

fn timed(text: &Value, mode: Mode) -> Estimate {
    let paragraph =
        Element::new(Kind::Paragraph, vec![Node::Text(text["text"].as_str().unwrap().to_owned())]);
    let body = vec![Node::Element(paragraph); usize::try_from(text["repeat"].as_u64().unwrap()).unwrap()];
    let lang = text["lang"].as_str().unwrap().split('-').next().unwrap();
    estimate(&body, 0, lang, mode, &NativeHost).unwrap()
}

fn pair(value: &Value) -> (u32, u32) {
    let number = |at: usize| u32::try_from(value[at].as_u64().unwrap()).unwrap();
    (number(0), number(1))
}

#[test]
fn native_times_are_those_of_the_package() {
    let golden = data("golden.json");
    let texts = data("texts.json");
    assert_eq!(texts.as_array().unwrap().len(), 30);
    for text in texts.as_array().unwrap() {
        let name = text["name"].as_str().unwrap();
        let expected = &golden[name];
        assert_eq!(timed(text, Mode::Aloud).minutes(), pair(&expected["aloud"]), "{name}");
        let silent = timed(text, Mode::Silent);
        assert_eq!(silent.minutes(), pair(&expected["silent"]), "{name}");
        // Dictionaries of different years part a word in a hundred otherwise.
        let seconds = expected["seconds"].as_u64().unwrap();
        assert!(
            silent.seconds().abs_diff(seconds) * 50 <= seconds,
            "{name}: {} and {seconds}",
            silent.seconds()
        );
    }
}

/// An article with so many words of English, and what its source says.
fn article(words: usize, word_count: Option<u32>, time_required: Option<u32>) -> Article {
    let paragraph = || Node::Element(Element::new(Kind::Paragraph, vec![Node::Text("word ".repeat(10))]));
    let body = (0..words / 10).map(|_| paragraph()).collect();
    Article { body, word_count, time_required, ..Article::default() }
}

fn told(article: &Article, lang: &str, mode: Mode) -> Option<(Basis, (u32, u32))> {
    let (estimate, basis) = of_article(article, lang, mode, &NativeHost)?;
    Some((basis, estimate.minutes()))
}

fn silent(article: &Article, lang: &str) -> Option<(Basis, (u32, u32))> {
    told(article, lang, Mode::Silent)
}

#[test]
fn a_body_is_counted_unless_it_is_only_the_beginning() {
    let of_words = |words| silent(&article(words, Some(2380), Some(60)), "en").unwrap();
    assert_eq!(of_words(2380), (Basis::Body, (9, 12)));
    // 60 in a hundred: other ways of counting.
    assert_eq!(of_words(1430), (Basis::Body, (6, 7)));
    assert_eq!(of_words(1420), (Basis::WordCount, (9, 12)));
    assert_eq!(of_words(10), (Basis::WordCount, (9, 12)));
    // A longer body is no beginning, and a time alone tells of none.
    assert_eq!(of_words(7140), (Basis::Body, (27, 34)));
    assert_eq!(silent(&article(50, None, Some(600)), "en").unwrap().0, Basis::Body);
}

#[test]
fn a_time_tells_of_a_beginning_that_ends_as_what_was_cut_does() {
    for (end, basis) in [
        ("The first ferry left…", Basis::TimeRequired),
        ("The first ferry left [...]", Basis::TimeRequired),
        ("The first ferry left.", Basis::Body),
    ] {
        let mut article = article(10, None, Some(720));
        article.body.push(Node::Element(Element::new(Kind::Paragraph, vec![Node::Text(end.to_owned())])));
        assert_eq!(silent(&article, "en").unwrap().0, basis, "{end}");
    }
}

#[test]
fn a_time_tells_of_a_beginning_that_has_to_be_paid_for() {
    let paid = |words, seconds| {
        let article = Article { free: Some(false), ..article(words, None, Some(seconds)) };
        silent(&article, "en").unwrap()
    };
    assert_eq!(paid(50, 600), (Basis::TimeRequired, (9, 12)));
    assert_eq!(paid(2380, 600), (Basis::Body, (9, 12)));
    let counted = Article { free: Some(false), ..article(50, Some(60), Some(600)) };
    assert_eq!(silent(&counted, "en").unwrap().0, Basis::Body);
}

#[test]
fn code_and_tables_are_counted_once_against_the_number_of_words() {
    let mut article = article(0, Some(200), None);
    article.body =
        vec![Node::Element(Element::new(Kind::Preformatted, vec![Node::Text("word ".repeat(100))]))];
    assert_eq!(silent(&article, "en").unwrap().0, Basis::WordCount);
}

#[test]
fn without_a_body_the_words_tell_and_then_the_time() {
    let none = article(0, None, None);
    assert_eq!(silent(&none, "en"), None);
    let both = article(0, Some(2380), Some(60));
    assert_eq!(silent(&both, "en"), Some((Basis::WordCount, (9, 12))));
    let time = article(0, None, Some(600));
    assert_eq!(silent(&time, "en"), Some((Basis::TimeRequired, (9, 12))));
    // The same number for each language, and the spread of each.
    let aloud = |lang| told(&time, lang, Mode::Aloud).unwrap().1;
    assert_eq!((aloud("de"), aloud("ru"), aloud("ja")), ((10, 12), (9, 13), (9, 12)));
    // 238 words a minute, 210 to 266: 600 s are 536.8 to 680.
    let english = of_article(&time, "en", Mode::Silent, &NativeHost).unwrap().0;
    assert_eq!((english.fast, english.slow), (536_842, 680_000));
}

#[test]
fn words_take_the_rate_of_words_of_their_language() {
    let minutes = |lang, mode| told(&article(0, Some(1840), None), lang, mode).unwrap().1;
    // 228 ± 30 aloud, 210 to 266 silently.
    assert_eq!(minutes("en", Mode::Aloud), (8, 10));
    assert_eq!(minutes("en", Mode::Silent), (7, 9));
    // 138 ± 20, both ways: no silent rate is published.
    assert_eq!(minutes("ar", Mode::Aloud), (12, 16));
    assert_eq!(minutes("ar", Mode::Silent), (12, 16));
    // Of no published rate: 184 ± 29, the mean of all; aloud English, as for a text.
    assert_eq!(minutes("hi", Mode::Silent), (9, 12));
    assert_eq!(minutes("hi", Mode::Aloud), (8, 10));
    // 202 words of Korean silently.
    assert_eq!(minutes("ko", Mode::Silent), (8, 11));
}

#[test]
fn words_of_chinese_and_japanese_are_characters() {
    let body = |text: &str, word_count| {
        let paragraph = Node::Element(Element::new(Kind::Paragraph, vec![Node::Text(text.into())]));
        Article { body: vec![paragraph], word_count, time_required: Some(240), ..Article::default() }
    };
    let full = body(&"渡轮今天回来了。".repeat(50), Some(400));
    assert_eq!(silent(&full, "zh").unwrap().0, Basis::Body);
    let beginning = body("渡轮今天回来了。", Some(4390));
    assert_eq!(silent(&beginning, "zh"), Some((Basis::WordCount, (9, 12))));
    // What lies between spaces is less than the text has characters: not taken.
    let between_spaces = body(&"フェリーが戻ってきた。".repeat(50), Some(3));
    assert_eq!(silent(&between_spaces, "ja").unwrap().0, Basis::Body);
    // Where no text shows what was counted, a time is surer.
    assert_eq!(silent(&article(0, Some(4390), Some(60)), "zh").unwrap().0, Basis::TimeRequired);
    assert_eq!(silent(&article(0, Some(4390), None), "zh"), Some((Basis::WordCount, (9, 12))));
}

#[test]
fn words_of_thai_could_be_anything_and_are_not_taken() {
    assert_eq!(silent(&article(0, Some(4000), None), "th"), None);
    assert_eq!(silent(&article(0, Some(4000), Some(600)), "th").unwrap().0, Basis::TimeRequired);
    assert_eq!(silent(&article(50, Some(4000), None), "th").unwrap().0, Basis::Body);
}

#[test]
fn pictures_that_are_here_count_with_the_words_and_not_with_a_time() {
    let seconds = |mut article: Article, pictures, mode| {
        article.images = vec![Image::default(); pictures];
        of_article(&article, "en", mode, &NativeHost).unwrap().0.seconds()
    };
    let words = |pictures, mode| seconds(article(0, Some(2380), None), pictures, mode);
    assert_eq!(words(2, Mode::Silent) - words(0, Mode::Silent), 23);
    assert_eq!(words(2, Mode::Aloud), words(0, Mode::Aloud));
    let time = |pictures| seconds(article(0, None, Some(600)), pictures, Mode::Silent);
    assert_eq!(time(2), time(0));
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let most = silent(&article(0, Some(u32::MAX), None), "en").unwrap().1;
    assert!(most.0 < most.1);
    let most = silent(&article(0, None, Some(u32::MAX)), "en").unwrap().1;
    assert!(most.0 < most.1);
}
