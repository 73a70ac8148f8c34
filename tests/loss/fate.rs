//! What became of every text of an article's JSON. The judge looks at the outside only: the JSON, the article, the
//! diagnostics and the list of what has no place.

use std::collections::HashSet;

use html5gum::{Token, Tokenizer};
use offprint::error::Diagnostic;
use offprint::source::{Reading, has_no_place};
use serde_json::Value;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It stands in the article.
    Shown,
    /// A diagnostic names it, or what holds it.
    Told,
    /// It is of a member that has no place in an article.
    Listed,
    /// None of these.
    Lost,
}

/// A text of the JSON.
pub struct Text {
    /// The member that it is in, without the numbers of lists: `author/jobTitle`.
    pub member: String,
    /// What became of it.
    pub fate: Fate,
    /// The text.
    pub text: String,
}

/// The texts of the objects that are the article that was read, and what became of them.
pub fn fates(script: &Value, reading: &Reading) -> Vec<Text> {
    let Some(article) = &reading.article else { return Vec::new() };
    let shown = Shown::new(&serde_json::to_value(article).unwrap());
    let told: Vec<&str> = reading.diagnostics.iter().map(named).collect();
    let headline = words(&article.headline);
    let mut found = Vec::new();
    articles(script, String::new(), &headline, &mut found);
    let mut texts = Vec::new();
    let is_full = reading.diagnostics.iter().any(|found| found.code.name() == "more-diagnostics");
    // Of several, the report names the one that was read.
    let several = reading.diagnostics.iter().find(|found| found.code.name() == "several-articles");
    for (pointer, node) in found {
        if several.is_some_and(|several| several.path != pointer) {
            continue;
        }
        let walk = Walk { root: &pointer, shown: &shown, told: &told, is_full };
        walk.visit(node, &pointer, "", false, &mut texts);
    }
    texts
}

/// What a diagnostic names: of a list that is too long, the list, by its place or by that of an item.
fn named(found: &Diagnostic) -> &str {
    let path = found.path.as_str();
    match path.rsplit_once('/') {
        Some((list, item))
            if found.code.name() == "too-many-nodes" && item.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            list
        }
        _ => path,
    }
}

/// The outermost objects that have the article's headline.
fn articles<'v>(at: &'v Value, pointer: String, headline: &[String], out: &mut Vec<(String, &'v Value)>) {
    match at {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                articles(item, format!("{pointer}/{index}"), headline, out);
            }
        }
        Value::Object(object) => {
            // A feed may be called as its item.
            let is_article = !object.contains_key("items")
                && object.iter().any(|(key, value)| {
                    let key = key.rsplit(['/', ':']).next().unwrap().to_ascii_lowercase();
                    let text = value.as_str().or_else(|| {
                        ["basic", "rendered", "@value", "value"]
                            .iter()
                            .find_map(|name| inner(value)[*name].as_str())
                    });
                    ["headline", "headlines", "title", "headline_main"].contains(&key.as_str())
                        && text.is_some_and(|text| !headline.is_empty() && words(text).starts_with(headline))
                });
            if is_article {
                return out.push((pointer, at));
            }
            for (key, value) in object {
                articles(value, format!("{pointer}/{}", token(key)), headline, out);
            }
        }
        _ => {}
    }
}

/// The first of a list.
fn inner(value: &Value) -> &Value {
    value.get(0).unwrap_or(value)
}

fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

struct Walk<'w> {
    root: &'w str,
    shown: &'w Shown,
    told: &'w [&'w str],
    /// There were more diagnostics than are kept.
    is_full: bool,
}

