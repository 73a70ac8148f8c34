//! The JSON reader. The oracle for what is JSON is `serde_json`.

use offprint::error::Code;
use offprint::json::{Document, Finding, Value, parse, read};
use offprint::limits::{MAX_DIAGNOSTICS, MAX_JSON_DEPTH};
use serde::de::IgnoredAny;

pub(super) fn check(text: &str) {
    let document = read(text);
    let strict = parse(text);
    strictness(text, &strict);
    if let Ok(value) = &strict
        && !matches!(value, Value::String(_))
    {
        assert_eq!(document.value.as_ref(), Some(value), "valid JSON was touched");
        let repaired = document.findings.iter().any(|f| f.code == Code::JsonRepaired);
        assert!(!repaired, "valid JSON was repaired: {:?}", document.findings);
    }
    places(text, &document);
    if let Some(value) = &document.value {
        let size = measure(value, 0);
        // A lone surrogate's six bytes become three; an entity's four or more
        // become at most six; an item takes a byte.
        assert!(size <= 2 * text.len() + 16, "{size} bytes of {}", text.len());
        written_and_read_again(value);
    }
}

/// Strict reading takes what the standard takes, and nothing else.
fn strictness(text: &str, strict: &Result<Value, usize>) {
    let deep = depth(text) > MAX_JSON_DEPTH;
    let oracle = serde_json::from_str::<IgnoredAny>(text);
    // What lies too deep is stepped over, not judged.
    if !deep {
        assert_eq!(strict.is_ok(), oracle.is_ok(), "serde_json says {:?}", oracle.err());
    }
    match strict {
        Err(at) => assert!(*at <= text.len() && text.is_char_boundary(*at), "{at} is no place"),
        Ok(ours) if !deep => {
            // It refuses half surrogates and numbers beyond a float, which are JSON.
            if let Ok(theirs) = serde_json::from_str::<serde_json::Value>(text) {
                assert!(same(ours, &theirs), "{ours:?} is not {theirs:?}");
            }
        }
        Ok(_) => {}
    }
}

/// Whether two trees are the same. `serde_json` keeps the last of two members
/// of one name, as `Object::get` does.
pub(super) fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
        (Value::Number(a), serde_json::Value::Number(b)) => close(a.parse().ok(), b.as_f64()),
        (Value::String(a), serde_json::Value::String(b)) => a == b,
        (Value::Array(a), serde_json::Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), serde_json::Value::Object(b)) => {
            b.iter().all(|(key, value)| a.get(key).is_some_and(|own| same(own, value)))
                && a.iter().all(|(key, _)| b.contains_key(key))
        }
        _ => false,
    }
}

/// `serde_json` rounds its floats by the last digit or so.
fn close(a: Option<f64>, b: Option<f64>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a == b || (a - b).abs() <= a.abs().max(b.abs()) * 1e-14
}

/// An upper bound of how deep brackets nest.
fn depth(text: &str) -> usize {
    text.bytes().filter(|b| matches!(b, b'{' | b'[')).count()
}

/// Every place is an offset in the text or a pointer to a member of the value.
fn places(text: &str, document: &Document) {
    // Duplicates are reported up to the limit, after up to as many repairs.
    assert!(document.findings.len() <= 2 * MAX_DIAGNOSTICS + 2, "{} findings", document.findings.len());
    for finding in &document.findings {
        let place = &finding.place;
        match place.parse::<usize>() {
            Ok(offset) => assert!(
                offset <= text.len() || finding.code == Code::TooLarge,
                "{place} is beyond the text: {finding:?}"
            ),
            Err(_) => {
                let value = document.value.as_ref().expect("a value that the pointer points into");
                let there = at_pointer(value, place).is_some() || overwritten(place, &document.findings);
                assert!(there, "{place} points to nothing");
            }
        }
    }
    assert!(document.value.is_some() || !document.findings.is_empty(), "nothing, and nobody says why");
}

/// Whether a place lies in a member that stands twice, and so may lie in the
/// one that was not taken. Of too many findings some are missing.
pub(super) fn overwritten(place: &str, findings: &[Finding]) -> bool {
    findings.len() >= MAX_DIAGNOSTICS
        || findings.iter().any(|f| {
            f.code == Code::DuplicateKey
                && place.strip_prefix(&*f.place).is_some_and(|rest| rest.starts_with('/'))
        })
}

/// The value at a JSON pointer: RFC 6901, by itself.
pub(super) fn at_pointer<'v>(value: &'v Value, pointer: &str) -> Option<&'v Value> {
    let Some(rest) = pointer.strip_prefix('/') else { return pointer.is_empty().then_some(value) };
    rest.split('/').try_fold(value, |value, token| {
        let token = token.replace("~1", "/").replace("~0", "~");
        match value {
            Value::Object(object) => object.get(&token),
            Value::Array(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        }
    })
}

/// The bytes of all strings and a byte an item; the depth is within its limit.
fn measure(value: &Value, depth: usize) -> usize {
    assert!(depth <= MAX_JSON_DEPTH + 1, "too deep");
    match value {
        Value::Array(items) => items.iter().map(|item| 1 + measure(item, depth + 1)).sum(),
        Value::Object(object) => object.iter().map(|(k, v)| k.len() + 1 + measure(v, depth + 1)).sum(),
        Value::String(text) | Value::Number(text) => text.len(),
        Value::Null | Value::Bool(_) => 1,
    }
}

/// How many arrays and objects are in one another.
fn nesting(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(nesting).max().unwrap_or(0),
        Value::Object(object) => 1 + object.iter().map(|(_, value)| nesting(value)).max().unwrap_or(0),
        _ => 0,
    }
}

/// What was read is JSON when it is written, and reads as the same value.
fn written_and_read_again(value: &Value) {
    let text = written(value);
    if let Err(error) = serde_json::from_str::<IgnoredAny>(&text) {
        panic!("{text} is not JSON: {error}");
    }
    // Several texts in a row are an array of what was read to the limit each.
    if nesting(value) <= MAX_JSON_DEPTH {
        assert_eq!(parse(&text).as_ref(), Ok(value), "read again from {text}");
    }
}

fn written(value: &Value) -> String {
    let string = |text: &str| serde_json::to_string(text).expect("a text is always JSON");
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(is_true) => is_true.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => string(text),
        Value::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(",")),
        Value::Object(object) => {
            let members = object.iter().map(|(key, value)| [&string(key), ":", &written(value)].concat());
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
    }
}
