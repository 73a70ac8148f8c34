//! Cleaning of text: what JSON holds for a reader, without the escapes,
//! markup and blanks that a template left in it.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::context::Context;
use super::cursor::Cursor;
use super::placeholders::{PLACEHOLDER, is_placeholder};
use super::tagged::in_language;
use super::tags::{Tag, escape_others, markup};
use crate::body::{Stands, plugin_of, stands};
use crate::error::Code;
use crate::host::{Host, HtmlEvents};
use crate::json::{Value, decode_entities};
use crate::text::{has_controls, search, settled};

/// The text of a string or number as one line of plain text; `None` where it
/// is empty. Of an array, the first that is not; of an object, its `@value`
/// or `name`. Anything else is reported. In the native format, only a string.
pub(super) fn line(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    if at.is_scalar() {
        context.used.add(at);
    }
    match at.value {
        Value::String(text) if context.strict => (!text.trim().is_empty()).then(|| text.clone()),
        Value::Null => None,
        _ if context.strict => {
            context.wrong_type(at, "a string");
            None
        }
        Value::String(text) => {
            let (line, stripped) = cleaned(text, context);
            if stripped {
                context.report(Code::Normalised, at, "markup; dropped");
            }
            report_controls(at, text, context);
            if line.as_deref().is_some_and(is_placeholder) {
                context.report(Code::BadValue, at, PLACEHOLDER);
                return None;
            }
            line
        }
        Value::Number(number) => {
            context.report(Code::Normalised, at, "a number; taken as text");
            Some(number.clone())
        }
        Value::Array(_) => {
            let items = in_language(at, context);
            let mut found = None;
            for item in &items {
                if found.is_none() {
                    found = line(*item, context);
                }
            }
            if items.len() > 1 {
                context.report(Code::Normalised, at, "several; the first was taken");
            }
            found
        }
        Value::Object(_) => {
            let value = at.first(&["@value", "name"]);
            if value.is_null() && !at.is_empty() {
                context.wrong_type(at, "text");
            }
            line(value, context)
        }
        Value::Bool(_) => {
            context.wrong_type(at, "text");
            None
        }
    }
}

/// The text of a member, as [`line()`] reads it.
pub(super) fn line_of(at: Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    line(at.get(key), context)
}

/// One line of plain text: references decoded (twice, where the escaping was
/// doubled), markup removed, white space collapsed, invisible characters
/// dropped. `None` where nothing is left.
pub(super) fn clean(text: &str, context: &Context<'_>) -> Option<String> {
    cleaned(text, context).0
}

/// As [`clean`], and whether markup was removed.
fn cleaned(text: &str, context: &Context<'_>) -> (Option<String>, bool) {
    let mut stripped = false;
    let mut text = Cow::Borrowed(text);
    for was_escaped in [false, true] {
        let tags = if context.plain { Vec::new() } else { markup(&text, was_escaped) };
        stripped |= !tags.is_empty();
        if tags.is_empty() && !has_reference(&text) {
            break;
        }
        text = plain(&text, &tags, context.host).into();
    }
    let line = one_line(&text);
    ((!line.is_empty()).then(|| line.into_owned()), stripped)
}

/// Reports that a text has control characters, which are not shown.
pub(super) fn report_controls(at: Cursor<'_>, text: &str, context: &mut Context<'_>) {
    if has_controls(text) {
        context.report(Code::Normalised, at, "control characters; dropped");
    }
}

/// Plain text with its references decoded (twice, where the escaping was
/// doubled) and its line breaks kept; `None` where it has none. It holds no markup.
pub(super) fn decoded(text: &str, host: &dyn Host) -> Option<String> {
    if !has_reference(text) {
        return None;
    }
    let once = plain(text, &[], host);
    Some(if !markup(&once, true).is_empty() || !has_reference(&once) {
        once
    } else {
        plain(&once, &[], host)
    })
}

/// White space collapsed to single spaces (a no-break space stays one), soft
/// hyphens, zero-width spaces and controls dropped, outer blanks trimmed.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    // Most lines are clean as they stand.
    if let (line, None, _) = settled(text) {
        return Cow::Borrowed(line.trim());
    }
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => blank = true,
            '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{fffc}' => {}
            c if c.is_control() => {}
            c => {
                if core::mem::take(&mut blank) {
                    out.push(' ');
                }
                out.push(c);
            }
        }
    }
    let trimmed = out.trim();
    Cow::Owned(if trimmed.len() == out.len() { out } else { trimmed.to_owned() })
}

/// Whether the text holds a character reference.
fn has_reference(text: &str) -> bool {
    memchr_iter(b'&', text.as_bytes()).any(|at| {
        let after = text.get(at + 1..).unwrap_or_default();
        let len = after.bytes().take(32).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        len > 1 && after.as_bytes().get(len) == Some(&b';')
    })
}

/// The text of HTML with this markup. The host's parser is asked only where it is needed.
fn plain(text: &str, tags: &[Tag<'_>], host: &dyn Host) -> String {
    if tags.is_empty() {
        let decoded = decode_entities(text);
        if !has_reference(&decoded) || search::has(&decoded, "&amp;") {
            return decoded.into_owned();
        }
    }
    let mut collected = Collected::default();
    host.parse_html(&escape_others(text, tags), &mut collected);
    collected.text
}

#[derive(Default)]
struct Collected {
    text: String,
    /// Elements open inside a script, a style or what a plugin put there, that element included.
    hidden: usize,
}

impl HtmlEvents for Collected {
    fn open(&mut self, name: &str, given: &[(&str, &str)]) {
        let stands = stands(name);
        if self.hidden > 0 || stands == Some(Stands::Silent) || plugin_of(given).is_some() {
            self.hidden += 1;
        } else if matches!(stands, Some(Stands::Apart | Stands::Break)) {
            self.text.push(' ');
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden == 0 {
            self.text.push_str(text);
        }
    }

    fn close(&mut self) {
        self.hidden = self.hidden.saturating_sub(1);
    }
}
