//! Options of views.

use super::Kind::Options;
use super::{Generator, listed, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Options, "options: unknown", |n| format!("{{{}}}", listed(n, |i| format!(r#""o{i}":1"#)))),
    new(Options, "options: words", |n| {
        format!(r#"{{"words":{{{}}}}}"#, listed(n, |i| format!(r#""w{i}":"a {{count}}""#)))
    }),
    new(Options, "options: one long word", |n| {
        format!(r#"{{"words":{{"panel-of":"{}"}}}}"#, repeated(n, "Share "))
    }),
    new(Options, "options: slots in a word", |n| {
        format!(r#"{{"words":{{"byline":"{}"}}}}"#, repeated(n, "{names}"))
    }),
    new(Options, "options: braces in a word", |n| {
        format!(r#"{{"words":{{"panel-of":"{}"}}}}"#, repeated(n, "{"))
    }),
    new(Options, "options: a long locale", |n| format!(r#"{{"locale":"{}"}}"#, repeated(n, "en-"))),
    new(Options, "options: targets", |n| {
        format!(r#"{{"targets":[{}]}}"#, listed(n, |i| format!(r#""t{i}""#)))
    }),
    new(Options, "options: one target again", |n| {
        format!(r#"{{"targets":[{}]}}"#, listed(n, |_| r#""email""#.into()))
    }),
    new(Options, "options: a campaign", |n| format!(r#"{{"campaign":"{}"}}"#, repeated(n, "a={target}&"))),
    new(Options, "options: an address of topics", |n| {
        format!(r#"{{"topicUrl":"/{}"}}"#, repeated(n, "{slug}/"))
    }),
    new(Options, "options: a long prefix", |n| format!(r#"{{"idPrefix":"{}"}}"#, repeated(n, "a"))),
    new(Options, "options: a time zone", |n| format!(r#"{{"timeZone":"{}"}}"#, repeated(n, "A/"))),
    new(Options, "options: related articles", |n| {
        format!(
            r#"{{"related":[{}]}}"#,
            listed(n, |i| format!(
                r#"{{"@type":"NewsArticle","headline":"R{i}","url":"https://a.example/{i}","keywords":["Seals","k{i}"]}}"#
            ))
        )
    }),
    new(Options, "options: a related article of many topics", |n| {
        format!(
            r#"{{"related":[{{"@type":"NewsArticle","headline":"R","url":"https://a.example/r","keywords":"{}"}}]}}"#,
            numbered(n, |i| format!("k{i},"))
        )
    }),
];