impl Walk<'_> {
    fn visit(&self, at: &Value, pointer: &str, member: &str, is_listed: bool, out: &mut Vec<Text>) {
        match at {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.visit(item, &format!("{pointer}/{index}"), member, is_listed, out);
                }
            }
            Value::Object(object) => {
                for (key, value) in object {
                    let inner = if member.is_empty() { key.clone() } else { format!("{member}/{key}") };
                    let holder = member.rsplit('/').next().unwrap();
                    let is_listed = is_listed || has_no_place(holder, key);
                    self.visit(value, &format!("{pointer}/{}", token(key)), &inner, is_listed, out);
                }
            }
            Value::String(text) if !words(text).is_empty() => {
                let fate = self.fate(text, pointer, is_listed);
                out.push(Text { member: member.to_owned(), fate, text: text.clone() });
            }
            _ => {}
        }
    }

    fn fate(&self, text: &str, pointer: &str, is_listed: bool) -> Fate {
        // A diagnostic about the whole article names nothing of it.
        let names = |path: &&str| {
            // What became of a text as a whole is told by the article's own name of it.
            let path = &match path.rsplit_once('/') {
                Some((root, "body")) => format!("{root}/articleBody"),
                Some((root, "standfirst")) => format!("{root}/description"),
                _ => (*path).to_owned(),
            };
            path.len() > self.root.len()
                && pointer
                    .strip_prefix(path.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if self.shown.has(text) {
            Fate::Shown
        } else if self.told.iter().any(names) {
            Fate::Told
        } else if is_listed {
            Fate::Listed
        } else if self.is_full {
            Fate::Told
        } else {
            Fate::Lost
        }
    }
}

/// The words that an article shows.
struct Shown {
    /// All of them in order, each between blanks.
    line: String,
    /// Its shingles, without blanks.
    shingles: HashSet<[char; 4]>,
}

/// A text of more shingles is shown if nearly all of these are.
const LONG: usize = 60;

impl Shown {
    fn new(article: &Value) -> Self {
        let mut line = String::from(" ");
        let mut add = |text: &str| {
            for word in words(text) {
                line.push_str(&word);
                line.push(' ');
            }
        };
        // The text by itself, and once more with the addresses in it.
        text_of(&article["body"], &mut add);
        collect(article, &mut add);
        let shingles = shingles(&line.replace(' ', "")).into_iter().collect();
        Shown { line, shingles }
    }

    /// Whether a text is shown: as it stands, or each name of a list. Of a long one, markup and all, nearly every word.
    fn has(&self, text: &str) -> bool {
        let text = &decoded(text);
        let own = shingles(&words(&without_tags(text)).concat());
        if own.len() > LONG && address(text).is_none() {
            let found = own.iter().filter(|shingle| self.shingles.contains(*shingle)).count();
            return found * 20 >= own.len() * 19;
        }
        let has = |text: &str| {
            let words = words(text);
            words.is_empty() || self.line.contains(&format!(" {} ", words.join(" ")))
        };
        has(&without_tags(text))
            || text.split([',', ';', '|', '/', '>', '、', '，', '،']).all(has)
            || text.split_once([':', '/']).is_some_and(|(_, name)| has(name))
            || has(&text.replace(',', ""))
            || byline(text).iter().all(|name| has(name))
            || address(text).is_some_and(|text| {
                let (path, query) = text.split_once('?').unwrap_or((text, ""));
                // In whatever order; numbers are sizes.
                let is_shown =
                    |word: &String| word.parse::<u32>().is_ok() || self.line.contains(&format!(" {word} "));
                has(path) && words(query).iter().all(is_shown)
            })
            || moment(text).is_some_and(|text| self.line.contains(&text))
            || matches!(
                text.rsplit('/').next().map(str::to_ascii_lowercase).as_deref(),
                Some("true" | "false")
            )
            || (text.starts_with("PT") || text.starts_with("P0")) && self.line.contains(" timerequired ")
    }
}

fn text_of(at: &Value, out: &mut impl FnMut(&str)) {
    match at {
        Value::String(text) => out(text),
        Value::Array(items) => items.iter().for_each(|item| text_of(item, out)),
        _ => at.get("children").iter().for_each(|children| text_of(children, out)),
    }
}

fn collect(at: &Value, out: &mut impl FnMut(&str)) {
    match at {
        Value::String(text) => out(text),
        Value::Number(number) => out(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, out)),
        Value::Object(object) => {
            for (key, value) in object {
                if key == "timeRequired" {
                    out(key);
                }
                if key != "type" {
                    collect(value, out);
                }
            }
        }
        _ => {}
    }
}

/// An address without its scheme and fragment; of a picture, its file without size and query.
fn address(text: &str) -> Option<&str> {
    let text = text.trim().split('#').next()?;
    let text = text.split_once("//").map_or(text, |(_, rest)| rest).trim_start_matches("www.");
    if !text.contains('/') || text.contains(' ') {
        return None;
    }
    let (stem, ending) = text.split('?').next()?.rsplit('/').next()?.rsplit_once('.').unwrap_or_default();
    if !["jpg", "jpeg", "png", "webp", "gif"].contains(&ending.to_ascii_lowercase().as_str()) {
        return Some(text);
    }
    let is_size = |end: &str| {
        end.split_once('x').is_some_and(|(w, h)| w.parse::<u32>().is_ok() && h.parse::<u32>().is_ok())
    };
    Some(stem.rsplit_once('-').filter(|(_, end)| is_size(end)).map_or(stem, |(stem, _)| stem))
}

/// The day of a date, as the article has it.
fn moment(text: &str) -> Option<String> {
    let day = text.get(..10)?;
    let is_day = day
        .bytes()
        .enumerate()
        .all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    is_day.then(|| format!(" {}", words(day).join(" ")))
}

/// The text of HTML, by a parser that is not ours.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            _ => text.push(' '),
        }
    }
    text
}

fn words(text: &str) -> Vec<String> {
    let text = decoded(text).to_lowercase().replace(['\u{ad}', '\u{200b}'], "");
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Some escape twice.
fn decoded(text: &str) -> String {
    let decode = |text: &str| without_tags(&text.replace('<', "&lt;"));
    if text.contains('&') { decode(&decode(text)) } else { text.to_owned() }
}

/// All runs of four letters.
fn shingles(text: &str) -> Vec<[char; 4]> {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(4).filter_map(|run| run.try_into().ok()).collect()
}

/// The names in a byline, on one line or several.
fn byline(text: &str) -> Vec<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let names = [" and ", " und ", " e "].iter().fold(vec![line.as_str()], |parts, word| {
        parts.into_iter().flat_map(|part| part.split(word)).collect()
    });
    let names = names.into_iter().flat_map(|part| part.split(','));
    let bare =
        |name: &str| ["By ", "Von "].iter().find_map(|by| name.strip_prefix(by)).unwrap_or(name).to_owned();
    names.map(|name| bare(name.trim())).collect()
}
