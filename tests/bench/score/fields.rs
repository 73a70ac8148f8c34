//! The four fields that are scored.

use std::collections::BTreeSet;

use offprint::article::{Article, ArticleDate, Timestamp};
use offprint::json::{self, Value};
use offprint::source::{Page, read};

use crate::compare::{agrees, plain};
use crate::page::Shown;
use offprint::host::NativeHost;

pub struct Outcome {
    pub field: &'static str,
    pub verdict: Verdict,
    pub detail: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
    /// The page shows what its JSON does not hold.
    NotInJson,
    NotShown,
}

/// Every string of the JSON with the keys that lead to it, in lower case.
pub fn strings(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    if let Some(value) = json::read(text).value {
        collect("", &value, &mut out);
    }
    out
}

fn collect(key: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) | Value::Number(text) => out.push((key.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(key, item, out)),
        Value::Object(object) => object.iter().for_each(|(name, value)| {
            collect(&[key, "/", &name.to_lowercase()].concat(), value, out);
        }),
        _ => {}
    }
}

pub fn all(article: &Article, shown: &Shown, carried: &[(String, String)]) -> Vec<Outcome> {
    vec![
        headline(article, shown, carried),
        date(article, shown, carried),
        authors(article, shown, carried),
        topics(article, shown, carried),
    ]
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn verdict(shown: bool, right: bool, carried: bool) -> Verdict {
    match (shown, right, carried) {
        (false, _, _) => Verdict::NotShown,
        (_, true, _) => Verdict::Right,
        (_, _, true) => Verdict::Wrong,
        _ => Verdict::NotInJson,
    }
}

fn headline(article: &Article, shown: &Shown, carried: &[(String, String)]) -> Outcome {
    let found = plain(&article.headline);
    let same = |text: &str| shown.headlines.iter().any(|headline| agrees(headline, text));
    let keys = ["headline", "name", "alternativeheadline", "title"];
    let carried = carried.iter().any(|(key, text)| {
        let text = plain(text);
        keys.contains(&last(key)) && text.len() >= 8 && same(&text)
    });
    Outcome {
        field: "headline",
        verdict: verdict(!shown.headlines.is_empty(), same(&found), carried),
        detail: format!("read {found:?}, shown {:?}", shown.headlines),
    }
}

/// The date of a text, by the reader's own grammar.
fn parse(text: &str) -> Option<Timestamp> {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let article = [r#"{"offprint":1,"headline":"-","published":""#, &text, r#""}"#].concat();
    match read(&[article], &Page::default(), &NativeHost).article?.published? {
        ArticleDate::Known(stamp) => Some(stamp),
        ArticleDate::Partial(_) | ArticleDate::Verbatim(_) => None,
    }
}

/// Minutes since the year 0 in UTC.
fn minutes(stamp: &Timestamp) -> i64 {
    let (mut year, month) = (i64::from(stamp.year), i64::from(stamp.month));
    if month < 3 {
        year -= 1;
    }
    let days = 365 * year + year / 4 - year / 100
        + year / 400
        + (153 * ((month + 9) % 12) + 2) / 5
        + i64::from(stamp.day);
    let time = stamp
        .time
        .map_or(0, |t| i64::from(t.hour) * 60 + i64::from(t.minute) - i64::from(t.offset.unwrap_or(0)));
    days * 1440 + time
}

/// The same day as written or in UTC; or less than a zone apart where one of
/// them has no zone.
fn same_day(a: &Timestamp, b: &Timestamp) -> bool {
    let written = (a.year, a.month, a.day) == (b.year, b.month, b.day);
    let zoned = |stamp: &Timestamp| stamp.time.is_some_and(|t| t.offset.is_some());
    let apart = (minutes(a) - minutes(b)).abs();
    written || minutes(a) / 1440 == minutes(b) / 1440 || (!(zoned(a) && zoned(b)) && apart <= 840)
}

fn date(article: &Article, shown: &Shown, carried: &[(String, String)]) -> Outcome {
    let dates: Vec<Timestamp> = shown.dates.iter().filter_map(|text| parse(text)).collect();
    let found = match &article.published {
        Some(ArticleDate::Known(stamp)) => Some(*stamp),
        _ => None,
    };
    let same = |stamp: &Timestamp| dates.iter().any(|date| same_day(date, stamp));
    // A page that shows the time of its last change as that of publication
    // shows what the JSON does not say.
    let keyed = |key: &str| matches!(last(key), "datepublished" | "datecreated" | "uploaddate" | "date");
    let carried =
        carried.iter().filter(|(key, _)| keyed(key)).any(|(_, text)| parse(text).is_some_and(|s| same(&s)));
    Outcome {
        field: "date",
        verdict: verdict(!dates.is_empty(), found.is_some_and(|stamp| same(&stamp)), carried),
        detail: format!("read {:?}, shown {:?}", article.published, shown.dates),
    }
}

fn authors(article: &Article, shown: &Shown, carried: &[(String, String)]) -> Outcome {
    let found: Vec<String> = article.byline.iter().map(|author| plain(&author.name)).collect();
    let joined = found.join(" ");
    let holds =
        |text: &str, name: &str| !name.is_empty() && format!(" {text} ").contains(&format!(" {name} "));
    // Every name that was read stands in what the page shows, or the reverse.
    let same = |text: &String| {
        let all = !found.is_empty() && found.iter().all(|name| holds(text, name));
        all || holds(&joined, text)
    };
    let keys =
        ["author", "creator", "name", "givenname", "alternatename", "@author", "contributor", "editor"];
    let carried = carried.iter().filter(|(key, _)| keys.contains(&&*key.to_lowercase())).any(|(_, text)| {
        let text = plain(text);
        shown.authors.iter().any(|author| holds(&text, author) || (text.len() > 5 && holds(author, &text)))
    });
    Outcome {
        field: "authors",
        verdict: verdict(!shown.authors.is_empty(), shown.authors.iter().any(same), carried),
        detail: format!("read {found:?}, shown {:?}, site {:?}", shown.authors, shown.site),
    }
}

/// Right where, of one source of the page, all topics that the JSON holds
/// were read, and these are at least half of what the page shows.
fn topics(article: &Article, shown: &Shown, carried: &[(String, String)]) -> Outcome {
    let found: BTreeSet<String> = article.topics.iter().map(|topic| plain(&topic.name)).collect();
    let held: Vec<String> = carried
        .iter()
        .filter(|(key, _)| ["keyword", "tags", "about", "mentions"].iter().any(|name| key.contains(name)))
        .flat_map(|(_, text)| text.split([',', ';']).map(plain).chain([plain(text)]).collect::<Vec<_>>())
        .collect();
    let mut carried = false;
    let right = shown.topics.iter().any(|topics| {
        let in_json: Vec<&String> = topics.iter().filter(|topic| held.contains(topic)).collect();
        let all = in_json.iter().all(|topic| found.contains(*topic));
        carried |= !all;
        !in_json.is_empty() && all && in_json.len() * 2 >= topics.len()
    });
    Outcome {
        field: "topics",
        verdict: verdict(!shown.topics.is_empty(), right, carried),
        detail: format!("read {found:?}, shown {:?}", shown.topics),
    }
}
