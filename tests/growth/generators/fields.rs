//! One field with a text that nobody expects there.

use super::Kind::Field;
use super::{Generator, SENTENCE, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Field, "field: sentences", |n| repeated(n, SENTENCE)),
    new(Field, "field: one letter", |n| repeated(n, "a")),
    new(Field, "field: capitals", |n| repeated(n, "A")),
    new(Field, "field: digits", |n| repeated(n, "7")),
    new(Field, "field: dates", |n| repeated(n, "2026-11-24 ")),
    new(Field, "field: dates in words", |n| repeated(n, "November 24, 2026 at 9:30 pm ")),
    new(Field, "field: parts of times", |n| repeated(n, "9:30:")),
    new(Field, "field: signs", |n| repeated(n, "-/:.,")),
    new(Field, "field: names", |n| numbered(n, |i| format!("Ada Byron {i}, "))),
    new(Field, "field: names and and", |n| repeated(n, "Ada and ")),
    new(Field, "field: by", |n| repeated(n, "By ")),
    new(Field, "field: places and houses", |n| repeated(n, "Ada Byron, The Wire in Beijing; ")),
    new(Field, "field: degrees", |n| ["Ada Byron", &repeated(n, ", MD")].concat()),
    new(Field, "field: a long name before bars", |n| {
        ["Ada ", &repeated(n / 2, "b"), &repeated(n / 2, " | AP")].concat()
    }),
    new(Field, "field: commas", |n| repeated(n, ",")),
    new(Field, "field: semicolons and bars", |n| repeated(n, "a;b|c/")),
    new(Field, "field: parentheses", |n| repeated(n, "Ada (Wire) ")),
    new(Field, "field: parentheses left open", |n| repeated(n, "(")),
    new(Field, "field: Chinese", |n| repeated(n, "记者张三、李四，")),
    new(Field, "field: Japanese", |n| repeated(n, "２０２６年１１月２４日・")),
    new(Field, "field: tags", |n| repeated(n, "<b>a</b>")),
    new(Field, "field: tags left open", |n| repeated(n, "<b ")),
    new(Field, "field: entities", |n| repeated(n, "&amp;amp;")),
    new(Field, "field: entities of entities", |n| ["&", &repeated(n, "amp;")].concat()),
    new(Field, "field: spaces", |n| ["a", &repeated(n, " \u{a0}"), "b"].concat()),
    new(Field, "field: addresses", |n| numbered(n, |i| format!("https://a.example/{i}, "))),
    new(Field, "field: hashtags", |n| numbered(n, |i| format!("#seal{i} "))),
    new(Field, "field: titles in front", |n| repeated(n, "Dr. Prof. ")),
    new(Field, "field: bars of a site's name", |n| repeated(n, "The seal | Wire - ")),
    new(Field, "field: placeholders", |n| repeated(n, "{{ a }} undefined null ")),
    new(Field, "field: codes", |n| repeated(n, "medtop:20000001,")),
    new(Field, "field: a duration", |n| ["PT", &repeated(n, "1M")].concat()),
    new(Field, "field: language tags", |n| repeated(n, "en-")),
    new(Field, "field: letters that combine", |n| ["a", &repeated(n, "\u{301}")].concat()),
];
