//! Values that were quoted or escaped twice on their way into the JSON: by a
//! template that put what is JSON already into quotes, or by code that escaped
//! a text and then wrote it as JSON.
//!
//! They are valid, and a text may really hold quotes and backslashes. So a value
//! is mended only where nothing else explains how it looks.

use crate::error::Code;
use crate::json::pairs::push_token;
use crate::json::{self, Finding, Findings, Value};
use crate::text::{decimal, is_letter, is_letter_or_digit, part_at, search};

/// Mends the strings of a script's JSON, and says where.
pub(super) fn mend(value: &mut Value) -> Vec<Finding> {
    let mut quotes = Quotes::default();
    quotes.count(value);
    let mut mender = Mender { unquote: quotes.are_doubled(), findings: Findings::default() };
    mender.visit(value, None);
    mender.findings.into_list()
}

/// How the strings of the JSON look.
#[derive(Default)]
struct Quotes<'v> {
    strings: usize,
    quoted: usize,
    /// One that is quoted, and whether there is another.
    first: &'v str,
    several: bool,
    /// One is quoted that is never meant so: an address or a date.
    sure: bool,
}

impl<'v> Quotes<'v> {
    // The parser limits the depth.
    fn count(&mut self, value: &'v Value) {
        match value {
            Value::Object(object) => {
                // What begins with `@` is written by the template itself.
                object
                    .0
                    .iter()
                    .filter(|(key, _)| !key.starts_with('@'))
                    .for_each(|(_, value)| self.count(value));
            }
            Value::Array(items) => items.iter().for_each(|item| self.count(item)),
            Value::String(text) => {
                self.strings += 1;
                if let Some(inner) = inside(text) {
                    self.quoted += 1;
                    self.sure |= is_datum(inner);
                    self.several |= !self.first.is_empty() && self.first != text;
                    self.first = text;
                }
            }
            _ => {}
        }
    }

    /// Whether quotes around a string are the template's. A single one, or a few
    /// among many others, may be those of a headline that quotes somebody.
    fn are_doubled(&self) -> bool {
        self.sure || self.several && self.quoted * 2 >= self.strings
    }
}

/// What stands in the quotes around a text.
fn inside(text: &str) -> Option<&str> {
    text.trim().strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.is_empty())
}

/// Whether a text is an address or a date, not words.
fn is_datum(text: &str) -> bool {
    let is_date = text
        .get(..5)
        .is_some_and(|year| year.ends_with('-') && year.bytes().take(4).all(|byte| byte.is_ascii_digit()));
    is_date || text.starts_with("https:") || text.starts_with("http:")
}

/// The way to a value, as what leads to it from the value around it.
struct Way<'w> {
    around: Option<&'w Way<'w>>,
    step: Step<'w>,
}

enum Step<'w> {
    Key(&'w str),
    Index(usize),
}

impl Way<'_> {
    fn pointer(&self) -> String {
        let mut pointer = self.around.map(Way::pointer).unwrap_or_default();
        match self.step {
            Step::Key(key) => push_token(&mut pointer, key),
            Step::Index(index) => push_token(&mut pointer, &decimal(index)),
        }
        pointer
    }
}

struct Mender {
    /// Strings are quoted twice.
    unquote: bool,
    findings: Findings,
}

impl Mender {
    // The parser limits the depth.
    fn visit(&mut self, value: &mut Value, way: Option<&Way<'_>>) {
        match value {
            // The native format's strings are taken as they are.
            Value::Object(object) if object.get("offprint").is_some() => {}
            Value::Object(object) => {
                for (key, item) in &mut object.0 {
                    let way = Way { around: way, step: Step::Key(key) };
                    if key == "keywords" {
                        self.list(item, &way);
                    }
                    self.visit(item, Some(&way));
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.visit(item, Some(&Way { around: way, step: Step::Index(index) }));
                }
            }
            Value::String(text) => self.text(text, way),
            _ => {}
        }
    }

