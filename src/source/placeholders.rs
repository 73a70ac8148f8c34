//! What programs and templates leave where a value should stand: `undefined`, `{{ page.title }}`.

use super::context::Context;
use crate::error::Code;
use crate::json::Value;
use crate::json::pairs::push_token;
use crate::text::{decimal, is_letter_or_digit, part_at, search};

/// What is said of one.
pub(super) const PLACEHOLDER: &str = "a placeholder, not a value; dropped";

/// What programs write for nothing, word for word: Null, with a capital, is a name, and so is Nan; none is a word.
const WORDS: [&str; 7] = ["undefined", "null", "NULL", "NaN", "None", "N/A", "n/a"];

/// What slots of templates begin and end with. The first that fits counts.
const SLOTS: [(&str, &str); 8] = [
    ("{{", "}}"),
    ("{%", "%}"),
    ("<%", "%>"),
    ("%%", "%%"),
    ("${", "}"),
    ("#{", "}"),
    ("<?", "?>"),
    // What JavaScript writes for an object.
    ("[object ", "]"),
];

/// Whether a text as a whole is a placeholder, or several. A text that only speaks of one is not: `Null and void`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let mut words =
        text.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| WORDS.contains(&word)) || is_all_slots(text)
}

/// Whether a text has slots and, beside them, no letter or digit.
pub(super) fn is_all_slots(text: &str) -> bool {
    let (mut rest, mut found) = (text, false);
    while let Some(c) = rest.chars().next() {
        if let Some((open, close)) = SLOTS.iter().find(|(open, _)| rest.starts_with(open)) {
            let Some((_, after)) = search::parted(part_at(rest, open.len()).1, close) else { return false };
            (rest, found) = (after, true);
        } else if let Some(after) = after_name(rest) {
            (rest, found) = (after, true);
        } else if is_letter_or_digit(c) {
            return false;
        } else {
            rest = part_at(rest, c.len_utf8()).1;
        }
    }
    found
}

/// What stands after a name between per cent signs: `%title%`.
fn after_name(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('%')?;
    let length =
        inner.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.')).count();
    let (name, rest) = part_at(inner, length);
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    rest.strip_prefix('%').filter(|_| is_name)
}

/// The placeholders that were dropped: the script of each, and the JSON pointer to it.
pub(super) type Dropped = Vec<(usize, String)>;

/// Puts nothing in the place of each placeholder below a pointer in a script, but for articles of our own format, whose
/// texts are what they are.
pub(super) fn drop_placeholders(source: usize, script: &mut Value, below: &str, dropped: &mut Dropped) {
    // Most scripts have none, and need no way to it.
    if has_placeholder(script) {
        let mut pointer = String::new();
        let mut found = |place: &str| {
            let is_below = place.starts_with(below);
            if is_below {
                dropped.push((source, place.to_owned()));
            }
            is_below
        };
        drop_in(script, &mut pointer, &mut found);
    }
}

fn has_placeholder(value: &Value) -> bool {
    match value {
        Value::String(text) => is_placeholder(text),
        Value::Array(items) => items.iter().any(has_placeholder),
        Value::Object(object) => object.0.iter().any(|(_, member)| has_placeholder(member)),
        _ => false,
    }
}

/// Asks `found` of each placeholder whether it is to be dropped. The parser limits the depth.
fn drop_in(value: &mut Value, pointer: &mut String, found: &mut dyn FnMut(&str) -> bool) {
    let length = pointer.len();
    match value {
        Value::String(text) if is_placeholder(text) && found(pointer) => *value = Value::Null,
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                push_token(pointer, &decimal(index));
                drop_in(item, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Object(object) if object.get("offprint").is_none() => {
            for (key, member) in &mut object.0 {
                push_token(pointer, key);
                drop_in(member, pointer, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

impl Context<'_> {
    /// Reports what was dropped before the article was read.
    pub(super) fn report_placeholders(&mut self, dropped: Dropped) {
        for (source, pointer) in dropped {
            self.add(Code::BadValue, source, pointer, PLACEHOLDER);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_stands_for_nothing() {
        for text in [
            "undefined",
            " null ",
            "NULL",
            "NaN",
            "None",
            "N/A",
            "undefined undefined",
            "null, null",
            "[object Object]",
            "[object Object],[object Object]",
            "{{ page.title }}",
            "{{title}} - {{ site.name | escape }}",
            "{{{raw}}}",
            "{% include title.html %}",
            "%%excerpt%%",
            "%%title%% %%sep%% %%sitename%%",
            "%title%",
            "${article.title}",
            "<%= title %>",
            "<?php the_title(); ?>",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "",
            " ",
            "-",
            "Null",
            "Null and void",
            "Nan",
            "nullify",
            "none",
            "None of the above",
            "Undefined",
            "What is {{ }} for?",
            "{{title}} in Wendel",
            "{{ never closed",
            "${100",
            "100 %",
            "50% off, 20% more",
            "%",
            "%20%",
            "{title}",
            "{}",
            "[object]",
            "<b>",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
