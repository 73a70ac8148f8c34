//! Whole pages.

use super::Kind::Page;
use super::{Generator, SENTENCE, listed, nested, new, numbered, repeated};

const JSON: &str =
    r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The seal is back"}</script>"#;

/// A page whose JSON has no text.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>a</title>{JSON}{head}</head><body><article><h1>The seal is back</h1>{body}<p>{SENTENCE}{SENTENCE}{SENTENCE}</p></article></body></html>"
    )
}

fn body(body: &str) -> String {
    page("", body)
}

/// A page without JSON.
fn marked(body: &str) -> String {
    format!("<html><body>{body}<p>{SENTENCE}</p></body></html>")
}

pub(super) const ALL: &[Generator] = &[
    new(Page, "page: scripts of articles", |n| {
        numbered(n, |i| {
            format!(
                "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"S{i}\"}}</script>"
            )
        })
    }),
    new(Page, "page: scripts of nothing", |n| repeated(n, "<script type=application/ld+json>[]</script>")),
    new(Page, "page: scripts that are broken", |n| {
        repeated(n, "<script type=application/ld+json>{a:</script>")
    }),
    new(Page, "page: one long script", |n| page(&format!("<script>{}</script>", repeated(n, "a<b&&c;")), "")),
    new(Page, "page: metas", |n| {
        page(
            &numbered(n, |i| {
                format!("<meta property='article:tag' content='t{i}'><meta name=author content='Ada {i}'>")
            }),
            "",
        )
    }),
    new(Page, "page: links of the head", |n| {
        page(&numbered(n, |i| format!("<link rel=canonical href=/{i}><base href=/{i}>")), "")
    }),
    new(Page, "page: paragraphs", |n| body(&repeated(n, &["<p>", SENTENCE, "</p>"].concat()))),
    new(Page, "page: paragraphs that differ", |n| {
        body(&numbered(n, |i| format!("<p>Seal {i}: {SENTENCE}</p>")))
    }),
    new(Page, "page: tiny paragraphs", |n| body(&repeated(n, "<p>a"))),
    new(Page, "page: nested boxes", |n| body(&nested(n, "<div>", SENTENCE, "</div>"))),
    new(Page, "page: nested boxes with text", |n| {
        body(&nested(n, &["<div>", SENTENCE].concat(), "a", "</div>"))
    }),
    new(Page, "page: articles", |n| {
        body(&numbered(n, |i| format!("<article><h2>S{i}</h2><p>{SENTENCE}</article>")))
    }),
    new(Page, "page: text with breaks", |n| body(&repeated(n, &[SENTENCE, "<br><br>"].concat()))),
    new(Page, "page: cards", |n| {
        body(&numbered(n, |i| {
            format!("<div class=card><a href=/{i}><img src=/{i}.jpg><h3>Seal {i}</h3></a></div>")
        }))
    }),
    new(Page, "page: lists of links", |n| {
        body(&["<ul>", &numbered(n, |i| format!("<li><a href=/{i}>The seal {i}</a>")), "</ul>"].concat())
    }),
    new(Page, "page: pictures and captions", |n| {
        body(&numbered(n, |i| format!("<img src=/{i}.jpg><p class=caption>The seal {i}. Photo: Ada</p>")))
    }),
    new(Page, "page: figures", |n| {
        body(&numbered(n, |i| {
            format!("<figure><img src=/{i}.jpg><figcaption>The seal {i}</figcaption></figure>")
        }))
    }),
    new(Page, "page: classes", |n| {
        body(&numbered(n, |i| format!("<p class='c{i} article-body share'>{SENTENCE}</p>")))
    }),
    new(Page, "page: one element of many classes", |n| {
        body(&["<div class='", &numbered(n, |i| format!("c{i} ")), "'>", SENTENCE, "</div>"].concat())
    }),
    new(Page, "page: comments of readers", |n| {
        body(&repeated(n, &["<div class=comment><b>Ada</b><p>", SENTENCE, "</p></div>"].concat()))
    }),
    new(Page, "page: hidden boxes", |n| {
        body(&repeated(n, "<div hidden><p>a</p></div><p style='display:none'>b</p>"))
    }),
    new(Page, "page: formatting left open", |n| body(&repeated(n, "<p><b>a<i>b"))),
    new(Page, "page: tables", |n| body(&["<table>", &repeated(n, "<tr><td>a<td>b"), "</table>"].concat())),
    new(Page, "page: headings", |n| body(&numbered(n, |i| format!("<h2>Part {i}</h2>")))),
    new(Page, "page: the headline again", |n| body(&repeated(n, "<h2>The seal is back</h2><p>At noon.</p>"))),
    new(Page, "page: read also", |n| body(&repeated(n, "<p>Read also: <a href=/x>The seal</a></p>"))),
    new(Page, "page: bylines and dates", |n| {
        body(&repeated(n, "<p class=byline>By Ada</p><time datetime=2026-11-24>today</time>"))
    }),
    new(Page, "page: microdata", |n| {
        marked(&format!(
            "<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>a</h1>{}</div>",
            numbered(n, |i| format!("<span itemprop=author itemscope><b itemprop=name>Ada {i}</b></span>"))
        ))
    }),
    new(Page, "page: nested microdata", |n| {
        marked(&nested(
            n,
            "<div itemprop=author itemscope itemtype=https://schema.org/Person>",
            "a",
            "</div>",
        ))
    }),
    new(Page, "page: microformats", |n| {
        marked(&format!(
            "<div class=h-entry><h1 class=p-name>a</h1><div class=e-content>{}</div></div>",
            repeated(n, "<p class=p-category>a</p>")
        ))
    }),
    new(Page, "page: selectors in its JSON", |n| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"a","speakable":{{"cssSelector":[{}]}}}}</script><p>{SENTENCE}</p>"#,
            listed(n, |i| format!(r#"".c{i} > p""#))
        )
    }),
    new(Page, "page: a long selector", |n| {
        format!(
            r#"<script type="application/ld+json" data-body="{}">{{"@type":"NewsArticle","headline":"a"}}</script><p>{SENTENCE}</p>"#,
            repeated(n, "div ")
        )
    }),
    new(Page, "page: a text in the JSON and on the page", |n| {
        let text = numbered(n / 2, |i| format!("Seal {i} left at noon. "));
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"a","articleBody":"{text}"}}</script><article><p>{text}</p></article>"#
        )
    }),
    new(Page, "page: description in every paragraph", |n| {
        format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"a","description":"{SENTENCE}"}}</script><article>{}</article>"#,
            repeated(n, &["<p>", SENTENCE, "</p>"].concat())
        )
    }),
    new(Page, "page: templates and noscript", |n| {
        body(&repeated(n, "<template><p>a</template><noscript><p>b</noscript>"))
    }),
    new(Page, "page: forms and buttons", |n| {
        body(&repeated(n, "<form><button>Share</button><input></form>"))
    }),
    new(Page, "page: comments", |n| body(&repeated(n, "<!-- a --><![CDATA[b]]>"))),
    new(Page, "page: notes at the end", |n| {
        body(&repeated(n, "<hr><p class=note><em>Photo: Ada</em> <a href=/x>here</a></p>"))
    }),
];
