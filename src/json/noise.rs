//! What may stand between two tokens: white space, and in near-JSON comments,
//! wrappers, odd blanks, and tags that an editor put in.

use super::reader::Reader;
use crate::text::search;

/// Markers that tools put around JSON in a script, and that mean nothing.
const WRAPPERS: &[&str] = &["<![CDATA[", "]]>", "<!--", "-->", "*/", "```"];

/// Bytes of the longest comment that is looked over for what follows it.
const LONGEST_COMMENT: usize = 512;

/// Bytes of the longest tag that is taken for one.
const LONGEST_TAG: usize = 256;

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
        if rest.starts_with("<!--")
            && let Some(end) = self.html_comment()
        {
            self.repair("a comment; skipped");
            self.at += end;
            return true;
        }
        if let Some(wrapper) = WRAPPERS.iter().find(|w| rest.starts_with(**w)) {
            self.repair("a wrapper around the JSON; skipped");
            self.at += wrapper.len();
            if *wrapper == "```" {
                // A fence of Markdown names its language.
                self.at += self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
            }
            return true;
        }
        if rest.starts_with("//") {
            // `//<![CDATA[` hides a wrapper from JavaScript, not the JSON after it.
            let wraps = WRAPPERS.iter().any(|w| rest.get(2..).is_some_and(|r| r.starts_with(w)));
            let end = if wraps { Some(1) } else { rest.find('\n') };
            self.comment(end, 1);
            return true;
        }
        if rest.starts_with("/*") {
            self.comment(search::find(rest, "*/"), 2);
            return true;
        }
        if let Some(len) = tag(rest) {
            self.repair("a tag between values; skipped");
            self.at += len;
            return true;
        }
        let mut len = self.odd_blank(self.at);
        if len == 0 {
            return false;
        }
        self.repair("a character that is no JSON white space; skipped");
        while len > 0 {
            self.at += len;
            len = self.odd_blank(self.at);
        }
        true
    }

    fn comment(&mut self, end: Option<usize>, end_len: usize) {
        self.repair("a comment; skipped");
        self.at = end.map_or(self.text.len(), |end| self.at + end + end_len);
    }

    /// How long the comment of HTML is that is next. One around all brackets that
    /// there are, or that ends between two that belong together, is a wrapper, and
    /// then so are those beside it.
    fn html_comment(&mut self) -> Option<usize> {
        let within = self.open_objects + self.open_arrays > 0;
        if self.in_comment && !within {
            return None;
        }
        let len = self.html_comment_at(self.at)?;
        if within {
            return Some(len);
        }
        let (inside, after) = self.rest().split_at_checked(len)?;
        let count = |bracket| memchr::memchr_iter(bracket, inside.as_bytes()).count();
        self.in_comment =
            inside.contains(['{', '[']) && (count(b'{') != count(b'}') || !after.contains(['{', '[']));
        (!self.in_comment).then_some(len)
    }

    fn html_comment_at(&self, at: usize) -> Option<usize> {
        let start = at + 4;
        let (from, mut end) = self.comment_end.get();
        if !(from..=end).contains(&start) {
            end = search::find(self.from(start), "-->").map_or(usize::MAX, |len| start + len);
            self.comment_end.set((start, end));
        }
        (end < self.text.len()).then(|| end + 3 - at)
    }

    /// Where the next token after that place begins.
    pub(super) fn token_after(&self, from: usize) -> usize {
        let (start, end) = self.blanks.get();
        if (start..=end).contains(&from) {
            return end;
        }
        let mut at = from;
        loop {
            let len = match self.byte(at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => 1,
                Some(b'/' | b'<') => self.piece(at).unwrap_or_default(),
                _ => self.odd_blank(at),
            };
            if len == 0 {
                break;
            }
            at += len;
        }
        self.blanks.set((from, at));
        at
    }

    /// How long the comment or tag is that begins there.
    fn piece(&self, at: usize) -> Option<usize> {
        let rest = self.from(at);
        if rest.starts_with("<!--") {
            return self.html_comment_at(at);
        }
        let near = rest.as_bytes().get(..LONGEST_COMMENT).unwrap_or(rest.as_bytes());
        if rest.starts_with("/*") {
            let end = near.windows(2).position(|two| two == b"*/");
            return end.map(|end| end + 2);
        }
        if rest.starts_with("//") {
            // An address may follow a quote, as in `src="//…"`.
            let before = at.checked_sub(1).and_then(|before| self.byte(before));
            let is_address = matches!(before, Some(b'"' | b'\'' | b':'))
                && self.byte(at + 2).is_some_and(|next| next.is_ascii_alphanumeric());
            return near.iter().position(|byte| *byte == b'\n').filter(|_| !is_address);
        }
        tag(rest)
    }

    /// How long a blank is that JSON does not have, as itself or as a reference.
    fn odd_blank(&self, at: usize) -> usize {
        match self.byte(at) {
            Some(b'!'..=b'%' | b'\''..=b'~') | None => 0,
            _ => self.char_at(at).filter(|(c, _)| is_blank(*c)).map_or(0, |(_, len)| len),
        }
    }
}

/// White space, controls, and characters that are not seen.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffc}')
}

/// How long the tag is that the text begins with, such as `<br />` and `</p>`.
fn tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = inside.bytes().take(LONGEST_TAG).position(|b| matches!(b, b'<' | b'>'))?;
    (inside.as_bytes().get(end) == Some(&b'>')).then_some(end + 2)
}
