//! Other formats than JSON-LD.

use super::Kind::Json;
use super::{Generator, listed, nested, new, numbered, repeated};

fn wordpress(content: &str) -> String {
    let content = serde_json::Value::from(content);
    format!(
        r#"{{"title":{{"rendered":"The seal"}},"link":"https://a.example/a","content":{{"rendered":{content}}}}}"#
    )
}

fn json_feed(item: &str) -> String {
    format!(r#"{{"version":"https://jsonfeed.org/version/1.1","title":"Wire","items":[{item}]}}"#)
}

fn ans(members: &str) -> String {
    format!(r#"{{"type":"story","version":"0.10.9","headlines":{{"basic":"The seal"}},{members}}}"#)
}

fn ninjs(members: &str) -> String {
    format!(
        r#"{{"uri":"urn:a","standard":{{"name":"ninjs","version":"2.0"}},"type":"text","headline":"The seal",{members}}}"#
    )
}

fn own(members: &str) -> String {
    format!(r#"{{"offprint":1,"headline":"The seal",{members}}}"#)
}

pub(super) const ALL: &[Generator] = &[
    new(Json, "wordpress: shortcodes", |n| wordpress(&numbered(n, |i| format!("[s{i} a=\"1\"]x[/s{i}]")))),
    new(Json, "wordpress: brackets", |n| wordpress(&repeated(n, "["))),
    new(Json, "wordpress: brackets of nothing", |n| wordpress(&repeated(n, "[x]"))),
    new(Json, "wordpress: ends", |n| wordpress(&repeated(n, "[/x]"))),
    new(Json, "wordpress: posts", |n| {
        format!(
            "[{}]",
            listed(n, |i| format!(
                r#"{{"title":{{"rendered":"P{i}"}},"link":"/{i}","content":{{"rendered":"<p>a"}}}}"#
            ))
        )
    }),
    new(Json, "wordpress: terms", |n| {
        format!(
            r#"{{"title":{{"rendered":"a"}},"content":{{"rendered":"b"}},"_embedded":{{"wp:term":[[{}]]}}}}"#,
            listed(n, |i| format!(r#"{{"taxonomy":"post_tag","name":"T{i}"}}"#))
        )
    }),
    new(Json, "wordpress: excerpts cut", |n| {
        let excerpt = repeated(n, "[…] ");
        format!(
            r#"{{"title":{{"rendered":"a"}},"excerpt":{{"rendered":"{excerpt}"}},"content":{{"rendered":"b"}}}}"#
        )
    }),
    new(Json, "json feed: items", |n| {
        json_feed(&listed(n, |i| {
            format!(r#"{{"id":"{i}","url":"/{i}","title":"S{i}","content_text":"At noon."}}"#)
        }))
    }),
    new(Json, "json feed: tags and authors", |n| {
        json_feed(&format!(
            r#"{{"id":"1","title":"S","content_html":"<p>a","tags":[{}],"authors":[{}]}}"#,
            listed(n / 2, |i| format!(r#""t{i}""#)),
            listed(n / 2, |i| format!(r#"{{"name":"Ada {i}"}}"#))
        ))
    }),
    new(Json, "json feed: attachments", |n| {
        json_feed(&format!(
            r#"{{"id":"1","title":"S","content_text":"a","attachments":[{}]}}"#,
            listed(n, |i| format!(r#"{{"url":"/{i}.jpg","mime_type":"image/jpeg"}}"#))
        ))
    }),
    new(Json, "ninjs: associations", |n| {
        ninjs(&format!(
            r#""associations":[{}]"#,
            listed(n, |i| format!(
                r#"{{"type":"picture","uri":"u{i}","renditions":[{{"href":"/{i}.jpg"}}]}}"#
            ))
        ))
    }),
    new(Json, "ninjs: renditions", |n| {
        ninjs(&format!(
            r#""associations":[{{"type":"picture","renditions":[{}]}}]"#,
            listed(n, |i| format!(r#"{{"name":"r{i}","href":"/{i}.jpg","width":{i}}}"#))
        ))
    }),
    new(Json, "ninjs: subjects", |n| {
        ninjs(&format!(r#""subjects":[{}]"#, listed(n, |i| format!(r#"{{"name":"S{i}","uri":"s{i}"}}"#))))
    }),
    new(Json, "ninjs: bodies", |n| {
        ninjs(&format!(
            r#""bodies":[{}]"#,
            listed(n, |i| format!(r#"{{"role":"r{i}","contentType":"text/html","value":"<p>a"}}"#))
        ))
    }),
    new(Json, "ninjs: headlines", |n| {
        ninjs(&format!(r#""headlines":[{}]"#, listed(n, |i| format!(r#"{{"role":"r{i}","value":"H{i}"}}"#))))
    }),
    new(Json, "ninjs: of its first version", |n| {
        format!(
            r#"{{"uri":"u","type":"text","headline":"a","body_xhtml":"<p>b","associations":{{{}}}}}"#,
            listed(n, |i| format!(
                r#""a{i}":{{"type":"picture","renditions":{{"x":{{"href":"/{i}.jpg"}}}}}}"#
            ))
        )
    }),
    new(Json, "ans: elements", |n| {
        ans(&format!(
            r#""content_elements":[{}]"#,
            listed(n, |_| r#"{"type":"text","content":"a <b>b"}"#.into())
        ))
    }),
    new(Json, "ans: left open", |n| {
        ans(&format!(
            r#""content_elements":[{}]"#,
            listed(n, |i| format!(r#"{{"type":"text","content":"<b id={i}><div>"}}"#))
        ))
    }),
    new(Json, "ans: lists", |n| {
        ans(&format!(
            r#""content_elements":[{{"type":"list","items":[{}]}}]"#,
            listed(n, |_| r#"{"type":"text","content":"a"}"#.into())
        ))
    }),
    new(Json, "ans: lists in lists", |n| {
        ans(&format!(
            r#""content_elements":[{}]"#,
            nested(n, r#"{"type":"list","items":["#, r#"{"type":"text","content":"a"}"#, "]}")
        ))
    }),
    new(Json, "ans: tables", |n| {
        ans(&format!(
            r#""content_elements":[{{"type":"table","header":[],"rows":[{}]}}]"#,
            listed(n, |_| r#"[{"content":"a"},{"content":"b"}]"#.into())
        ))
    }),
    new(Json, "ans: pictures", |n| {
        ans(&format!(
            r#""content_elements":[{}]"#,
            listed(n, |i| format!(
                r#"{{"type":"image","url":"https://a.example/{i}.jpg","caption":"S{i}"}}"#
            ))
        ))
    }),
    new(Json, "ans: embeds and unknown elements", |n| {
        ans(&format!(
            r#""content_elements":[{}]"#,
            listed(n, |i| format!(
                r#"{{"type":"x{i}","url":"/{i}"}},{{"type":"raw_html","content":"<p>a"}}"#
            ))
        ))
    }),
    new(Json, "ans: credits and tags", |n| {
        ans(&format!(
            r#""credits":{{"by":[{}]}},"taxonomy":{{"tags":[{}]}}"#,
            listed(n / 2, |i| format!(r#"{{"type":"author","name":"Ada {i}"}}"#)),
            listed(n / 2, |i| format!(r#"{{"text":"t{i}"}}"#))
        ))
    }),
    new(Json, "ghost: tags", |n| {
        format!(
            r#"{{"posts":[{{"title":"a","html":"<p>b","url":"/a","tags":[{}]}}]}}"#,
            listed(n, |i| format!(r#"{{"name":"t{i}","slug":"t{i}","visibility":"public"}}"#))
        )
    }),
    new(Json, "own: texts", |n| own(&format!(r#""body":[{}]"#, listed(n, |_| r#""a""#.into())))),
    new(Json, "own: paragraphs", |n| {
        own(&format!(r#""body":[{}]"#, listed(n, |_| r#"{"type":"paragraph","children":["a"]}"#.into())))
    }),
    new(Json, "own: nested", |n| {
        own(&format!(r#""body":[{}]"#, nested(n, r#"{"type":"blockquote","children":["#, r#""a""#, "]}")))
    }),
    new(Json, "own: unknown kinds", |n| {
        own(&format!(r#""body":[{}]"#, listed(n, |i| format!(r#"{{"type":"x{i}","children":["a"]}}"#))))
    }),
    new(Json, "own: attributes", |n| {
        own(&format!(
            r#""body":[{{"type":"paragraph","children":[{{"type":"link","href":"/a",{},"children":["a"]}}]}}]"#,
            listed(n, |i| format!(r#""a{i}":"b""#))
        ))
    }),
    new(Json, "own: byline, topics, corrections", |n| {
        own(&format!(
            r#""byline":[{}],"topics":[{}],"corrections":[{}],"section":[{}]"#,
            listed(n / 4, |i| format!(r#"{{"name":"Ada {i}"}}"#)),
            listed(n / 4, |i| format!(r#"{{"name":"T{i}"}}"#)),
            listed(n / 4, |i| format!(r#"{{"text":"Not {i}."}}"#)),
            listed(n / 4, |i| format!(r#"{{"name":"S{i}"}}"#)),
        ))
    }),
];
