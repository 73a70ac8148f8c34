//! What may stand between two tokens: white space, and in near-JSON comments,
//! wrappers and odd blanks.

use super::reader::Reader;
use crate::text::search;

/// Markers that tools put around JSON in a script, and that mean nothing.
const WRAPPERS: &[&str] = &["<![CDATA[", "]]>", "<!--", "-->"];

impl Reader<'_> {
    /// Steps over all of it.
    pub(super) fn noise(&mut self) {
        loop {
            while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
                self.at += 1;
            }
            if !self.lenient() || !self.odd_noise() {
                return;
            }
        }
    }

    /// Steps over one piece that strict JSON does not have.
    fn odd_noise(&mut self) -> bool {
        let rest = self.rest();
        if let Some(wrapper) = WRAPPERS.iter().find(|w| rest.starts_with(**w)) {
            self.repair("a wrapper around the JSON; skipped");
            self.at += wrapper.len();
            return true;
        }
        if rest.starts_with("//") {
            self.comment(rest.find('\n'), 1);
            return true;
        }
        if rest.starts_with("/*") {
            self.comment(search::find(rest, "*/"), 2);
            return true;
        }
        let blank = rest.chars().next().filter(|c| is_blank(*c));
        if blank.is_some() {
            self.repair("a character that is no JSON white space; skipped");
            self.skip_char();
        }
        blank.is_some()
    }

    fn comment(&mut self, end: Option<usize>, end_len: usize) {
        // `//<![CDATA[` hides a wrapper from JavaScript, not the JSON after it.
        let wrapped = WRAPPERS.iter().any(|w| self.rest().get(2..).is_some_and(|r| r.starts_with(w)));
        self.repair("a comment; skipped");
        self.at = match end {
            _ if wrapped => self.at + 2,
            Some(end) => self.at + end + end_len,
            None => self.text.len(),
        };
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}')
}
