//! HTML attributes → attributes of the model. Each value is made anew from
//! what was understood of it.

use super::allow;
use crate::article::{Attribute, Kind};
use crate::body::url::link_url;
use crate::error::Code;
use crate::host::Host;
use crate::prelude::*;
use crate::text::{concat, decimal, integer, split};

/// Longer values are dropped: a title of a page's length is no title.
const MAX_VALUE_BYTES: usize = 1000;

/// The attributes of an element as a parser gives them.
pub(super) type Given<'a> = [(&'a str, &'a str)];

/// The value of an attribute, if it is there.
pub(super) fn get<'a>(given: &Given<'a>, name: &str) -> Option<&'a str> {
    given.iter().find(|(n, _)| *n == name).map(|(_, value)| *value)
}

/// Whether `class` has this token.
pub(super) fn has_class(given: &Given, class: &str) -> bool {
    get(given, "class").is_some_and(|value| value.split_ascii_whitespace().any(|token| token == class))
}

/// Reads attributes against the page's base URL.
pub(super) struct Reader<'a> {
    pub(super) base: Option<&'a str>,
    pub(super) host: &'a dyn Host,
}

/// What was read, and the names of the attributes that could not be.
#[derive(Default)]
pub(super) struct Read {
    pub(super) attributes: Vec<(Attribute, String)>,
    pub(super) bad: Vec<(Code, &'static str)>,
}

impl Reader<'_> {
    /// The attributes that an element of this kind may have.
    pub(super) fn read(&self, kind: Kind, given: &Given) -> Read {
        let mut read = Read::default();
        for attribute in [Attribute::Lang, Attribute::Dir].iter().chain(allow::attributes(kind)) {
            let Some(value) = get(given, attribute.name()) else { continue };
            match self.value(*attribute, value) {
                // A span of one cell is what a cell without it has.
                Some(value)
                    if value == "1" && matches!(attribute, Attribute::Colspan | Attribute::Rowspan) => {}
                Some(value) => read.attributes.push((*attribute, value)),
                None if value.trim().is_empty() => {}
                None => read.bad.push((code(*attribute), attribute.name())),
            }
        }
        read
    }

    fn value(&self, attribute: Attribute, value: &str) -> Option<String> {
        let value = value.trim();
        match attribute {
            Attribute::Href | Attribute::Cite => link_url(value, self.base, self.host),
            Attribute::Lang => is_lang(value).then(|| value.to_owned()),
            Attribute::Dir => one_of(value, &["ltr", "rtl", "auto"]),
            Attribute::Scope => one_of(value, &["row", "col", "rowgroup", "colgroup"]),
            // The spans that HTML has; 0 rows are all the rest of the section.
            Attribute::Colspan => number(value, 1, 1000),
            Attribute::Rowspan => number(value, 0, 65_534),
            Attribute::Start => number(value, -999_999, 9_999_999),
            Attribute::Datetime => is_datetime(value).then(|| value.to_owned()),
            _ if value.is_empty() || value.len() > MAX_VALUE_BYTES => None,
            _ => Some(text(value)),
        }
    }
}

fn code(attribute: Attribute) -> Code {
    match attribute {
        Attribute::Href | Attribute::Cite => Code::BadUrl,
        _ => Code::BadValue,
    }
}

/// A value that is text, in one line.
pub(super) fn text(value: &str) -> String {
    let mut out = String::new();
    for word in value.split(char::is_whitespace).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter_map(crate::body::characters::clean));
    }
    out
}

/// A number of pixels: `640` or `640px`, not a percentage.
pub(super) fn pixels(value: &str) -> Option<String> {
    let value = value.trim();
    number(value.strip_suffix("px").unwrap_or(value), 1, 99_999)
}

fn number(value: &str, least: i32, most: i32) -> Option<String> {
    let number = integer(value)?;
    let fits = (i64::from(least)..=i64::from(most)).contains(&number);
    fits.then(|| concat(&[if number < 0 { "-" } else { "" }, &decimal(number.unsigned_abs() as usize)]))
}

fn one_of(value: &str, values: &[&'static str]) -> Option<String> {
    values.iter().find(|v| v.eq_ignore_ascii_case(value)).map(|v| (*v).to_owned())
}

/// Whether this has the form of a BCP 47 tag.
fn is_lang(value: &str) -> bool {
    value.len() <= 35
        && split(value, "-")
            .into_iter()
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_datetime(value: &str) -> bool {
    (1..=40).contains(&value.len())
        && value.bytes().all(|b| b.is_ascii_digit() || b"-+:.TZPWDHMSY ".contains(&b))
        && value.bytes().any(|b| b.is_ascii_digit())
}
