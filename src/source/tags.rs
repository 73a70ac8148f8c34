//! Which tags in a text are markup, and which are words of it, as in `The <a> element at 30`.

use crate::body::{Stands, stands};
use crate::text::{Letter, is_letter_or_digit, kind_of, part_at, search};

/// No more elements are looked through for the start of one that ends.
const MAX_OPEN: usize = 64;

/// What two tags name has more letters between them than `and`, in bytes.
const MAX_BETWEEN: usize = 5;

/// A tag of HTML, or a comment.
pub(super) struct Tag<'t> {
    /// Where it begins and ends.
    pub(super) at: usize,
    end: usize,
    name: &'t str,
    stands: Option<Stands>,
    is_end: bool,
    has_attributes: bool,
    /// Another one ends or begins the same element.
    is_paired: bool,
}

/// The tags in a text that are its markup. `was_escaped`: the text was taken out of another one, where they were no tags.
pub(super) fn markup(text: &str, was_escaped: bool) -> Vec<Tag<'_>> {
    let mut tags = all(text);
    pair(text, &mut tags);
    tags.retain(|tag| tag.is_markup(text, was_escaped));
    tags
}

/// Escapes each `<` that begins none of these tags, so that a parser keeps it as text.
pub(super) fn escape_others(text: &str, tags: &[Tag<'_>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let mut push = |to: usize, end: usize| {
        out.push_str(&search::replaced(text.get(from..to).unwrap_or_default(), "<", "&lt;"));
        out.push_str(text.get(to..end).unwrap_or_default());
        from = end;
    };
    for tag in tags {
        push(tag.at, tag.end);
    }
    push(text.len(), text.len());
    out
}

fn all(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    if !text.contains('<') {
        return tags;
    }
    let mut from = 0;
    // Where there is none further on, no comment is looked for.
    let last_comment = search::parted_last(text, "-->").map_or(0, |(before, _)| before.len());
    while let Some(found) = memchr::memchr(b'<', text.as_bytes().get(from..).unwrap_or_default()) {
        let at = from + found;
        from = at + 1;
        if let Some(tag) = tag(text, at, at < last_comment) {
            from = tag.end;
            tags.push(tag);
        }
    }
    tags
}

/// The tag that begins here, or a comment where one may.
fn tag(text: &str, at: usize, may_be_comment: bool) -> Option<Tag<'_>> {
    let (_, after) = part_at(text, at + 1);
    let comment = after.strip_prefix("!--").filter(|_| may_be_comment);
    let inner = comment.or_else(|| after.strip_prefix('/')).unwrap_or(after);
    let is_end = comment.is_none() && inner.len() < after.len();
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':');
    let length = if comment.is_some() { 0 } else { inner.bytes().take_while(is_name).count() };
    let (name, rest) = part_at(inner, length);
    let (stands, length) = if comment.is_some() {
        (Some(Stands::InLine), search::find(rest, "-->")? + 3)
    } else {
        let fits = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && rest.starts_with(['>', '/', ' ', '\n', '\t', '\r']);
        (stands(&name.to_ascii_lowercase()), if fits { length_of(rest)? } else { return None })
    };
    let has_attributes = rest.get(..length).is_some_and(|inner| inner.contains('='));
    let end = text.len() - rest.len() + length;
    let is_paired = comment.is_some();
    Some(Tag { at, end, name, stands, is_end, has_attributes, is_paired })
}

/// The length of what stands in a tag after its name, its end included. No tag begins inside, but in quotes.
fn length_of(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let (mut at, mut before) = (0, 0);
    loop {
        match *bytes.get(at)? {
            b'>' => return Some(at + 1),
            b'<' => return None,
            quote @ (b'"' | b'\'') if before == b'=' => {
                at += 1 + memchr::memchr(quote, bytes.get(at + 1..)?)?;
                before = quote;
            }
            byte if !byte.is_ascii_whitespace() => before = byte,
            _ => {}
        }
        at += 1;
    }
}

