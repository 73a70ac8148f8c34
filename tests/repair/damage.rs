//! What tools, editors and templates do to JSON.

use super::random::Random;
use super::tokens::{Kind, Token};

/// Damages the token at that place, if it is of the kind that can be.
pub(crate) type Damage = fn(&mut [Token], usize, &mut Random);

/// Damage that leaves one reading: what was meant.
pub(crate) const DAMAGES: &[(&str, Damage)] = &[
    ("odd blanks", blanks),
    ("tags", tags),
    ("comments", comments),
    ("other marks", marks),
    ("mixed marks", mixed_marks),
    ("escaped marks", escaped_marks),
    ("single quotes", single_quotes),
    ("keys without quotes", bare_keys),
    ("commas before brackets", trailing_commas),
    ("missing commas", missing_commas),
    ("words of scripts", words),
    ("joined strings", joined),
    ("calls", calls),
    ("raw line breaks", raw_breaks),
    ("unescaped quotes", unescaped_quotes),
    ("letters as \\x", hex_escapes),
];

/// What stands around a text.
pub(crate) const WRAPPERS: &[(&str, &str, &str)] = &[
    ("nothing", "", ""),
    ("CDATA", "<![CDATA[", "]]>"),
    ("CDATA in a line comment", "//<![CDATA[\n", "\n//]]>"),
    ("CDATA in a comment", "/*<![CDATA[*/", "/*]]>*/"),
    ("CDATA in a comment with blanks", "/* <![CDATA[ */\n", "\n/* ]]> */"),
    ("a comment of HTML", "<!--\n", "\n-->"),
    ("a comment before", "<!-- This is made by a plugin. -->\n", ""),
    ("a comment after", "", "\n<!-- made by a plugin -->"),
    ("parentheses", "(", ")"),
    ("a call", "callback(", ");"),
    ("an assignment", "window.article = ", ";"),
    ("a declaration", "var article =\n", ";\nrun(article);"),
    ("lines", "<br />\n", "<br />\n"),
    ("paragraphs", "<p>", "</p>\n"),
    ("a mark of the byte order", "\u{feff}", ""),
    ("blanks", "\u{a0}\u{200b}", "\u{3000}\n"),
    ("a fence", "```json\n", "\n```"),
];

pub(crate) fn wrapped(text: &str, random: &mut Random) -> String {
    let (_, before, after) = random.of(WRAPPERS);
    [before, text, after].concat()
}

/// The text without one of its marks, each in turn.
pub(crate) fn delete_one(text: &str) -> impl Iterator<Item = String> {
    text.char_indices()
        .filter(|(_, c)| matches!(c, '"' | ',' | ':'))
        .map(|(at, c)| [&text[..at], &text[at + c.len_utf8()..]].concat())
}

fn put(token: &mut Token, random: &mut Random, list: &[&str]) {
    token.before.push_str(random.of(list));
}

fn blanks(tokens: &mut [Token], at: usize, random: &mut Random) {
    let list = ["\u{a0}", "\u{200b}", "\u{feff}", "\u{2009}", "\u{3000}", "\u{2028}", "\u{2029}", "\u{202f}"];
    put(&mut tokens[at], random, &list);
    put(&mut tokens[at], random, &["", " ", "\n", "\u{2060}", "&nbsp;", "&#160;"]);
}

fn tags(tokens: &mut [Token], at: usize, random: &mut Random) {
    put(
        &mut tokens[at],
        random,
        &["<br />\n", "<br>", "<p>", "</p>\n", "</p>\n<p>", "<span style=\"color:red\">"],
    );
}

fn comments(tokens: &mut [Token], at: usize, random: &mut Random) {
    put(&mut tokens[at], random, &["/* why */", "// why: \"x\"\n", "<!-- \"a\": {}, -->", "/**/ "]);
}

/// What stands in the quotes of a string that is not damaged yet.
fn inner(token: &Token) -> Option<&str> {
    let is_string = matches!(token.kind, Kind::Key | Kind::String);
    let inner = token.text.strip_prefix('"')?.strip_suffix('"')?;
    let is_whole = !inner.replace("\\\\", "").replace("\\\"", "").contains('"');
    (is_string && is_whole).then_some(inner)
}

fn mark_with(token: &mut Token, open: &str, close: &str, not: &[char]) {
    if let Some(inner) = inner(token).filter(|inner| !inner.contains(not)) {
        token.text = [open, inner, close].concat();
    }
}

