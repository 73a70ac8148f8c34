//! JSON from the host → [`Options`] and [`Page`], with a diagnostic for what
//! cannot be used.

use std::borrow::Cow;

use crate::article::{Article, Timestamp};
use crate::error::{Code, Diagnostic};
use crate::host::Host;
use crate::json::Value;
use crate::limits::{MAX_DIAGNOSTICS, MAX_RELATED};
use crate::locale::{Piece, pieces};
use crate::reading_time::Mode;
use crate::share;
use crate::source::{self, Page};
use crate::text::decimal;
use crate::view::{LinkStyle, Options};

/// Reads the options of a view. Unknown and unusable ones are reported, and
/// their defaults taken; `null` is an option not given.
pub fn view_options(value: &Value) -> (Options, Vec<Diagnostic>) {
    let mut options = Options::default();
    let mut report = Report(Vec::new());
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (name, value) in members.iter().filter(|(_, value)| !matches!(value, Value::Null)) {
                option(name, value, &mut options, &mut report);
            }
        }
        _ => report.refuse(&[], value, "options must be an object"),
    }
    (options, report.0)
}

/// Reads the articles among which a view finds related ones: the option
/// `related`, a list of article JSON of any known format, or a schema.org
/// `ItemList` of it. What could never be shown is reported.
pub fn related(value: &Value, page: &Page, host: &dyn Host) -> (Vec<Article>, Vec<Diagnostic>) {
    let mut articles = Vec::new();
    let mut report = Report(Vec::new());
    let given = value.get("related").unwrap_or(&Value::Null);
    let list = given.get("itemListElement").unwrap_or(given);
    // Their address is their own, not the page's.
    let page = &Page { base_url: page.base_url.clone(), ..Page::default() };
    match list.as_array() {
        Some(items) => {
            for (at, item) in items.iter().enumerate().take(MAX_RELATED + 1) {
                let item = item.get("item").unwrap_or(item);
                match source::read_value(item, page, host) {
                    Some(article) if at < MAX_RELATED && article.url.is_some() => articles.push(article),
                    _ => report.refuse(&["related", &decimal(at)], item, "an article with a URL is needed"),
                }
            }
        }
        None if *given == Value::Null => {}
        None => report.refuse(&["related"], given, "a list of articles is needed"),
    }
    (articles, report.0)
}

/// Reads what is known of the page. What is not a string counts as unknown.
pub fn page_facts(value: &Value) -> Page {
    Page {
        base_url: text_of(value, "baseUrl"),
        canonical: text_of(value, "canonical"),
        url: text_of(value, "url"),
        lang: text_of(value, "lang"),
        pointer: text_of(value, "pointer"),
        now: text_of(value, "now"),
        near: text_of(value, "near"),
        body: text_of(value, "body"),
    }
}

