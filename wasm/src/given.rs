//! What a caller gives → what the core takes.

use offprint::json::{self, Value};
use offprint::options;
use offprint::source::Page;

use crate::instance::reserve;

/// The scripts, where U+0000 reads as HTML reads it.
pub(crate) fn scripts_of(mut scripts: Vec<String>) -> Vec<String> {
    reserve(&scripts);
    for script in scripts.iter_mut().filter(|script| script.contains('\0')) {
        *script = script.replace('\0', "\u{fffd}");
    }
    scripts
}

/// What is known of the page, from JSON.
pub(crate) fn page_of(json: &str) -> Page {
    options::page(&value_of(json))
}

/// JSON that `JSON.stringify` wrote; what is none says nothing.
pub(crate) fn value_of(json: &str) -> Value {
    json::parse(json).unwrap_or(Value::Null)
}