const DOUBLE: &[char] = &['"', '“', '”', '„', '«', '»', '&'];

fn marks(tokens: &mut [Token], at: usize, random: &mut Random) {
    let pairs = [("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("”", "”"), ("‟", "”"), ("＂", "＂")];
    let (open, close) = random.of(&pairs);
    mark_with(&mut tokens[at], open, close, DOUBLE);
}

fn mixed_marks(tokens: &mut [Token], at: usize, random: &mut Random) {
    let (open, close) = random.of(&[("\"", "”"), ("“", "\""), ("\"", "“"), ("\"", "″")]);
    mark_with(&mut tokens[at], open, close, DOUBLE);
}

fn escaped_marks(tokens: &mut [Token], at: usize, random: &mut Random) {
    let pairs =
        [("&#8220;", "&#8221;"), ("&ldquo;", "&rdquo;"), ("&quot;", "&quot;"), ("&#8221;", "&#8243;")];
    let (open, close) = random.of(&pairs);
    mark_with(&mut tokens[at], open, close, DOUBLE);
}

fn single_quotes(tokens: &mut [Token], at: usize, random: &mut Random) {
    let (open, close) = random.of(&[("'", "'"), ("‘", "’"), ("`", "´"), ("&#8216;", "&#8217;")]);
    mark_with(&mut tokens[at], open, close, &['\'', '‘', '’', '&', '\\']);
}

fn bare_keys(tokens: &mut [Token], at: usize, _: &mut Random) {
    if tokens[at].kind == Kind::Key {
        mark_with(&mut tokens[at], "", "", &[':', ' ', '-']);
    }
}

fn trailing_commas(tokens: &mut [Token], at: usize, _: &mut Random) {
    let after_value = at > 0 && !matches!(tokens[at - 1].text.as_str(), "{" | "[" | ",");
    if matches!(tokens[at].text.as_str(), "}" | "]") && after_value {
        tokens[at].before.insert(0, ',');
    }
}

fn missing_commas(tokens: &mut [Token], at: usize, _: &mut Random) {
    let is_member = tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Key);
    if tokens[at].text == "," && is_member {
        tokens[at].text = "\n".into();
    }
}

fn words(tokens: &mut [Token], at: usize, random: &mut Random) {
    let word = match tokens[at].text.as_str() {
        "true" => random.of(&["!0", "True"]),
        "false" => random.of(&["!1", "False"]),
        "null" => random.of(&["void 0", "undefined", "NaN", "None", "Infinity", "-Infinity"]),
        _ => return,
    };
    tokens[at].text = word.into();
}

fn joined(tokens: &mut [Token], at: usize, random: &mut Random) {
    if tokens[at].kind != Kind::String {
        return;
    }
    let Some(inner) = inner(&tokens[at]).filter(|inner| !inner.contains('\\') && !inner.is_empty()) else {
        return;
    };
    let mut middle = random.below(inner.len());
    while !inner.is_char_boundary(middle) {
        middle -= 1;
    }
    let (one, two) = inner.split_at(middle);
    tokens[at].text = format!("\"{one}\" +\n \"{two}\"");
}

fn calls(tokens: &mut [Token], at: usize, random: &mut Random) {
    if tokens[at].kind == Kind::String && inner(&tokens[at]).is_some() {
        let name = random.of(&["new Date", "ISODate", "escape", "Date.parse"]);
        tokens[at].text = format!("{name}({})", tokens[at].text);
    }
}

fn raw_breaks(tokens: &mut [Token], at: usize, random: &mut Random) {
    if tokens[at].kind == Kind::String && random.below(2) == 0 {
        tokens[at].text = tokens[at].text.replace("\\n", "\n");
    }
}

/// Quotes around a word in the middle of a text.
fn unescaped_quotes(tokens: &mut [Token], at: usize, _: &mut Random) {
    if inner(&tokens[at]).is_some_and(|inner| !inner.contains(['“', '”'])) {
        tokens[at].text = tokens[at].text.replace("\\\"", "\"");
    }
}

fn hex_escapes(tokens: &mut [Token], at: usize, random: &mut Random) {
    let letter = random.of(&['a', 'e', '+', '&', '\'']);
    let is_plain = inner(&tokens[at]).is_some_and(|inner| !inner.contains('\\'));
    if tokens[at].kind == Kind::String && is_plain {
        tokens[at].text = tokens[at].text.replace(letter, &format!("\\x{:02x}", u32::from(letter)));
    }
}