#[inline(never)]
fn text_of(value: &Value, name: &str) -> Option<String> {
    let text = value.get(name)?.as_str()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// At most [`MAX_DIAGNOSTICS`]; the last says that there were more.
struct Report(Vec<Diagnostic>);

impl Report {
    /// Reports an option, what was given, and what is allowed.
    fn refuse(&mut self, names: &[&str], given: &Value, allowed: &str) {
        if self.0.len() + 1 >= MAX_DIAGNOSTICS {
            if self.0.len() < MAX_DIAGNOSTICS {
                self.push(Code::MoreDiagnostics, String::new(), "more diagnostics were left out".into());
            }
            return;
        }
        let mut path = String::new();
        for name in names {
            path.push('/');
            path.push_str(&name.replace('~', "~0").replace('/', "~1"));
        }
        let mut message = String::from(allowed);
        message.push_str("; got ");
        push_value(given, &mut message);
        self.push(Code::BadOption, path, message);
    }

    fn push(&mut self, code: Code, path: String, message: String) {
        let message = Cow::Owned(message);
        self.0.push(Diagnostic { code, severity: code.severity(), source: 0, path, message });
    }
}

/// The start of a string or a number; of anything else, its kind.
fn push_value(value: &Value, out: &mut String) {
    match value {
        Value::String(text) | Value::Number(text) => out.extend(text.chars().take(40)),
        other => out.push_str(other.kind()),
    }
}

fn option(name: &str, value: &Value, options: &mut Options, report: &mut Report) {
    match name {
        "words" => return words(value, options, report),
        "targets" => return targets(value, options, report),
        // Read by `related`, which needs a host.
        "related" => return,
        _ => {}
    }
    if let Err(needed) = take(name, value, options) {
        report.refuse(&[name], value, needed);
    }
}

/// Takes the option of that name. Where it cannot be used, says what it needs.
fn take(name: &str, value: &Value, options: &mut Options) -> Result<(), &'static str> {
    let text = value.as_str().unwrap_or_default();
    let number = value.as_integer().and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
    match name {
        "locale" if is_tag(text) => options.locale = text.to_owned(),
        "locale" => return Err("a BCP 47 tag is needed"),
        "headingLevel" => {
            let level = u8::try_from(number).ok().filter(|level| (1..=6).contains(level));
            options.heading_level = level.ok_or("1 to 6 is needed")?;
        }
        "idPrefix" if !text.is_empty() && is_id(text) => options.id_prefix = text.to_owned(),
        "idPrefix" => return Err("letters, digits, - and _ is needed"),
        "timeZone" if !text.is_empty() => options.time_zone = Some(text.to_owned()),
        "timeZone" => return Err("an IANA time zone is needed"),
        "printed" => options.printed = Some(day(text).ok_or("a day such as 2026-11-24 is needed")?),
        "topicUrl" if has_slot(text) => options.topic_url = Some(text.to_owned()),
        "topicUrl" => return Err("a URL with {slug} or {name} is needed"),
        "limit" if number > 0 => options.limit = Some(number),
        "limit" => return Err("a number from 1 is needed"),
        "readingMode" => {
            options.reading_mode = match text {
                "silent" => Mode::Silent,
                "aloud" => Mode::Aloud,
                _ => return Err("silent or aloud is needed"),
            }
        }
        "links" => {
            options.links = match text {
                "notes" => LinkStyle::Notes,
                "inline" => LinkStyle::Inline,
                "none" => LinkStyle::None,
                _ => return Err("notes, inline or none is needed"),
            }
        }
        "campaign" if !text.is_empty() && !text.bytes().any(|b| b <= b' ') => {
            options.campaign = Some(text.to_owned());
        }
        "campaign" => return Err("URL parameters is needed"),
        "images" => options.images = switch(value)?,
        "qr" => options.qr = switch(value)?,
        "remaining" => options.remaining = switch(value)?,
        "folded" => options.folded = switch(value)?,
        "quote" => options.quote = switch(value)?,
        _ => return Err("there is no such option"),
    }
    Ok(())
}

fn switch(value: &Value) -> Result<bool, &'static str> {
    match value {
        Value::Bool(on) => Ok(*on),
        _ => Err("true or false is needed"),
    }
}

/// The locale's words; an entry that is no word is reported by its key.
fn words(value: &Value, options: &mut Options, report: &mut Report) {
    let Value::Object(entries) = value else {
        return report.refuse(&["words"], value, "an object of words is needed");
    };
    options.words.overlay(entries, &mut |key, given| {
        report.refuse(&["words", key], given, "a known word with a text is needed");
    });
}

/// Share targets: those that are known, in the order given, each once.
fn targets(value: &Value, options: &mut Options, report: &mut Report) {
    let Value::Array(items) = value else {
        return report.refuse(&["targets"], value, "an array of ids is needed");
    };
    let mut ids: Vec<String> = Vec::new();
    for item in items {
        match item.as_str().and_then(share::target) {
            Some(target) if ids.iter().any(|id| id == target.id) => {}
            Some(target) => ids.push(target.id.to_owned()),
            None => report.refuse(&["targets"], item, "there is no such share target"),
        }
    }
    // Where none of them is known, the locale's stand; an empty list asks for none.
    if !ids.is_empty() || items.is_empty() {
        options.targets = Some(ids);
    }
}

/// Whether `Intl` can take a text for a language tag: subtags of 1 to 8
/// letters and digits, the first of 2 or more letters.
fn is_tag(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    let subtag =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    first.len() > 1 && first.bytes().all(|b| b.is_ascii_alphabetic()) && tag.split('-').all(subtag)
}

