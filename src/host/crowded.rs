//! Tags with very many attributes, cut before they are parsed: html5ever compares each attribute with all before it.

use std::borrow::Cow;

/// An element of the web has some ten attributes. What follows so many is dropped.
const MAX_ATTRIBUTES: usize = 1000;

/// Elements whose content is no markup.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The HTML without the attributes that are too many.
pub(super) fn without_crowds(html: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(start) = find(html, at, b'<') {
        let tag = Tag::at(html, start);
        if let Some((from, to)) = tag.too_many {
            kept.push_str(html.get(copied..from).unwrap_or_default());
            copied = to;
        }
        at = tag.end;
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(copied..).unwrap_or_default());
    Cow::Owned(kept)
}

/// What begins with a `<`.
struct Tag {
    /// Where the next one may begin.
    end: usize,
    /// From where to where its attributes are too many.
    too_many: Option<(usize, usize)>,
}

impl Tag {
    fn at(html: &str, start: usize) -> Self {
        let rest = html.get(start + 1..).unwrap_or_default();
        if rest.starts_with("!--") {
            return Tag { end: after(html, start + 4, "-->"), too_many: None };
        }
        let name_at = start + 1 + usize::from(rest.starts_with('/'));
        let name_length = name_length(html, name_at);
        if name_length == 0 {
            return Tag { end: start + 1, too_many: None };
        }
        let (end, too_many) = attributes(html.as_bytes(), name_at + name_length);
        let name = html.get(name_at..name_at + name_length).unwrap_or_default();
        let is_raw = name_at == start + 1 && RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw));
        Tag { end: if is_raw { raw_end(html, end, name) } else { end }, too_many }
    }
}

fn name_length(html: &str, at: usize) -> usize {
    let bytes = html.as_bytes().get(at..).unwrap_or_default();
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return 0;
    }
    bytes.iter().position(|byte| is_space(*byte) || matches!(byte, b'/' | b'>')).unwrap_or(bytes.len())
}

/// Where the attributes that begin here end, and which of them are too many.
fn attributes(html: &[u8], mut at: usize) -> (usize, Option<(usize, usize)>) {
    let mut count = 0;
    let mut too_many = None;
    loop {
        at = skip(html, at, |byte| is_space(byte) || byte == b'/');
        match html.get(at) {
            None | Some(b'>') => break,
            Some(_) => count += 1,
        }
        if count == MAX_ATTRIBUTES {
            too_many = Some(at);
        }
        // A name may begin with a `=`.
        at = skip(html, at + 1, |byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let value = skip(html, at, is_space);
        if html.get(value) == Some(&b'=') {
            at = value_end(html, skip(html, value + 1, is_space));
        }
    }
    (at, too_many.map(|from| (from, at)))
}

fn value_end(html: &[u8], at: usize) -> usize {
    match html.get(at) {
        Some(quote @ (b'"' | b'\'')) => skip(html, at + 1, |byte| byte != *quote) + 1,
        _ => skip(html, at, |byte| !is_space(byte) && byte != b'>'),
    }
}

/// Where the content of an element that holds no markup ends.
fn raw_end(html: &str, mut at: usize, name: &str) -> usize {
    while let Some(end) = find(html, at, b'<') {
        let rest = html.get(end + 1..).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|other| other.eq_ignore_ascii_case(name)) {
            return end;
        }
        at = end + 1;
    }
    html.len()
}

fn find(html: &str, at: usize, byte: u8) -> Option<usize> {
    memchr::memchr(byte, html.as_bytes().get(at..)?).map(|found| at + found)
}

fn after(html: &str, at: usize, end: &str) -> usize {
    let rest = html.get(at..).unwrap_or_default();
    rest.find(end).map_or(html.len(), |found| at + found + end.len())
}

fn skip(html: &[u8], at: usize, fits: impl Fn(u8) -> bool) -> usize {
    let rest = html.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !fits(*byte)).unwrap_or(rest.len())
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

#[cfg(test)]
mod tests {
    use super::{MAX_ATTRIBUTES, without_crowds};

    fn crowd(count: usize) -> String {
        (0..count).map(|number| format!(" a{number}='>\"<b'")).collect()
    }

    #[test]
    fn ordinary_html_stays() {
        for html in [
            "<p class=a title='<b> >' hidden>x</p> a < b <",
            "<script>if (a<b && c='</script><p>x",
            "<!-- <p a='b> --><p>",
            "<p =a =b==c d = 'e'/f>x",
            "<textarea><p '></textarea><p a>",
            "<p a='",
            "</",
        ] {
            assert_eq!(without_crowds(html), html);
        }
    }

    #[test]
    fn attributes_that_are_too_many_go() {
        let kept = crowd(MAX_ATTRIBUTES - 1);
        for (open, end) in [("<p", ">text</p>"), ("</p", ">text"), ("x<script", "></script>y"), ("<p", "")] {
            let html = [open, &crowd(5 * MAX_ATTRIBUTES), end].concat();
            let bounded = without_crowds(&html);
            assert_eq!(bounded, [open, &kept, " ", end].concat());
        }
        let two = ["<p", &crowd(2000), ">a<b", &crowd(2000), ">c"].concat();
        assert_eq!(without_crowds(&two), ["<p", &kept, " >a<b", &kept, " >c"].concat());
    }
}
