//! Keys that stand twice in one object.

use super::{Finding, Value};
use crate::error::Code;
use crate::limits::MAX_DIAGNOSTICS;
use crate::seen::Seen;
use crate::text::decimal;

/// Reports each duplicate, by the pointer of its member. The tree is no
/// deeper than the parser lets it be.
pub(super) fn duplicates(value: &Value, findings: &mut Vec<Finding>) {
    // Most documents have none, and of those nobody asks for pointers.
    if has_duplicates(value) {
        visit(value, &mut String::new(), findings);
    }
}

/// An object of so few members is looked through once for each.
const FEW: usize = 32;

fn has_duplicates(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(has_duplicates),
        Value::Object(object) => repeats(&object.0) || object.0.iter().any(|(_, item)| has_duplicates(item)),
        _ => false,
    }
}

fn repeats(members: &[(String, Value)]) -> bool {
    if members.len() > FEW {
        let mut seen = Seen::default();
        return members.iter().any(|(key, _)| !seen.number(key).1);
    }
    let mut rest = members;
    while let [(key, _), after @ ..] = rest {
        if after.iter().any(|(other, _)| other == key) {
            return true;
        }
        rest = after;
    }
    false
}

fn visit(value: &Value, pointer: &mut String, findings: &mut Vec<Finding>) {
    let len = pointer.len();
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                push_token(pointer, &decimal(index));
                visit(item, pointer, findings);
                pointer.truncate(len);
            }
        }
        Value::Object(object) => {
            let mut seen = Seen::default();
            for (key, item) in object.iter() {
                push_token(pointer, key);
                if !seen.number(key).1 && findings.len() < MAX_DIAGNOSTICS {
                    findings.push(Finding {
                        code: Code::DuplicateKey,
                        place: pointer.clone(),
                        message: "the key stands twice; the last value was taken".into(),
                    });
                }
                visit(item, pointer, findings);
                pointer.truncate(len);
            }
        }
        _ => {}
    }
}

/// Appends a token to a JSON pointer (RFC 6901).
pub(crate) fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for c in token.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(c),
        }
    }
}