    fn text(&mut self, text: &mut String, way: Option<&Way<'_>>) {
        if self.unquote
            && inside(text).is_some()
            && let Ok(Value::String(inner)) = json::parse(text)
        {
            self.report("quoted twice; read without the inner quotes", way);
            *text = inner;
        }
        if is_escaped(text) {
            self.report("escaped twice; unescaped", way);
            *text = json::unescaped(text);
        }
    }

    /// Reads the items of a list in one string, each of them quoted: `"a", "b"`.
    fn list(&mut self, value: &mut Value, way: &Way<'_>) {
        if let Value::String(text) = value
            && inside(text).is_some()
            && let Ok(Value::Array(items)) = json::parse(&["[", text, "]"].concat())
            && items.len() > 1
        {
            self.report("quoted twice; read without the inner quotes", Some(way));
            *value = Value::Array(items);
        }
    }

    fn report(&mut self, message: &'static str, way: Option<&Way<'_>>) {
        self.findings.add(Code::Normalised, message, || way.map(Way::pointer).unwrap_or_default());
    }
}

/// Whether backslashes in a text are escapes that were escaped again, and not
/// what the text speaks of, as one about code or about a path of Windows.
fn is_escaped(text: &str) -> bool {
    memchr::memchr(b'\\', text.as_bytes()).is_some()
        && (search::has(text, ":\\/\\/") && !search::has(text, "://")
            || search::has(text, "<\\/") && !search::has(text, "</")
            || has_breaks(text)
            || has_escaped_letters(text))
}

/// Whether `\n` stands where lines break: after sentences, twice between words,
/// or at the end; nowhere as a word of its own; and nothing else breaks lines.
fn has_breaks(text: &str) -> bool {
    if text.contains('\n') {
        return false;
    }
    let text = search::replaced(text, "\\r\\n", "\\n");
    let mut parts = search::parts(&text, "\\n").into_iter();
    let mut before = parts.next().unwrap_or_default();
    let (mut sure, mut unsure) = (0, 0);
    let mut breaks = 0;
    for part in parts {
        breaks += 1;
        if part.is_empty() {
            continue;
        }
        match ending(before) {
            Ending::Sentence => sure += 1,
            Ending::Opened => return false,
            Ending::Colon if breaks == 1 => return false,
            _ if breaks > 1 && !part.starts_with(' ') => sure += 1,
            _ => unsure += 1,
        }
        (before, breaks) = (part, 0);
    }
    if breaks > 0 && !matches!(ending(before), Ending::Opened | Ending::Colon) {
        sure += 1;
    }
    sure > 0 && sure >= unsure
}

/// How a text ends before an escape.
enum Ending {
    Sentence,
    Colon,
    /// So that what follows is a word of its own.
    Opened,
    Other,
}

fn ending(text: &str) -> Ending {
    let is_closing = |c: char| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')');
    let inner = text.strip_suffix(is_closing).unwrap_or(text);
    match (inner.chars().next_back(), text.chars().next_back()) {
        (Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '>'), _) => Ending::Sentence,
        (_, Some(':')) => Ending::Colon,
        (_, Some('"' | '\'' | '`' | '(' | '[' | '“' | '‘' | '«' | '/' | '\\')) | (None, _) => {
            Ending::Opened
        }
        (_, Some(c)) if c.is_whitespace() => Ending::Opened,
        _ => Ending::Other,
    }
}

/// Whether an escape stands for a letter inside a word (`caf\u00e9`) or an
/// apostrophe (`it\'s`), or escapes have taken the place of all quotes.
fn has_escaped_letters(text: &str) -> bool {
    let mut escaped_quotes = 0;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| memchr::memchr(b'\\', rest.as_bytes())) {
        let (before, after) = part_at(text, from + at);
        let in_word = before.ends_with(is_letter_or_digit);
        let is_letter = |rest: Option<&str>| rest.is_some_and(|rest| rest.starts_with(is_letter));
        let is_hex =
            |digits: Option<&str>| digits.is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        match after.as_bytes().get(1) {
            Some(b'u') if is_hex(after.get(2..6)) && (in_word || is_letter(after.get(6..))) => return true,
            Some(b'\'') if in_word && is_letter(after.get(2..)) => return true,
            Some(b'"') => escaped_quotes += 1,
            _ => {}
        }
        from += at + 2;
    }
    let quotes = memchr::memchr_iter(b'"', text.as_bytes()).count();
    escaped_quotes > 0 && escaped_quotes % 2 == 0 && quotes == escaped_quotes
}

