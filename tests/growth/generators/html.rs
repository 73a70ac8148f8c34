//! Bodies of HTML.

use super::Kind::Html;
use super::{Generator, SENTENCE, nested, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Html, "html: <p>", |n| repeated(n, &["<p>", SENTENCE, "</p>"].concat())),
    new(Html, "html: tiny <p>", |n| repeated(n, "<p>a")),
    new(Html, "html: empty <p>", |n| repeated(n, "<p></p>")),
    new(Html, "html: nested <p>", |n| nested(n, "<p>", "a", "</p>")),
    new(Html, "html: <div>", |n| repeated(n, "<div>a</div>")),
    new(Html, "html: nested <div>", |n| nested(n, "<div>", "a", "</div>")),
    new(Html, "html: nested <div> with text", |n| nested(n, "<div>a", "b", "</div>c")),
    new(Html, "html: <h2>", |n| repeated(n, "<h2>a</h2>")),
    new(Html, "html: <h1> to <h6>", |n| numbered(n, |i| format!("<h{}>a</h{}>", i % 6 + 1, i % 6 + 1))),
    new(Html, "html: headings with ids", |n| numbered(n, |i| format!("<h2 id=h{i}>a</h2>"))),
    new(Html, "html: headings of one id", |n| repeated(n, "<h2 id=h>a</h2><a href=#h>b</a>")),
    new(Html, "html: links within", |n| numbered(n, |i| format!("<p id=p{i}><a href=#p{}>b</a>", i / 2))),
    new(Html, "html: <b> left open", |n| repeated(n, "<b>a")),
    new(Html, "html: <b> left open in <p>", |n| repeated(n, "<p><b>a")),
    new(Html, "html: <b> closed", |n| repeated(n, "<b>a</b>")),
    new(Html, "html: nested <b>", |n| nested(n, "<b>", "a", "</b>")),
    new(Html, "html: <b> with ids left open", |n| numbered(n, |i| format!("<p><b id=b{i}>x</p>"))),
    new(Html, "html: <i><p> misnested", |n| repeated(n, "<i><p>a</i>b</p>")),
    new(Html, "html: <a> left open", |n| numbered(n, |i| format!("<a href=/{i}>a"))),
    new(Html, "html: <a> in blocks", |n| numbered(n, |i| format!("<a href=/{i}><p>a</p><p>b</p></a>"))),
    new(Html, "html: <a> around all", |n| ["<a href=/x>", &repeated(n, "<p>a</p>"), "</a>"].concat()),
    new(Html, "html: <a> with a long address around all", |n| {
        ["<a href='/", &repeated(n / 2, "x"), "'>", &repeated(n / 2, "<p>a</p>"), "</a>"].concat()
    }),
    new(Html, "html: <font> left open", |n| numbered(n, |i| format!("<font c={i}><p>x"))),
    new(Html, "html: <span lang>", |n| repeated(n, "<span lang=ar dir=rtl>a</span>")),
    new(Html, "html: nested <span lang>", |n| nested(n, "<span lang=ar dir=rtl>", "a", "</span>")),
    new(Html, "html: <br>", |n| repeated(n, "<br>")),
    new(Html, "html: lines with <br>", |n| repeated(n, "a<br>")),
    new(Html, "html: lines with two <br>", |n| repeated(n, "a<br><br>")),
    new(Html, "html: <hr>", |n| repeated(n, "<hr>")),
    new(Html, "html: <ul>", |n| repeated(n, "<ul><li>a</ul>")),
    new(Html, "html: <li>", |n| ["<ul>", &repeated(n, "<li>a"), "</ul>"].concat()),
    new(Html, "html: <li> without a list", |n| repeated(n, "<li>a")),
    new(Html, "html: nested lists", |n| nested(n, "<ul><li>a", "b", "</ul>")),
    new(Html, "html: <dl>", |n| ["<dl>", &repeated(n, "<dt>a<dd>b"), "</dl>"].concat()),
    new(Html, "html: <table>", |n| repeated(n, "<table><tr><td>a</table>")),
    new(Html, "html: <table> left open", |n| repeated(n, "<table>")),
    new(Html, "html: <tr>", |n| ["<table>", &repeated(n, "<tr><td>a<td>b"), "</table>"].concat()),
    new(Html, "html: <td>", |n| ["<table><tr>", &repeated(n, "<td>a"), "</table>"].concat()),
    new(Html, "html: <td> with spans", |n| {
        ["<table>", &repeated(n, "<tr><td rowspan=9 colspan=9>a"), "</table>"].concat()
    }),
    new(Html, "html: <table> misnested", |n| repeated(n, "<table><b>a<tr>b<p>c")),
    new(Html, "html: nested tables", |n| nested(n, "<table><tr><td>", "a", "</table>")),
    new(Html, "html: text in <table>", |n| ["<table>", &repeated(n, "a<i>b</i>"), "</table>"].concat()),
    new(Html, "html: <blockquote>", |n| repeated(n, "<blockquote>a</blockquote>")),
    new(Html, "html: nested <blockquote>", |n| nested(n, "<blockquote>a", "b", "</blockquote>")),
    new(Html, "html: <figure>", |n| {
        numbered(n, |i| {
            format!("<figure><img src=/{i}.jpg alt=a><figcaption>The seal {i}</figcaption></figure>")
        })
    }),
    new(Html, "html: nested <figure>", |n| nested(n, "<figure><img src=/a.jpg>", "a", "</figure>")),
    new(Html, "html: captions in one <figure>", |n| {
        ["<figure><img src=/a.jpg>", &repeated(n, "<figcaption>a</figcaption>"), "</figure>"].concat()
    }),
    new(Html, "html: pictures in one <figure>", |n| {
        ["<figure>", &numbered(n, |i| format!("<img src=/{i}.jpg>")), "<figcaption>a</figcaption></figure>"]
            .concat()
    }),
    new(Html, "html: <img>", |n| numbered(n, |i| format!("<img src=/{i}.jpg alt=a>"))),
    new(Html, "html: one <img> again", |n| repeated(n, "<img src=/a.jpg>")),
    new(Html, "html: candidates of srcset", |n| {
        ["<img src=/a.jpg srcset='", &numbered(n, |i| format!("/a{i}.jpg {i}w, ")), "'>"].concat()
    }),
    new(Html, "html: commas of srcset", |n| ["<img src=/a.jpg srcset='", &repeated(n, ","), "'>"].concat()),
    new(Html, "html: <picture>", |n| {
        ["<picture>", &numbered(n, |i| format!("<source srcset=/{i}.webp>")), "<img src=/a.jpg></picture>"]
            .concat()
    }),
    new(Html, "html: <video>", |n| numbered(n, |i| format!("<video src=/{i}.mp4 poster=/{i}.jpg></video>"))),
    new(Html, "html: <iframe>", |n| numbered(n, |i| format!("<iframe src=https://v.example/{i}></iframe>"))),
    new(Html, "html: <script>", |n| repeated(n, "<script>a</script>")),
    new(Html, "html: <script> left open", |n| repeated(n, "<script>")),
    new(Html, "html: <style>", |n| repeated(n, "<style>a</style>")),
    new(Html, "html: <form>", |n| repeated(n, "<form><input value=a><button>b</button></form>")),
    new(Html, "html: <select>", |n| ["<select>", &repeated(n, "<option>a"), "</select>"].concat()),
    new(Html, "html: <textarea> left open", |n| repeated(n, "<textarea>")),
    new(Html, "html: <template>", |n| nested(n, "<template>", "a", "</template>")),
    new(Html, "html: <svg>", |n| nested(n, "<svg><g>", "a", "</g></svg>")),
    new(Html, "html: <math>", |n| repeated(n, "<math><mi>a</mi></math>")),
    new(Html, "html: <ruby>", |n| repeated(n, "<ruby>漢<rt>a</ruby>")),
    new(Html, "html: <details>", |n| repeated(n, "<details><summary>a</summary>b</details>")),
    new(Html, "html: <q>, <sub>, <abbr>, <time>", |n| {
        repeated(n, "<q>a</q><sub>b</sub><abbr title=c>d</abbr><time datetime=2026>e</time>")
    }),
    new(Html, "html: <pre>", |n| ["<pre>", &repeated(n, "x[i] = y[j];\n"), "</pre>"].concat()),
    new(Html, "html: many <pre>", |n| repeated(n, "<pre><code>x[i]</code></pre>")),
    new(Html, "html: <pre> with elements", |n| ["<pre>", &repeated(n, "<b>x</b>\n"), "</pre>"].concat()),
    new(Html, "html: attributes", |n| ["<p ", &numbered(n, |i| format!("a{i}=b ")), ">c"].concat()),
    new(Html, "html: one long attribute", |n| ["<p title='", &repeated(n, SENTENCE), "'>c"].concat()),
    new(Html, "html: a long title again", |n| {
        numbered(n, |_| ["<abbr title='", &"x".repeat(1000), "'>c</abbr>"].concat())
    }),
    new(Html, "html: classes", |n| ["<p class='", &numbered(n, |i| format!("c{i} ")), "'>c"].concat()),
    new(Html, "html: styles", |n| repeated(n, "<p style='display:none;text-align:center'>c</p>")),
    new(Html, "html: entities", |n| repeated(n, "&amp;&nbsp;&#65;&hellip;&unknown;")),
    new(Html, "html: ampersands", |n| repeated(n, "&")),
    new(Html, "html: less-than signs", |n| repeated(n, "<")),
    new(Html, "html: ends of nothing", |n| repeated(n, "</p></b></x>")),
    new(Html, "html: comments", |n| repeated(n, "<!-- a -->b")),
    new(Html, "html: comments left open", |n| repeated(n, "<!-- a ")),
    new(Html, "html: bogus comments", |n| repeated(n, "<!a><?b>")),
    new(Html, "html: CDATA", |n| repeated(n, "<![CDATA[a]]>")),
    new(Html, "html: CDATA left open", |n| repeated(n, "<![CDATA[")),
    new(Html, "html: own elements", |n| numbered(n, |i| format!("<x-{i}>a</x-{i}>"))),
    new(Html, "html: nested own elements", |n| nested(n, "<x-a>", "a", "</x-a>")),
    new(Html, "html: shortcodes", |n| repeated(n, "[gallery ids=\"1\"]a[/gallery]")),
    new(Html, "html: spaces", |n| ["<p>a", &repeated(n, " \n\t&nbsp;"), "b</p>"].concat()),
    new(Html, "html: notes", |n| {
        numbered(n, |i| format!("<p><a href=/{i} title=a>The seal {i}</a> and more.</p>"))
    }),
    new(Html, "html: one link again", |n| repeated(n, "<p><a href=/x>The seal</a></p>")),
    new(Html, "html: all kinds", |n| {
        repeated(n, "<h2>a</h2><p>b<i>c</i><ul><li>d</ul><table><tr><td>e</table><hr><img src=/f.jpg>")
    }),
];
