//! When two texts say the same.

use std::cell::RefCell;

use offprint::host::{Host, HtmlEvents, NativeHost};

/// Letters and digits in lower case, words parted by one space; references
/// decoded and markup removed.
pub fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..2 {
        if text.contains('&') || text.contains('<') {
            text = decode(&text);
        }
    }
    let kept: String =
        text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '’' | '\'' | '`' | '‘')).collect();
    let spaced: String = kept.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decode(text: &str) -> String {
    struct Text(RefCell<String>);
    impl HtmlEvents for Text {
        fn open(&mut self, _: &str, _: &[(&str, &str)]) {}
        fn text(&mut self, text: &str) {
            self.0.borrow_mut().push_str(text);
        }
        fn close(&mut self) {}
    }
    let mut out = Text(RefCell::default());
    NativeHost.parse_html(text, &mut out);
    out.0.into_inner()
}

/// Whether one holds the other as whole words at its beginning or end, and
/// neither is a mere fragment.
pub fn agrees(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    a == b || (short.chars().count() >= 8 && (long.starts_with(short) || long.ends_with(short)))
}
