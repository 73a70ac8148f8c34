//! The three contexts of untrusted text: text, attribute value, URL.

use crate::text::{Bytes, Odd, before_odd, part_at};

/// A context of HTML into which text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// Between tags.
    Text,
    /// In a double-quoted attribute value.
    Attribute,
}

/// Bytes that begin a character which may have to be escaped.
#[derive(Clone, Copy)]
struct Escaped {
    quote: u8,
}

impl Odd for Escaped {
    #[inline(always)]
    fn among<B: Bytes>(self, bytes: B) -> B::Answer {
        let signs = bytes.is(b'&') | bytes.is(b'<') | bytes.is(b'>') | bytes.is(b'\r');
        // 0xC2 begins a no-break space, among others.
        signs | bytes.is(self.quote) | bytes.is(0xC2)
    }
}

impl Escape {
    /// Appends the text, escaped for this context.
    pub fn write(self, text: &str, out: &mut String) {
        let mut rest = text;
        let quote = if self == Escape::Attribute { b'"' } else { b'&' };
        let may_be = Escaped { quote };
        loop {
            let (before, after) = part_at(rest, before_odd(rest.as_bytes(), may_be));
            out.push_str(before);
            let mut chars = after.chars();
            let Some(c) = chars.next() else { return };
            match self.entity(c) {
                Some(entity) => out.push_str(entity),
                None => out.push(c),
            }
            rest = chars.as_str();
        }
    }

    fn entity(self, c: char) -> Option<&'static str> {
        match c {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '>' => Some("&gt;"),
            '"' if self == Escape::Attribute => Some("&quot;"),
            // The HTML serialiser escapes it too, so both trees read alike.
            '\u{a0}' => Some("&nbsp;"),
            // A parser would turn a lone carriage return into a newline.
            '\r' => Some("&#13;"),
            _ => None,
        }
    }
}

/// Whether a URL may be followed or loaded: absolute, of an allowed scheme,
/// and free of the characters that a parser strips before it looks at the
/// scheme. A fragment of the same page (`#id`) is safe too.
pub fn is_safe_url(url: &str) -> bool {
    if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    if url.starts_with('#') {
        return true;
    }
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.starts_with("//") && rest.len() > 2,
        "mailto" | "tel" | "sms" => !rest.is_empty(),
        _ => false,
    }
}

/// Appends text percent-encoded for a query value or a path segment, as
/// `encodeURIComponent` does.
pub fn percent_encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(byte as char),
            b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')' => out.push(byte as char),
            _ => {
                out.push('%');
                push_hex(out, byte >> 4);
                push_hex(out, byte & 15);
            }
        }
    }
}

fn push_hex(out: &mut String, digit: u8) {
    out.push(char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit }));
}
