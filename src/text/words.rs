//! Words, as the sources of articles count them.

/// The words of a text: what white space parts and holds more than
/// punctuation. Each character of Chinese and Japanese counts as one, as it
/// does in word processors.
pub fn word_count(text: &str) -> u32 {
    let (mut count, mut in_word) = (0, false);
    for c in text.chars() {
        let is_ideograph = ('\u{3041}'..'\u{a000}').contains(&c);
        if c.is_whitespace() {
            in_word = false;
        } else if is_ideograph || !in_word && !is_mark(c) {
            count += 1;
            in_word = !is_ideograph;
        }
    }
    count
}

/// Whether it is punctuation. Of scripts that are not known here nothing is, so
/// that none counts as empty.
fn is_mark(c: char) -> bool {
    c < '\u{c0}' && !c.is_ascii_alphanumeric() || ('\u{2000}'..'\u{3041}').contains(&c)
}
