//! From text to a document: strict first, repaired where that fails.

use super::Value;
use super::entities::{decode_entities, is_backslashed_json, is_escaped_json};
use super::findings::Finding;
use super::pairs::duplicates;
use super::reader::{Mode, Reader};
use crate::error::Code;
use crate::limits::{MAX_JSON_BYTES, MAX_OWN_JSON_BYTES};
use crate::text::{decimal, search};

/// What a text was read into.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The value, unless the text is empty, too large or not JSON at all.
    pub value: Option<Value>,
    /// What was repaired or wrong, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Reads strict JSON (RFC 8259). What nests deeper than
/// [`crate::limits::MAX_JSON_DEPTH`] is read as `null`.
///
/// # Errors
///
/// The byte offset of the first character that has no place in JSON.
///
/// ```
/// use offprint::json::{Value, parse};
///
/// assert_eq!(parse("[true]"), Ok(Value::Array(vec![Value::Bool(true)])));
/// assert_eq!(parse("[true,]"), Err(6));
/// ```
pub fn parse(text: &str) -> Result<Value, usize> {
    let mut reader = Reader::new(text, Mode::Strict);
    reader.document().ok_or(reader.stopped.unwrap_or_default())
}

/// Reads JSON, and what was meant as JSON.
///
/// ```
/// let document = offprint::json::read("{\"headline\": 'Rain', }");
/// assert!(document.value.is_some());
/// assert_eq!(document.findings.len(), 2);
/// ```
pub fn read(text: &str) -> Document {
    let most = if is_own(text) { MAX_OWN_JSON_BYTES } else { MAX_JSON_BYTES };
    if text.len() > most {
        return refused(Code::TooLarge, most, "larger than the limit; not read");
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return refused(Code::EmptyInput, 0, "nothing to read");
    }
    let mut document = read_text(text);
    if let Some(Value::String(inner)) = &document.value
        && inner.trim_start().starts_with(['{', '['])
    {
        let inner = read_text(inner);
        document.findings.push(Finding::repair(0, "JSON inside a JSON string; read as JSON"));
        document.findings.extend(inner.findings);
        document.value = inner.value;
    }
    if let Some(value) = &document.value {
        duplicates(value, &mut document.findings);
    }
    document
}

/// Whether a text begins as an article of this project's own format.
fn is_own(text: &str) -> bool {
    let inner = text.trim_start().strip_prefix('{').unwrap_or_default();
    inner.trim_start().starts_with("\"offprint\"")
}

fn read_text(text: &str) -> Document {
    let mut reader = Reader::new(text, Mode::Strict);
    if let Some(value) = reader.document() {
        return Document { value: Some(value), findings: reader.findings.into_list() };
    }
    let error = reader.stopped.unwrap_or_default();
    if is_escaped_json(text) {
        let mut document = repaired(&decode_entities(&search::replaced(text, "& #", "&#")), error);
        document.findings.insert(0, Finding::repair(0, "HTML-escaped as a whole; unescaped"));
        return document;
    }
    if is_backslashed_json(text) {
        let inner = unescaped(text);
        let mut document = read_once(&inner, error);
        document.findings.insert(0, Finding::repair(0, "escaped as if inside a string; unescaped"));
        return document;
    }
    repaired(text, error)
}

/// Reads strictly, and with repairs where that fails.
fn read_once(text: &str, error: usize) -> Document {
    match Reader::new(text, Mode::Strict).document() {
        Some(value) => Document { value: Some(value), findings: Vec::new() },
        None => repaired(text, error),
    }
}

/// Reads with repairs; `error` is where strict reading failed.
fn repaired(text: &str, error: usize) -> Document {
    let mut reader = Reader::new(text, Mode::Lenient);
    match reader.document() {
        Some(value) => Document { value: Some(value), findings: reader.findings.into_list() },
        None => refused(Code::NotJson, error, "not JSON from here on, and beyond repair"),
    }
}

fn refused(code: Code, offset: usize, message: &'static str) -> Document {
    Document {
        value: None,
        findings: vec![Finding { code, place: decimal(offset), message: message.into() }],
    }
}

/// A text with the escapes read that a JSON string may have.
pub(crate) fn unescaped(text: &str) -> String {
    Reader::new(text, Mode::Lenient).unescaped(text.len())
}