/// Finds the elements that begin and end.
fn pair(text: &str, tags: &mut [Tag<'_>]) {
    let mut open: Vec<(usize, &str)> = Vec::new();
    for place in 0..tags.len() {
        let Some(tag) = tags.get(place) else { return };
        let (name, at) = (tag.name, tag.at);
        if !tag.is_end {
            open.push((place, name));
            continue;
        }
        let start = open.iter().rev().take(MAX_OPEN).position(|(_, other)| other.eq_ignore_ascii_case(name));
        let Some(start) = start.map(|back| open.len() - 1 - back) else { continue };
        let Some((start, _)) = open.drain(start..).next() else { continue };
        let Some(first) = tags.get(start) else { return };
        // Both are named: `The <b> and </b> tags`.
        let between = text.get(first.end..at).unwrap_or_default().trim();
        let is_mention = between.len() <= MAX_BETWEEN
            && !between.is_empty()
            && between.chars().all(|c| kind_of(c) == Letter::Lower)
            && [start, place].iter().all(|one| tags.get(*one).is_some_and(|tag| tag.is_word(text)));
        for one in [start, place] {
            if let Some(tag) = tags.get_mut(one) {
                tag.is_paired = !is_mention;
            }
        }
    }
}

impl Tag<'_> {
    fn is_markup(&self, text: &str, was_escaped: bool) -> bool {
        let Some(stands) = self.stands else {
            // An element of the page's own scripts or of another vocabulary.
            return self.is_paired && self.name.contains(['-', ':']);
        };
        if self.is_paired {
            return true;
        }
        match stands {
            // The rest of the text would be gone.
            Stands::Silent => false,
            _ if self.has_attributes => true,
            Stands::Break if !was_escaped => true,
            // An end without a start, or a start whose end was cut off or left out.
            Stands::InLine if !self.is_end => self.goes_on(text),
            _ => !self.is_word(text),
        }
    }

    /// Whether text follows at once, as it does what begins an element.
    fn goes_on(&self, text: &str) -> bool {
        let next = part_at(text, self.end).1.chars().next();
        next.is_some_and(|c| {
            is_letter_or_digit(c) && kind_of(c) != Letter::Ideographic || "\"'“‘„«¿¡(<&".contains(c)
        })
    }

    /// Whether it stands within a sentence as words do.
    fn is_word(&self, text: &str) -> bool {
        let (before, (_, after)) = (part_at(text, self.at).0, part_at(text, self.end));
        let begins = before.trim_end();
        !begins.is_empty()
            && !begins.ends_with(['.', '!', '?', '…', ':', '>'])
            && before.ends_with([' ', '\u{a0}', '(', '"', '“', '„', '«', '‘', '\''])
            && !after.starts_with('<')
            && !self.goes_on(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{escape_others, markup};

    fn seen(text: &str) -> String {
        escape_others(text, &markup(text, false))
    }

    #[test]
    fn names_of_tags_are_words() {
        for text in [
            "The <a> element at 30",
            "Never trust <script> tags",
            "What the <style> tag does to text",
            "When to use the <b> and <i> tags",
            "Never put <b> and </b> into a headline",
            "Why the <section> element matters",
            "Use <small>.",
            "Close it with </b>, always",
            "Why (<p>) is short",
            "<hello-world> and the <small> element, at 5 < 6 & 7",
            "Write to <ona@gazette.example> or <https://gazette.example/z>.",
            "Use x<y, please, and Vec<b> too",
            "为什么<b>很重要",
            "<3 and <!-- and <? and </ and < b>",
            "A <b title=\"never closed",
        ] {
            assert!(!seen(text).contains('<'), "{}", seen(text));
        }
    }

    #[test]
    fn markup_is_no_text() {
        for text in [
            "The <em>late</em> tram",
            "One<br>two <br/> three",
            "<p>One</p> <p>Two",
            "One. <p> Two.",
            "Cut <b>off",
            "Text.</p>",
            "<a href=\"/a?b>c\">Read",
            "<a title='1 < 2' href=/a>Read</a>",
            "<span class=x>One</span>",
            "<x-mark class=\"a b\">Old joints</x-mark>",
            "<script>if (a) b()</script>Tram",
            "A<!-- note: <b> -->B",
            "<H2>Tram</h2>",
        ] {
            assert_eq!(seen(text), text);
        }
    }

    #[test]
    fn many_tags_take_no_longer_each() {
        for text in ["<a b=\"<a \"", "<a b='", "<x-y>", "<b></i>", "<!--", "</b>", "<"] {
            assert!(seen(&text.repeat(50_000)).len() >= text.len());
        }
    }
}
