//! Cleaning of text: what JSON holds for a reader, without the escapes,
//! markup and blanks that a template left in it.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::context::Context;
use super::cursor::Cursor;
use super::placeholders::{PLACEHOLDER, is_placeholder};
use super::tagged::in_language;
use crate::error::Code;
use crate::host::{Host, HtmlEvents};
use crate::json::{Value, decode_entities};
use crate::text::{has_controls, search, settled};

/// Elements whose tags show that a text is HTML. Any other `<` is a
/// character of the text.
fn is_markup(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "blockquote"
            | "br"
            | "center"
            | "cite"
            | "code"
            | "div"
            | "em"
            | "figure"
            | "font"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "i"
            | "iframe"
            | "img"
            | "li"
            | "mark"
            | "ol"
            | "p"
            | "pre"
            | "q"
            | "s"
            | "script"
            | "section"
            | "small"
            | "span"
            | "strong"
            | "style"
            | "sub"
            | "sup"
            | "table"
            | "td"
            | "tr"
            | "u"
            | "ul"
    )
}

/// Elements that separate what is before them from what follows.
fn is_block_like(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "br"
            | "li"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "tr"
            | "td"
            | "th"
            | "dt"
            | "dd"
            | "ul"
            | "ol"
            | "table"
            | "blockquote"
            | "pre"
            | "hr"
            | "figure"
            | "section"
    )
}

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
            let (line, stripped) = cleaned(text, context.host);
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
pub(super) fn clean(text: &str, host: &dyn Host) -> Option<String> {
    cleaned(text, host).0
}

/// As [`clean`], and whether markup was removed.
fn cleaned(text: &str, host: &dyn Host) -> (Option<String>, bool) {
    let mut stripped = false;
    let mut text = Cow::Borrowed(text);
    for _ in 0..2 {
        let markup = has_markup(&text);
        stripped |= markup;
        if !markup && !has_reference(&text) {
            break;
        }
        text = plain(&text, host).into();
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
    let once = plain(text, host);
    Some(if has_markup(&once) || !has_reference(&once) { once } else { plain(&once, host) })
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

/// Whether the text holds a tag of HTML.
pub(super) fn has_markup(text: &str) -> bool {
    has_tag(text, is_markup)
}

/// Whether it holds one that separates lines.
pub(super) fn has_blocks(text: &str) -> bool {
    has_tag(text, is_block_like)
}

fn has_tag(text: &str, is_name: fn(&str) -> bool) -> bool {
    for at in memchr_iter(b'<', text.as_bytes()) {
        let after = text.get(at + 1..).unwrap_or_default();
        if is_tag(after, is_name) {
            return after.contains('>') || search::has(after, "<!--");
        }
        if after.starts_with("!--") {
            return true;
        }
    }
    false
}

fn is_tag(after: &str, is_name: fn(&str) -> bool) -> bool {
    let after = after.strip_prefix('/').unwrap_or(after);
    let len = after.bytes().take(12).take_while(u8::is_ascii_alphanumeric).count();
    let name = after.get(..len).unwrap_or_default();
    let ends = matches!(after.as_bytes().get(len), Some(b'>' | b'/' | b' ' | b'\n' | b'\t' | b'\r'));
    ends && is_name(&name.to_ascii_lowercase())
}

/// Whether the text holds a character reference.
fn has_reference(text: &str) -> bool {
    memchr_iter(b'&', text.as_bytes()).any(|at| {
        let after = text.get(at + 1..).unwrap_or_default();
        let len = after.bytes().take(32).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        len > 1 && after.as_bytes().get(len) == Some(&b';')
    })
}

/// The text of HTML. The host's parser is asked only where it is needed.
fn plain(text: &str, host: &dyn Host) -> String {
    if !has_markup(text) {
        let decoded = decode_entities(text);
        if !has_reference(&decoded) || search::has(&decoded, "&amp;") {
            return decoded.into_owned();
        }
    }
    let mut collected = Collected::default();
    host.parse_html(&escape_lone(text), &mut collected);
    collected.text
}

/// Escapes each `<` that begins no tag, so that a parser keeps it as text.
fn escape_lone(text: &str) -> String {
    let mut parts = text.split('<');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(if is_tag(part, is_markup) || part.starts_with("!--") { "<" } else { "&lt;" });
        out.push_str(part);
    }
    out
}

#[derive(Default)]
struct Collected {
    text: String,
    /// Elements open inside a script or a style, that element included.
    hidden: usize,
}

impl HtmlEvents for Collected {
    fn open(&mut self, name: &str, _: &[(&str, &str)]) {
        if self.hidden > 0 || matches!(name, "script" | "style") {
            self.hidden += 1;
        } else if is_block_like(name) {
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