#[cfg(test)]
mod tests {
    use super::{is_escaped, mend};
    use crate::json::{parse, unescaped};

    #[test]
    fn escapes_that_a_text_cannot_mean_are_read() {
        for (text, wanted) in [
            (r"One.\n\nTwo.", "One.\n\nTwo."),
            (r"One.\r\n\r\nTwo!\r\nThree", "One.\r\n\r\nTwo!\r\nThree"),
            (r"A title\n\nThen the text.", "A title\n\nThen the text."),
            (r"“No.”\nShe left.", "“No.”\nShe left."),
            (r"第一句。\n第二句。", "第一句。\n第二句。"),
            (r"The end.\n", "The end.\n"),
            (r"https:\/\/wire.example\/a", "https://wire.example/a"),
            (r#"<p>One<\/p>\n<p class=\"a\">Two<\/p>"#, "<p>One</p>\n<p class=\"a\">Two</p>"),
            (r"caf\u00e9", "café"),
            (r"\u00c9t\u00e9", "Été"),
            (r"It\u2019s late", "It’s late"),
            (r"It\'s late", "It's late"),
            (r#"She said \"no\" twice"#, r#"She said "no" twice"#),
        ] {
            assert!(is_escaped(text), "{text}");
            assert_eq!(unescaped(text), wanted);
        }
    }

    #[test]
    fn what_a_text_speaks_of_stays() {
        for text in [
            r"Write \n to break a line.",
            r"Write \n\n for a new paragraph.",
            r#"print("one\ntwo")"#,
            r#"In C, "\n" ends a line. So does '\n'."#,
            r"Look in C:\new\notes.txt. It is there.",
            r"\\server\news\today",
            "One.\\nTwo.\nThree.",
            r"The escape \u00e9 is an accent.",
            r#"Put \" before a quote."#,
            r"a regular expression: ^\w+\s$",
            r#"<script>write("<\/b>")</script>"#,
        ] {
            assert!(!is_escaped(text), "{text}");
        }
    }

    #[test]
    fn quotes_are_taken_off_where_they_are_the_templates() {
        for (json, wanted, places) in [
            (
                r#"{"headline":"\"A\"","url":"\"https://w.example/\""}"#,
                r#"{"headline":"A","url":"https://w.example/"}"#,
                2,
            ),
            (
                r#"{"@type":"Article","name":"\"A\"","tags":["\"B\""]}"#,
                r#"{"@type":"Article","name":"A","tags":["B"]}"#,
                2,
            ),
            (r#"{"name":"\"A\"","url":"https://w.example/"}"#, "", 0),
            (r#"{"@type":"Article","name":"\"A\""}"#, "", 0),
            (r#"{"name":"\"A\"","headline":"\"A\""}"#, "", 0),
            (r#"{"name":"\"A\" and \"B\"","text":"\"C\" or \"D\""}"#, "", 0),
            (r#"{"offprint":1,"headline":"\"A\"","url":"\"https://w.example/\""}"#, "", 0),
            (r#"{"keywords":"\"a, b\", \"c\""}"#, r#"{"keywords":["a, b","c"]}"#, 1),
        ] {
            let Ok(mut value) = parse(json) else { panic!("{json}") };
            let findings = mend(&mut value);
            assert_eq!(Ok(value), parse(if places > 0 { wanted } else { json }), "{json}");
            assert_eq!(findings.len(), places, "{findings:?}");
        }
    }
}
