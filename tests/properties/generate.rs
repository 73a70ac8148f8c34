//! Texts of the kind that a property is about, half well formed, half not.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::Union;

const MEMBERS: &[&str] = &[
    "@type",
    "@id",
    "@graph",
    "headline",
    "name",
    "author",
    "keywords",
    "datePublished",
    "articleBody",
    "url",
    "image",
    "publisher",
    "mainEntityOfPage",
    "title",
    "items",
    "content_html",
    "content_elements",
    "body",
    "offprint",
    "children",
    "type",
    "href",
    "a/b",
    "~",
];

const VALUES: &[&str] = &[
    "NewsArticle",
    "Person",
    "Ferries return",
    "https://wire.example/a",
    "javascript:run()",
    "2026-11-24T09:30Z",
    "<p>One<a href=/x>two</a>",
    "a, b",
    "&quot;",
    "渡轮",
    "\u{202e}x",
    "#1",
    "usable",
    "link",
    "paragraph",
    "",
];

const NOISE: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u", "//", "/*", "<!--", "]]>", "&quot;", "\n", "\0",
    "-", "1e5", "01", "NaN", "\u{feff}", "“", "x",
];

const MARKUP: &[&str] = &[
    "<p>",
    "</p>",
    "<a href=/x>",
    "</a>",
    "<b>",
    "</b>",
    "<i>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<caption>",
    "<th scope=row>",
    "<h2>",
    "</h2>",
    "<figure>",
    "<figcaption>",
    "<img src=/a.png alt=pic>",
    "<pre>\n",
    "</pre>",
    "<blockquote>",
    "<dl><dt>",
    "<dd>",
    "<details><summary>",
    "<ruby>漢<rt>",
    "<svg>",
    "<math><mi>",
    "<template>",
    "<script>x</script>",
    "<style>",
    "<iframe src=https://t.example/>",
    "<object data=/o>",
    "<!--",
    "-->",
    "<br>",
    "<hr>",
    "&amp;",
    "&lt;",
    "&#0;",
    "&nbsp;",
    "<span dir=rtl lang=ar>",
    "<q>",
    "word",
    " ",
    "\n",
    "é",
    "<![CDATA[",
    "<select><option>",
    "<textarea>",
    "\r\n",
    "\u{ad}",
    "<a href='java&#10;script:x'>",
];

const URLS: &[&str] = &[
    "http:",
    "https:",
    "mailto:",
    "tel:",
    "javascript:",
    "data:",
    "//",
    "/",
    "\\",
    "wire.example",
    "user@",
    ":443",
    ":99999",
    "[::1]",
    "..",
    "%2e",
    "%00",
    "?a=1",
    "#top",
    "&",
    "ü",
    "{target}",
    "\n",
    "\t",
    " ",
    "xn--",
];

const DATES: &[&str] = &[
    "2026",
    "-11-24",
    "T09:30:00",
    " 9:30 am",
    "+08:00",
    "Z",
    "GMT",
    "November ",
    "24, ",
    "24/11/2026",
    "Tuesday, ",
    "1764000000",
    "000",
    "02-30",
    "24:00",
    ":60",
    " ",
    "EDT",
    "&#43;",
    "p.m.",
];

/// Texts for the property of that name.
pub(crate) fn of(name: &str) -> BoxedStrategy<String> {
    let chosen = match name {
        "json_repair" => json(NOISE),
        "json_ld" | "feeds" | "render" => json(&NOISE[..12]),
        "html_body" | "page_scan" | "growth" => soup(MARKUP),
        "urls" => soup(URLS),
        "dates" => soup(DATES),
        _ => soup(&[
            "BEIJING — ",
            "\n\n",
            "Word. ",
            "北京",
            "ไทย",
            "\u{200b}",
            "<",
            "&",
            "\"",
            "1",
            "😀",
            "\u{85}",
        ]),
    };
    Union::new_weighted(vec![(9, chosen), (1, any::<String>().boxed())]).boxed()
}

/// Pieces, one after the other.
fn soup(pieces: &'static [&'static str]) -> BoxedStrategy<String> {
    vec(proptest::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat()).boxed()
}

/// JSON, whole or with noise put in or a part taken out.
fn json(noise: &'static [&'static str]) -> BoxedStrategy<String> {
    let break_it = (any::<prop::sample::Index>(), 0_usize..4, proptest::sample::select(noise));
    (value(), vec(break_it, 0..4))
        .prop_map(|(value, breaks)| {
            let mut chars: Vec<char> = value.to_string().chars().collect();
            for (at, gone, put) in breaks {
                let at = at.index(chars.len() + 1);
                let to = (at + gone).min(chars.len());
                chars.splice(at..to, put.chars());
            }
            chars.into_iter().collect()
        })
        .boxed()
}

fn value() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let text = prop_oneof![
        proptest::sample::select(VALUES).prop_map(str::to_owned),
        any::<String>(),
        soup(DATES),
        soup(MARKUP),
    ];
    let leaf = prop_oneof![
        6 => text.prop_map(Value::String),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    let whole = leaf.prop_recursive(4, 40, 8, |inner| {
        let member = (proptest::sample::select(MEMBERS), inner.clone());
        prop_oneof![
            1 => vec(inner, 0..5).prop_map(Value::Array),
            3 => vec(member, 0..8).prop_map(|members| {
                Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    });
    // Half of them are surely an article.
    (any::<bool>(), whole).prop_map(|(sure, mut value)| {
        if let (true, Some(object)) = (sure, value.as_object_mut()) {
            object.insert("@type".into(), "NewsArticle".into());
            object.entry("headline").or_insert("Ferries return".into());
        }
        value
    })
}
