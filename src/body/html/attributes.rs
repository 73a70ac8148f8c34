//! HTML attributes → attributes of the model. Each value is made anew from
//! what was understood of it.

use std::cell::Cell;

use crate::article::Attribute;
use crate::body::characters::{clean, is_html_space};
use crate::body::url::{link_url, text_link, web_url};
use crate::error::Code;
use crate::host::Host;
use crate::text::{decimal, fold, is_language_tag};

/// Longer values are dropped: a title of a page's length is no title.
const MAX_VALUE_BYTES: usize = 1000;

/// The attributes of an element as a parser gives them.
pub(super) type Given<'a> = [(&'a str, &'a str)];

/// The value of an attribute, if it is there.
#[inline(never)]
pub(super) fn get<'a>(given: &Given<'a>, name: &str) -> Option<&'a str> {
    for (other, value) in given {
        if *other == name {
            return Some(value);
        }
    }
    None
}

/// Whether `class` has this token.
pub(super) fn has_class(given: &Given, class: &str) -> bool {
    get(given, "class").is_some_and(|value| value.split_ascii_whitespace().any(|token| token == class))
}

/// Whether an attribute has one of these values.
pub(super) fn is_one_of(given: &Given, name: &str, values: &[&str]) -> bool {
    get(given, name).is_some_and(|value| values.contains(&value.trim()))
}

/// Reads attributes against the page's base URL.
pub(super) struct Reader<'a> {
    base: Option<&'a str>,
    host: &'a dyn Host,
    /// Bytes that addresses may still be longer than they were written.
    room: Cell<usize>,
}

/// Addresses may be longer, all together, than they were written: by this many times the input, and some bytes. It takes
/// nothing but short links, and a base of more than a hundred bytes, to get there.
const TIMES_LONGER: usize = 8;
const FREE_BYTES: usize = 1_000_000;

impl<'a> Reader<'a> {
    pub(super) fn new(input_bytes: usize, base: Option<&'a str>, host: &'a dyn Host) -> Self {
        let room = input_bytes.saturating_mul(TIMES_LONGER).saturating_add(FREE_BYTES);
        Reader { base, host, room: Cell::new(room) }
    }

    /// The URL of a link.
    pub(super) fn link(&self, url: &str) -> Option<String> {
        self.within_room(url, link_url(url, self.base, self.host)?)
    }

    /// The URL of a picture.
    pub(super) fn picture(&self, url: &str) -> Option<String> {
        self.within_room(url, web_url(url, self.base, self.host)?)
    }

    fn within_room(&self, written: &str, url: String) -> Option<String> {
        let left = self.room.get().checked_sub(url.len().saturating_sub(written.len()))?;
        self.room.set(left);
        Some(url)
    }

    /// What was understood of a value.
    pub(super) fn value(&self, attribute: Attribute, value: &str) -> Option<String> {
        let fits = match attribute {
            Attribute::Href => return self.within_room(value, text_link(value, self.base, self.host)?),
            Attribute::Cite => return self.link(value),
            Attribute::Dir => return one_of(value, &["ltr", "rtl", "auto"]),
            Attribute::Scope => return one_of(value, &["row", "col", "rowgroup", "colgroup"]),
            // The spans that HTML has; 0 rows are all the rest of the section.
            Attribute::Colspan => return number(value, 1, 1000),
            Attribute::Rowspan => return number(value, 0, 65_534),
            Attribute::Numbering => matches!(value, "1" | "a" | "A" | "i" | "I"),
            Attribute::Start | Attribute::Value => return number(value, -999_999, 9_999_999),
            Attribute::Lang => is_language_tag(value),
            Attribute::Datetime => is_datetime(value),
            _ => !value.is_empty() && value.len() <= MAX_VALUE_BYTES,
        };
        fits.then(|| text(value))
    }
}

/// What is wrong with a value that was not understood.
pub(super) fn code(attribute: Attribute) -> Code {
    match attribute {
        Attribute::Href | Attribute::Cite => Code::BadUrl,
        _ => Code::BadValue,
    }
}

/// A value that is text, in one line.
pub(super) fn text(value: &str) -> String {
    let mut out = String::new();
    let mut space = false;
    for c in value.chars() {
        if is_html_space(c) || c.is_whitespace() {
            space = !out.is_empty();
        } else if let Some(c) = clean(c) {
            if space {
                out.push(' ');
                space = false;
            }
            out.push(c);
        }
    }
    out
}

/// A number of pixels: `640` or `640px`, not a percentage.
pub(super) fn pixels(value: &str) -> Option<String> {
    number(without_unit(value), 1, 99_999)
}

/// Whether these are the attributes of what is no larger than one pixel, and
/// so is not to be seen: it counts readers.
pub(super) fn is_counter(given: &Given) -> bool {
    ["width", "height"]
        .into_iter()
        .any(|name| get(given, name).is_some_and(|value| matches!(without_unit(value).parse(), Ok(0 | 1))))
}

fn without_unit(value: &str) -> &str {
    let value = value.trim();
    value.strip_suffix("px").unwrap_or(value)
}

fn number(value: &str, least: i64, most: i64) -> Option<String> {
    let number: i64 = value.parse().ok()?;
    let fits = least <= number && number <= most;
    fits.then(|| [if number < 0 { "-" } else { "" }, &decimal(number.unsigned_abs() as usize)].concat())
}

fn one_of(value: &str, values: &[&str]) -> Option<String> {
    let value = fold(value);
    values.contains(&value.as_str()).then_some(value)
}

fn is_datetime(value: &str) -> bool {
    let mut has_digit = false;
    for byte in value.bytes() {
        has_digit |= byte.is_ascii_digit();
        if !byte.is_ascii_digit() && !b"-+:.TZPWDHMSY ".contains(&byte) {
            return false;
        }
    }
    has_digit && value.len() <= 40
}
