//! What a page shows of its article, from its own metadata.

use serde_json::Value;

use crate::compare::plain;

pub struct Shown {
    pub kind: String,
    pub canonical: Option<String>,
    pub lang: Option<String>,
    pub site: Option<String>,
    pub headlines: Vec<String>,
    pub dates: Vec<String>,
    pub authors: Vec<String>,
    /// Each source of topics by itself.
    pub topics: Vec<Vec<String>>,
}

const HEADLINES: &[&str] = &["og:title", "twitter:title", "title", "sailthru.title"];
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datePublished",
    "date",
    "sailthru.date",
    "parsely-pub-date",
    "dc.date",
    "pubdate",
    "DC.date.issued",
    "publish-date",
    "date.release",
    "cXenseParse:publishtime",
    "cXenseParse:recs:publishtime",
    "og:datePublished",
    "dc.date.created",
];
const AUTHORS: &[&str] = &[
    "author",
    "Author",
    "AUTHOR",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.author",
    "cXenseParse:author",
    "DCSext.author",
    "author.name",
];
const TOPICS: &[&str] = &[
    "keywords",
    "Keywords",
    "news_keywords",
    "article:tag",
    "og:article:tag",
    "parsely-tags",
    "sailthru.tags",
    "tags",
    "dc.keywords",
    "og:tag",
];

impl Shown {
    pub fn new(meta: &str) -> Self {
        let meta: Value = serde_json::from_str(meta).unwrap();
        let all = |keys: &[&str]| -> Vec<String> {
            let values = keys.iter().flat_map(|key| list(&meta["meta"][key]));
            values.filter(|value| !value.trim().is_empty()).collect()
        };
        let mut headlines = all(HEADLINES);
        headlines.extend(list(&meta["document"]["h1"]));
        headlines.extend(list(&meta["document"]["title"]));
        let headlines = headlines.iter().map(|text| plain(text)).filter(|text| !text.is_empty()).collect();
        let topics = TOPICS.iter().map(|key| {
            let values = list(&meta["meta"][key]);
            values
                .iter()
                .flat_map(|value| value.split([',', ';']))
                .map(plain)
                .filter(|t| !t.is_empty())
                .collect()
        });
        let string = |value: &Value| value.as_str().map(str::to_owned);
        Shown {
            kind: string(&meta["source"]["kind"]).unwrap_or_default(),
            canonical: string(&meta["links"]["canonical"]).or_else(|| all(&["og:url"]).first().cloned()),
            lang: string(&meta["document"]["html_lang"]),
            site: all(&["og:site_name"]).first().map(|site| plain(site)),
            headlines,
            dates: all(DATES),
            authors: all(AUTHORS).iter().filter(|a| !is_address(a)).map(|a| plain(a)).collect(),
            topics: topics.filter(|topics: &Vec<String>| !topics.is_empty()).collect(),
        }
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http") || text.starts_with('/') || text.starts_with("www.")
}

fn list(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}