fn is_id(id: &str) -> bool {
    id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn has_slot(url: &str) -> bool {
    pieces(url).any(|piece| matches!(piece, Piece::Slot("slug" | "name")))
}

/// A day, from an ISO date; a time after it is not needed.
fn day(text: &str) -> Option<Timestamp> {
    let mut numbers = text.get(..10)?.split('-');
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    Timestamp::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?, None)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{page_facts, view_options};
    use crate::error::Code;
    use crate::json::parse;
    use crate::locale::Word;
    use crate::reading_time::Mode;
    use crate::view::{LinkStyle, Options};

    #[test]
    fn every_option_is_read() {
        let json = r#"{"locale": "zh-Hant", "words": {"share": "S"}, "headingLevel": "3", "idPrefix": "w_1",
            "timeZone": "Asia/Tokyo", "printed": "2026-11-24T10:00", "targets": ["x", "email", "x"],
            "topicUrl": "/t/{slug}", "limit": 4, "readingMode": "aloud", "links": "none", "images": false, "qr": true,
            "campaign": "c={target}", "folded": true, "quote": true}"#;
        let (options, diagnostics) = view_options(&parse(json).unwrap());
        assert_eq!(diagnostics, []);
        assert_eq!(options.locale, "zh-Hant");
        assert_eq!(options.words.get(Word::Share), "S");
        assert_eq!(options.heading_level, 3);
        assert_eq!(options.id_prefix, "w_1");
        assert_eq!(options.time_zone.as_deref(), Some("Asia/Tokyo"));
        assert_eq!(options.printed.unwrap().to_string(), "2026-11-24");
        assert_eq!(options.targets.unwrap(), ["x", "email"]);
        assert_eq!(options.topic_url.as_deref(), Some("/t/{slug}"));
        assert_eq!(options.limit, Some(4));
        assert_eq!(options.reading_mode, Mode::Aloud);
        assert_eq!(options.links, LinkStyle::None);
        assert_eq!(options.campaign.as_deref(), Some("c={target}"));
        assert!(options.folded && options.quote);
        assert!(!options.images && options.qr);
    }

    #[test]
    fn what_cannot_be_used_is_reported_and_the_default_taken() {
        for (json, path) in [
            (r#"[]"#, ""),
            (r#"{"locale": "e"}"#, "/locale"),
            (r#"{"locale": "en_GB"}"#, "/locale"),
            (r#"{"locale": "en--GB"}"#, "/locale"),
            (r#"{"words": []}"#, "/words"),
            (r#"{"words": {"nope": "x"}}"#, "/words/nope"),
            (r#"{"headingLevel": 0}"#, "/headingLevel"),
            (r#"{"headingLevel": 7}"#, "/headingLevel"),
            (r#"{"headingLevel": "two"}"#, "/headingLevel"),
            (r#"{"idPrefix": "a b"}"#, "/idPrefix"),
            (r#"{"idPrefix": ""}"#, "/idPrefix"),
            (r#"{"timeZone": 1}"#, "/timeZone"),
            (r#"{"printed": "2026-13-01"}"#, "/printed"),
            (r#"{"printed": "today"}"#, "/printed"),
            (r#"{"targets": "x"}"#, "/targets"),
            (r#"{"targets": ["bogus"]}"#, "/targets"),
            (r#"{"topicUrl": "/t"}"#, "/topicUrl"),
            (r#"{"limit": 0}"#, "/limit"),
            (r#"{"limit": -1}"#, "/limit"),
            (r#"{"limit": 99999999999}"#, "/limit"),
            (r#"{"readingMode": "loud"}"#, "/readingMode"),
            (r#"{"links": true}"#, "/links"),
            (r#"{"images": "no"}"#, "/images"),
            (r#"{"qr": 1}"#, "/qr"),
            (r#"{"folded": "yes"}"#, "/folded"),
            (r#"{"campaign": ""}"#, "/campaign"),
            (r#"{"campaign": "a=b c"}"#, "/campaign"),
            (r#"{"campaign": "a=\u0000"}"#, "/campaign"),
            (r#"{"a/b~c": 1}"#, "/a~1b~0c"),
        ] {
            let (options, diagnostics) = view_options(&parse(json).unwrap());
            let [diagnostic] = diagnostics.as_slice() else { panic!("{json}: {diagnostics:?}") };
            assert_eq!((diagnostic.code, diagnostic.path.as_str()), (Code::BadOption, path), "{json}");
            let defaults = Options { words: options.words.clone(), ..Options::default() };
            assert_eq!(options, defaults, "{json}");
        }
        let (options, diagnostics) =
            view_options(&parse(r#"{"targets": ["pocket", "x"], "limit": null}"#).unwrap());
        assert_eq!(diagnostics.len(), 1);
        assert!(diagnostics.iter().all(|d| d.message.ends_with("got pocket")));
        assert_eq!(options.targets.unwrap(), ["x"]);
        assert!(view_options(&parse(r#"{"targets": []}"#).unwrap()).0.targets.unwrap().is_empty());
    }

    #[test]
    fn the_page_is_read() {
        let page =
            page_facts(&parse(r#"{"baseUrl": "https://a.example/", "lang": "fr", "canonical": 7}"#).unwrap());
        assert_eq!(page.base_url.as_deref(), Some("https://a.example/"));
        assert_eq!(page.lang.as_deref(), Some("fr"));
        assert_eq!((page.canonical, page.pointer), (None, None));
    }
}

#[cfg(all(test, feature = "native"))]
#[allow(clippy::unwrap_used)]
mod related_tests {
    use super::{page_facts, related, view_options};
    use crate::host::NativeHost;
    use crate::json::{Object, Value, parse};
    use crate::source::Page;

    #[test]
    fn articles_of_a_set_are_read_in_any_form() {
        let one = r#"{"@type": "NewsArticle", "headline": "A", "url": "/a", "keywords": ["X", "x"], "datePublished": "2026-11-24"}"#;
        let page = page_facts(
            &parse(r#"{"baseUrl": "https://a.example/", "canonical": "https://a.example/self"}"#).unwrap(),
        );
        let native =
            r#"{"offprint": 1, "headline": "A", "url": "https://a.example/a", "topics": [{"name": "X"}]}"#;
        for set in [
            parse(&format!("[{one}]")).unwrap(),
            parse(&format!("[{native}]")).unwrap(),
            parse(&format!(
                r#"{{"@type": "ItemList", "itemListElement": [{{"@type": "ListItem", "item": {one}}}]}}"#
            ))
            .unwrap(),
        ] {
            let options = Value::Object(Object(vec![("related".to_owned(), set)]));
            let (articles, odd) = related(&options, &page, &NativeHost);
            assert_eq!(odd, []);
            let [article] = articles.as_slice() else { panic!("{articles:?}") };
            assert_eq!(
                (article.headline.as_str(), article.url.as_deref()),
                ("A", Some("https://a.example/a"))
            );
            assert_eq!(article.topics.len(), 1);
        }
    }

    #[test]
    fn what_is_no_article_of_a_set_is_reported() {
        for (set, path) in [
            ("7", "/related"),
            (r#""no JSON""#, "/related"),
            (r#"[{"@type": "NewsArticle", "headline": "A"}]"#, "/related/0"),
            (r#"[{"offprint": 1, "headline": "A", "url": "https://a.example/"}, null]"#, "/related/1"),
            (r#"[{"offprint": 1, "headline": "A", "url": "javascript:alert(1)"}]"#, "/related/0"),
        ] {
            let options = parse(&format!(r#"{{"related": {set}}}"#)).unwrap();
            assert_eq!(view_options(&options).1, []);
            let (_, odd) = related(&options, &Page::default(), &NativeHost);
            let paths: Vec<_> = odd.iter().map(|diagnostic| diagnostic.path.as_str()).collect();
            assert_eq!(paths, [path]);
        }
        let many =
            vec!["{\"offprint\": 1, \"headline\": \"A\", \"url\": \"https://a.example/\"}"; 300].join(",");
        let options = parse(&format!(r#"{{"related": [{many}]}}"#)).unwrap();
        let (articles, odd) = related(&options, &Page::default(), &NativeHost);
        assert_eq!((articles.len(), odd.len()), (200, 1));
    }

    #[test]
    fn a_related_article_has_an_address_of_its_own() {
        let given = parse(r#"{"related": [{"@type": "NewsArticle", "headline": "No address"}]}"#).unwrap();
        let page = Page { url: Some("https://a.example/".into()), ..Page::default() };
        let (articles, diagnostics) = related(&given, &page, &NativeHost);
        assert!(articles.is_empty());
        assert_eq!(diagnostics.first().unwrap().path, "/related/0");
    }
}
