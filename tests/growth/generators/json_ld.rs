//! Graphs of schema.org.

use super::Kind::Json;
use super::{Generator, article, listed, nested, new, repeated};

/// An article and other nodes.
fn graph(first: &str, nodes: &str) -> String {
    format!(
        r##"{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"The seal",{first}}},{nodes}]}}"##
    )
}

fn list(member: &str, bytes: usize, item: fn(usize) -> String) -> String {
    article(&format!(r#""{member}":[{}]"#, listed(bytes, item)))
}

pub(super) const ALL: &[Generator] = &[
    new(Json, "graph: a chain", |n| {
        graph(
            r##""author":{"@id":"#0"}"##,
            &listed(n, |i| format!(r##"{{"@id":"#{i}","@type":"Person","author":{{"@id":"#{}"}}}}"##, i + 1)),
        )
    }),
    new(Json, "graph: a chain of main entities", |n| {
        graph(
            r##""mainEntityOfPage":{"@id":"#0"}"##,
            &listed(n, |i| {
                format!(r##"{{"@id":"#{i}","@type":"WebPage","mainEntity":{{"@id":"#{}"}}}}"##, i + 1)
            }),
        )
    }),
    new(Json, "graph: a star", |n| {
        graph(
            &format!(r#""author":[{}]"#, listed(n / 2, |i| format!(r##"{{"@id":"#{i}"}}"##))),
            &listed(n / 2, |i| format!(r##"{{"@id":"#{i}","@type":"Person","name":"Ada {i}"}}"##)),
        )
    }),
    new(Json, "graph: all refer to one", |n| {
        graph(
            &format!(r#""author":[{}]"#, listed(n, |_| r##"{"@id":"#a"}"##.into())),
            r##"{"@id":"#a","@type":"Person","name":"Ada"}"##,
        )
    }),
    new(Json, "graph: all refer to a large one", |n| {
        graph(
            &format!(r#""author":[{}]"#, listed(n / 2, |_| r##"{"@id":"#a"}"##.into())),
            &format!(
                r##"{{"@id":"#a","@type":"Person","name":"Ada",{}}}"##,
                listed(n / 2, |i| format!(r#""k{i}":1"#))
            ),
        )
    }),
    new(Json, "graph: circles", |n| {
        graph(
            r##""author":{"@id":"#0"}"##,
            &listed(n, |i| {
                format!(
                    r##"{{"@id":"#{i}","@type":"Person","author":{{"@id":"#{}"}},"publisher":{{"@id":"#0"}}}}"##,
                    (i + 1) % 100
                )
            }),
        )
    }),
    new(Json, "graph: many nodes of one id", |n| {
        graph(
            r##""author":{"@id":"#a"}"##,
            &listed(n, |i| format!(r##"{{"@id":"#a","@type":"Person","name":"Ada {i}"}}"##)),
        )
    }),
    new(Json, "graph: ids of nothing", |n| {
        graph(&format!(r#""author":[{}]"#, listed(n, |i| format!(r##"{{"@id":"#{i}"}}"##))), "{}")
    }),
    new(Json, "graph: many articles", |n| {
        graph(
            r#""url":"/a""#,
            &listed(n, |i| {
                format!(
                    r#"{{"@type":"NewsArticle","headline":"Seal {i}","url":"/{i}","articleBody":"At noon."}}"#
                )
            }),
        )
    }),
    new(Json, "graph: many articles that are one", |n| {
        graph(
            r#""url":"/a""#,
            &listed(n, |_| r#"{"@type":"NewsArticle","headline":"The seal","url":"/a"}"#.into()),
        )
    }),
    new(Json, "graph: graphs in graphs", |n| nested(n, r#"{"@graph":["#, "{}", "]}")),
    new(Json, "article: many types", |n| {
        format!(r#"{{"@type":[{}],"headline":"a"}}"#, listed(n, |i| format!(r#""Type{i}""#)))
    }),
    new(Json, "article: authors", |n| {
        list("author", n, |i| format!(r#"{{"@type":"Person","name":"Ada B{i}"}}"#))
    }),
    new(Json, "article: one author again", |n| list("author", n, |_| r#"{"name":"Ada Byron"}"#.into())),
    new(Json, "article: authors as texts", |n| {
        list("author", n, |i| format!(r#""By Ada Byron{i} and Eve""#))
    }),
    new(Json, "article: authors of long names", |n| {
        list("author", n, |i| format!(r#"{{"name":"{}{}"}}"#, "Ada Byron ".repeat(30), i % 400))
    }),
    new(Json, "article: houses", |n| {
        list("author", n, |i| format!(r#"{{"@type":"Organization","name":"Wire {i}"}}"#))
    }),
    new(Json, "article: keywords", |n| list("keywords", n, |i| format!(r#""word {i}""#))),
    new(Json, "article: one keyword again", |n| list("keywords", n, |_| r#""Seals""#.into())),
    new(Json, "article: keywords in one text", |n| {
        article(&format!(r#""keywords":"{}""#, listed(n, |i| format!("word {i}"))))
    }),
    new(Json, "article: terms", |n| {
        list("about", n, |i| {
            format!(r#"{{"@type":"Thing","name":"Seal {i}","sameAs":"https://a.example/{i}"}}"#)
        })
    }),
    new(Json, "article: sections", |n| list("articleSection", n, |i| format!(r#""Section {i}""#))),
    new(Json, "article: breadcrumbs", |n| {
        graph(
            r#""url":"/a""#,
            &format!(
                r#"{{"@type":"BreadcrumbList","itemListElement":[{}]}}"#,
                listed(n, |i| format!(
                    r#"{{"@type":"ListItem","position":{i},"item":{{"name":"S{i}","@id":"/{i}"}}}}"#
                ))
            ),
        )
    }),
    new(Json, "article: breadcrumbs in reverse", |n| {
        graph(
            r#""url":"/a""#,
            &format!(
                r#"{{"@type":"BreadcrumbList","itemListElement":[{}]}}"#,
                listed(n, |i| format!(r#"{{"position":"{}","name":"S{i}"}}"#, 1_000_000_000 - i))
            ),
        )
    }),
    new(Json, "article: parts", |n| {
        list("hasPart", n, |i| {
            format!(r#"{{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".p{i}"}}"#)
        })
    }),
    new(Json, "article: parts that are articles", |n| {
        list("hasPart", n, |i| {
            format!(r#"{{"@type":"NewsArticle","headline":"P{i}","articleBody":"At noon."}}"#)
        })
    }),
    new(Json, "article: parts in parts", |n| {
        article(&format!(r#""hasPart":{}"#, nested(n, r#"{"@type":"Article","hasPart":"#, "{}", "}")))
    }),
    new(Json, "article: images", |n| list("image", n, |i| format!(r#""https://a.example/{i}.jpg""#))),
    new(Json, "article: one image in sizes", |n| {
        list("image", n, |i| {
            format!(r#"{{"@type":"ImageObject","url":"https://a.example/a-{i}x{i}.jpg","width":{i}}}"#)
        })
    }),
    new(Json, "article: images with captions", |n| {
        list("image", n, |i| {
            format!(r#"{{"contentUrl":"/{i}.jpg","caption":"Seal {i}","creator":{{"name":"Ada {i}"}}}}"#)
        })
    }),
    new(Json, "article: values in languages", |n| {
        format!(
            r#"{{"@type":"NewsArticle","headline":[{}]}}"#,
            listed(n, |i| format!(r#"{{"@language":"x-l{i}","@value":"Seal {i}"}}"#))
        )
    }),
    new(Json, "article: a map of languages", |n| {
        article(&format!(r#""description":{{{}}}"#, listed(n, |i| format!(r#""x-l{i}":"Seal {i}""#))))
    }),
    new(Json, "article: a context of terms", |n| {
        format!(
            r#"{{"@context":{{{}}},"@type":"NewsArticle","t1":"a","headline":"b"}}"#,
            listed(n, |i| format!(r#""t{i}":"https://schema.org/headline{i}""#))
        )
    }),
    new(Json, "article: contexts", |n| {
        format!(
            r#"{{"@context":[{}],"@type":"NewsArticle","headline":"b"}}"#,
            listed(n, |i| format!(r#""https://schema.org/{i}""#))
        )
    }),
    new(Json, "article: bodies", |n| list("articleBody", n, |_| r#""At noon.""#.into())),
    new(Json, "article: corrections", |n| {
        list("correction", n, |i| format!(r#"{{"@type":"CorrectionComment","text":"Not {i}."}}"#))
    }),
    new(Json, "article: dates", |n| list("datePublished", n, |i| format!(r#""2026-11-{:02}""#, i % 28 + 1))),
    new(Json, "article: publishers", |n| {
        list("publisher", n, |i| format!(r#"{{"name":"Wire {i}","logo":{{"url":"/{i}.png"}}}}"#))
    }),
    new(Json, "article: reviews", |n| {
        list("review", n, |i| format!(r#"{{"reviewBody":"A text {i}","author":"Ada"}}"#))
    }),
    new(Json, "article: members that nobody knows", |n| {
        article(&listed(n, |i| format!(r#""unheard{i}":"A word of its own {i}""#)))
    }),
    new(Json, "article: live updates", |n| {
        format!(
            r#"{{"@type":"LiveBlogPosting","headline":"a","liveBlogUpdate":[{}]}}"#,
            listed(n, |i| format!(
                r#"{{"@type":"BlogPosting","headline":"U{i}","articleBody":"At noon.","datePublished":"2026-11-24T09:{:02}Z"}}"#,
                i % 60
            ))
        )
    }),
    new(Json, "article: values in values", |n| {
        article(&format!(r#""name":{}"#, nested(n, r#"{"@value":"#, r#""a""#, "}")))
    }),
    new(Json, "article: one long headline", |n| {
        format!(r#"{{"@type":"NewsArticle","headline":"{}","description":"a"}}"#, repeated(n, "seal | "))
    }),
];
