//! The character references that escapers write. The 2,000 others of HTML
//! are left to the host's parser: a table of them would cost 20 KB of Wasm.

use std::borrow::Cow;

use memchr::memchr;

/// Name → character.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
];

/// The longest reference worth looking at, with `&` and `;`.
const LONGEST: usize = 12;

/// Decodes numeric references and the few named ones; leaves all else.
pub(crate) fn decode_entities(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = memchr(b'&', rest.as_bytes()) {
        out.push_str(rest.get(..start).unwrap_or_default());
        rest = rest.get(start..).unwrap_or_default();
        let (c, len) = reference(rest).unwrap_or(('&', 1));
        out.push(c);
        rest = rest.get(len..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character of the reference that the text begins with, and its length.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => numeric(number)?,
        None => NAMED.iter().find(|(n, _)| *n == name)?.1,
    };
    Some((c, end + 1))
}

/// HTML reads 128 to 159 as windows-1252: those are left to its parser.
fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'))
}

/// Whether a text is JSON whose every quote was escaped for HTML.
pub(super) fn is_escaped_json(text: &str) -> bool {
    let inside = text.trim_start().trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']);
    inside.len() < text.trim_start().len()
        && ["&quot;", "&#34;", "&#034;", "&#x22;", "& #34;"].iter().any(|quote| inside.starts_with(quote))
}

/// Whether a text is JSON whose every quote has a backslash, as inside a string.
pub(super) fn is_backslashed_json(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix(['{', '[']);
    inside.is_some_and(|inside| {
        inside.trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']).starts_with("\\\"")
    })
}
