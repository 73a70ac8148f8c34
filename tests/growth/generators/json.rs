//! JSON, whole and broken.

use super::Kind::Json;
use super::{Generator, SENTENCE, article, listed, nested, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Json, "json: arrays in arrays", |n| nested(n, "[", "1", "]")),
    new(Json, "json: arrays left open", |n| repeated(n, "[")),
    new(Json, "json: objects in objects", |n| nested(n, r#"{"a":"#, "1", "}")),
    new(Json, "json: objects left open", |n| repeated(n, r#"{"a":"#)),
    new(Json, "json: ends without a beginning", |n| repeated(n, "]}")),
    new(Json, "json: many keys", |n| article(&listed(n, |i| format!(r#""key{i}":{i}"#)))),
    new(Json, "json: one key again and again", |n| article(&listed(n, |i| format!(r#""headline":"{i}""#)))),
    new(Json, "json: one long text", |n| article(&format!(r#""articleBody":"{}""#, repeated(n, SENTENCE)))),
    new(Json, "json: escapes", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, r"\u0041\n\ud83d\ude00\t\/")))
    }),
    new(Json, "json: half surrogates", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, r"\ud83d\ud83d x")))
    }),
    new(Json, "json: unknown escapes", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, r"\q\x\u12 ")))
    }),
    new(Json, "json: backslashes", |n| article(&format!(r#""articleBody":"{}""#, repeated(n, r"\\")))),
    new(Json, "json: line breaks in a text", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, "one line\n")))
    }),
    new(Json, "json: quotes in a text", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, r#"a "word" b "#)))
    }),
    new(Json, "json: quotes and commas", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, r#"say "a", "b": "#)))
    }),
    new(Json, "json: quotes alone", |n| repeated(n, "\"")),
    new(Json, "json: a text left open", |n| format!("{{\"headline\":\"{}", repeated(n, SENTENCE))),
    new(Json, "json: single quotes", |n| ["{", &listed(n, |i| format!("'k{i}': 'it''s'")), "}"].concat()),
    new(Json, "json: apostrophes", |n| format!("{{'headline':'{}'}}", repeated(n, "it's o'clock "))),
    new(Json, "json: keys without quotes", |n| ["{", &listed(n, |i| format!("key{i}: {i}")), "}"].concat()),
    new(Json, "json: words without quotes", |n| ["{headline: ", &repeated(n, "seal "), "}"].concat()),
    new(Json, "json: no commas", |n| {
        article(&numbered(n, |i| format!(r#"{}"k{i}":"v""#, if i == 0 { "" } else { " " })))
    }),
    new(Json, "json: many commas", |n| article(&[r#""a":1"#, &repeated(n, ",")].concat())),
    new(Json, "json: many colons", |n| article(&[r#""a""#, &repeated(n, ":"), "1"].concat())),
    new(Json, "json: comments", |n| article(&[&repeated(n, "/* a */ // b\n"), r#""a":1"#].concat())),
    new(Json, "json: comments left open", |n| article(&repeated(n, "/* a "))),
    new(Json, "json: HTML comments", |n| article(&[&repeated(n, "<!-- a -->"), r#""a":1"#].concat())),
    new(Json, "json: CDATA", |n| [&repeated(n, "<![CDATA["), "{}", &repeated(n, "]]>")].concat()),
    new(Json, "json: a long number", |n| article(&[r#""wordCount":"#, &repeated(n, "7")].concat())),
    new(Json, "json: many numbers", |n| {
        article(&[r#""a":["#, &listed(n, |i| format!("{i}.5e-3")), "]"].concat())
    }),
    new(Json, "json: numbers of no JSON", |n| {
        article(&[r#""a":["#, &listed(n, |_| "+.5,0x1F,NaN,01".into()), "]"].concat())
    }),
    new(Json, "json: escaped as HTML", |n| {
        let text = article(&format!(r#""articleBody":"{}""#, repeated(n / 2, SENTENCE)));
        [text.replace('"', "&quot;"), String::new()].concat()
    }),
    new(Json, "json: entities", |n| {
        article(&format!(r#""articleBody":"{}""#, repeated(n, "&amp;amp;&#65;&hellip;")))
    }),
    new(Json, "json: ampersands", |n| article(&format!(r#""articleBody":"{}""#, repeated(n, "&")))),
    new(Json, "json: inside a string", |n| {
        format!("{:?}", article(&listed(n, |i| format!(r#""key{i}":"v""#))))
    }),
    new(Json, "json: backslashed", |n| {
        article(&listed(n, |i| format!(r#""key{i}":"v""#))).replace('"', "\\\"")
    }),
    new(Json, "json: documents side by side", |n| repeated(n, r#"{"@type":"NewsArticle","headline":"a"}"#)),
    new(Json, "json: typographic quotes", |n| ["{", &listed(n, |i| format!("“k{i}”: “v”")), "}"].concat()),
    new(Json, "json: blanks", |n| [&repeated(n, " \n\t"), "{}", &repeated(n, "\u{a0}")].concat()),
    new(Json, "json: a script of the page", |n| {
        ["window.__DATA__ = ", &article(&listed(n, |i| format!("k{i}: [{i},],"))), ";"].concat()
    }),
    new(Json, "json: placeholders", |n| article(&listed(n, |i| format!(r#""k{i}":"undefined""#)))),
    new(Json, "json: templates", |n| {
        article(&listed(n, |i| format!(r#""k{i}":"{{{{ a }}}} [object Object]""#)))
    }),
    new(Json, "json: controls", |n| repeated(n, "\u{1}\u{0}\u{7f}")),
];
