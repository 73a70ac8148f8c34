//! Strings of near-JSON: with any quotation marks, or with none where one belongs.

use super::marks::{Mark, may_begin};
use super::quotes::Spot;
use super::reader::Reader;

impl Reader<'_> {
    /// Reads the string whose opening mark is next, and those that `+` joins to it.
    pub(super) fn loose_string(&mut self, spot: Spot) -> String {
        let mut out = self.one_string(spot);
        loop {
            let plus = self.token_after(self.at);
            let next = self.token_after(plus + 1);
            if self.byte(plus) != Some(b'+') || self.mark(next).is_none() {
                return out;
            }
            self.repair_at(plus, "strings joined by +; read as one");
            self.at = next;
            out.push_str(&self.one_string(spot));
        }
    }

    fn one_string(&mut self, spot: Spot) -> String {
        let Some(open) = self.mark(self.at) else { return String::new() };
        self.say_mark(open);
        self.at += open.len;
        let mut out = String::new();
        let mut start = self.at;
        // Words in other marks have begun.
        let mut in_marks = false;
        loop {
            let rest = self.rest().as_bytes();
            let odd = rest.iter().position(|b| may_begin(*b) || matches!(b, b'\\' | 0..b' '));
            self.at += odd.unwrap_or(rest.len());
            match self.peek() {
                None => {
                    out.push_str(self.since(start));
                    self.end_cut(&mut out, start);
                    return out;
                }
                Some(b'\\') => {
                    out.push_str(self.since(start));
                    if self.is_cut_escape() {
                        self.at = self.text.len();
                    } else {
                        self.escape(&mut out);
                    }
                    start = self.at;
                }
                Some(0..b' ') => {
                    if self.ends_at_line(start, open, spot) {
                        out.push_str(
                            self.unclosed(
                                start,
                                "a string without its closing quote; closed at the line's end",
                            ),
                        );
                        return out;
                    }
                    self.repair("a raw control character inside a string; kept");
                    self.at += 1;
                }
                Some(_) => {
                    match self.mark(self.at).filter(|mark| mark.kind == open.kind) {
                        None => self.skip_char(),
                        Some(mark) if self.ends(mark, open, in_marks, spot) => {
                            out.push_str(self.since(start));
                            self.at += mark.len;
                            return out;
                        }
                        Some(mark) if self.opens_next(mark, start, spot) => {
                            out.push_str(self.unclosed(
                                start,
                                "a string without its closing quote; closed before the next",
                            ));
                            return out;
                        }
                        Some(mark) if self.is_joint(mark, start) => {
                            out.push_str(self.since(start));
                            self.repair("strings side by side; read as one");
                            self.at += 2;
                            start = self.at;
                        }
                        Some(mark) => {
                            if mark == open && mark.is_plain() {
                                self.repair("an unescaped quote inside a string; kept");
                            }
                            in_marks ^= mark.is_plain() != open.is_plain();
                            self.at += mark.len;
                        }
                    }
                }
            }
        }
    }

    /// Reports that a string begins with another mark than JSON's.
    pub(super) fn say_mark(&mut self, open: Mark) {
        match self.peek() {
            Some(b'"') => {}
            Some(b'\'' | b'`') => self.repair("a single-quoted string; read as if double-quoted"),
            Some(b'&') => self.repair("a quotation mark escaped for HTML; read as a plain one"),
            Some(_) if open.len > 1 => self.repair("a typographic quotation mark; read as a plain one"),
            _ => {}
        }
    }

    /// Whether that mark, which is next, closes the string.
    fn ends(&self, mark: Mark, open: Mark, in_marks: bool, spot: Spot) -> bool {
        let end = self.at + mark.len;
        // Words in typographic marks may stand in a string in plain ones.
        let is_foreign = open.is_plain() && !mark.is_plain();
        self.closes(end, spot)
            && !(is_foreign && (end >= self.text.len() || in_marks && self.later_closes(open, spot)))
    }

    /// Whether a list was written without what goes between its items:
    /// `"trams,""city,"`.
    fn is_joint(&self, mark: Mark, start: usize) -> bool {
        let before = self.since(start).ends_with(',');
        let after =
            self.byte(self.at + 2).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b',' | b'"'));
        before && after && mark.is_plain() && self.peek() == self.byte(self.at + 1)
    }

    /// The rest of a string without its closing mark, and back to where it ends:
    /// before the commas and brackets that belong to the JSON.
    fn unclosed(&mut self, start: usize, message: &'static str) -> &str {
        let kept = before_brackets(self.since(start));
        self.at = start + kept.len();
        self.repair(message);
        kept
    }

    /// Ends a string with the text. What closes brackets there is no part of it.
    fn end_cut(&mut self, out: &mut String, start: usize) {
        let text = self.since(start);
        if !text.trim_end().ends_with(['}', ']']) {
            return self.repair("the text ends inside a string; closed");
        }
        let kept = before_brackets(text);
        out.truncate(out.len() - (text.len() - kept.len()));
        self.at = start + kept.len();
        self.repair("a string without its closing quote; closed before the brackets");
    }
}

/// The text without the commas and closing brackets at its end.
fn before_brackets(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']'))
}
