//! Whether reading needs payment.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::graph::Node;
use crate::error::Code;
use crate::json::Value;
use crate::text::after;

/// What the article says, else what its parts say: one that is not free makes
/// the article not free.
pub(super) fn free(node: &Node<'_>, context: &mut Context<'_>) -> Option<bool> {
    if let Some(at) = node.get("isAccessibleForFree") {
        let flag = flag(&at);
        if flag.is_none() {
            context.report(Code::BadValue, &at, "neither true nor false; dropped");
        }
        return flag;
    }
    let parts = node.get("hasPart")?;
    if parts.value.as_object().is_none() && parts.value.as_array().is_none() {
        context.wrong_type(&parts, "a part");
    }
    let parts = parts.items();
    parts
        .iter()
        .any(|part| part.get("isAccessibleForFree").and_then(|at| flag(&at)) == Some(false))
        .then_some(false)
}

/// A boolean, also as a text (`"False"`) or an IRI (`http://schema.org/True`).
fn flag(at: &Cursor<'_>) -> Option<bool> {
    match at.value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) => {
            let word = after(text.trim(), "/").to_ascii_lowercase();
            match word.as_str() {
                "true" | "yes" | "1" => Some(true),
                "false" | "no" | "0" => Some(false),
                _ => None,
            }
        }
        _ => None,
    }
}
