//! Plain text: paragraphs, datelines, reading time, letters.

use offprint::article::text_of;
use offprint::body::{dateline_of, from_text};
use offprint::host::NativeHost;
use offprint::reading_time::{Mode, estimate};
use offprint::sink::{Escape, percent_encode};

use super::{oracle, shape};

pub(super) fn check(text: &str) {
    let body = from_text(text);
    shape::check_blocks(&body.blocks);
    let shown = text_of(&body.blocks);
    assert!(shown.len() <= 3 * text.len() + 16);
    if !text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c)) {
        assert_eq!(letters(&shown), letters(text), "characters lost or put in");
    }
    escaped(text);
    opening(text);
    for lang in ["en", "th", "ja", "ar"] {
        if let Some(time) = estimate(&body.blocks, 1, lang, Mode::Silent, &NativeHost) {
            let (from, to) = time.minutes();
            assert!(from <= to && time.seconds() <= 3600 + 60 * text.len() as u64, "{time:?}");
        }
    }
}

/// The characters that every reader of the text keeps.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What is escaped is read as the same text by another tokeniser; what is
/// percent-encoded, by another decoder.
fn escaped(text: &str) {
    let (mut content, mut value) = (String::new(), String::new());
    Escape::Text.write(text, &mut content);
    Escape::Attribute.write(text, &mut value);
    let mut trace = oracle::Trace::default();
    oracle::written(&format!("<p title=\"{value}\">{content}</p>"), &mut trace);
    // A parser drops U+0000 in text and replaces it in an attribute.
    if !text.contains('\0') {
        assert_eq!(trace.0, format!("\n<p title={text:?}>{text}</>\n"));
    }
    let mut encoded = String::new();
    percent_encode(text, &mut encoded);
    assert!(encoded.is_ascii() && !encoded.contains(['&', '#', '?', '/', '"', '<', '>', ' ']));
    let decoded: Vec<u8> = percent_encoding::percent_decode_str(&encoded).collect();
    assert_eq!(decoded, text.as_bytes());
}

/// A dateline is a part of the text, and so is what follows it.
fn opening(text: &str) {
    if let Some((place, rest)) = dateline_of(text) {
        assert!(!place.is_empty() && !rest.is_empty());
        assert!(text.trim_start().starts_with(place) && text.ends_with(rest));
    }
}
