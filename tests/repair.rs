//! What is read from damaged JSON is what the undamaged text says, or a part of
//! it. `serde_json` is the oracle. Damage comes from a seed, so each run is the
//! same; `OFFPRINT_CASES` is how many texts to damage.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "repair/damage.rs"]
mod damage;
#[path = "repair/random.rs"]
mod random;
#[path = "repair/time.rs"]
mod time;
#[path = "repair/tokens.rs"]
mod tokens;

use std::time::Duration;

use damage::{DAMAGES, WRAPPERS, delete_one, wrapped};
use offprint::json::{Value, read};
use random::Random;
use time::time;
use tokens::{Token, text, tokens};

/// Invented articles, with what is hard about strings: quotes, commas, colons,
/// brackets, line breaks, marks of several languages.
const ARTICLES: &[&str] = &[
    r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferries return to Skerry","datePublished":"2026-11-24T09:30:00+01:00","author":[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Bo Marsh"}],"isAccessibleForFree":true,"wordCount":1102,"articleBody":"The ferries run again.\n\nNobody knows how long, said the harbour.","keywords":["ferries","harbour, north"]}"#,
    r#"{"@type":"Article","headline":"She said \"no\" twice: a story","description":"It’s “late”, he said; “very late”, they said.","image":{"@type":"ImageObject","url":"https://wire.example/a.jpg?w=1,2&h=3","width":1200,"caption":null},"articleBody":"One {two} [three], four: \"five\" six.\nSeven <b>eight</b> // nine."}"#,
    r#"{"@graph":[{"@id":"a","@type":"WebPage","name":"Le port « nord »"},{"@type":"Article","headline":"港口重新开放","mainEntityOfPage":{"@id":"a"},"about":[{"name":"A"},{"name":"B","sameAs":[]}],"articleSection":["Nord","Süd"],"isPartOf":{},"position":-1.5e2,"inLanguage":"fr"}]}"#,
];

fn cases() -> usize {
    std::env::var("OFFPRINT_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000)
}

fn oracle(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// Whether two trees are the same; with `cut`, whether ours is the other's beginning.
fn matches(ours: &Value, theirs: &serde_json::Value, cut: bool) -> bool {
    use serde_json::Value as Json;
    match (ours, theirs) {
        (Value::Null, Json::Null) => true,
        (Value::Null, _) => cut,
        (Value::Bool(a), Json::Bool(b)) => a == b,
        (Value::Number(a), Json::Number(b)) => a.parse::<f64>().ok() == b.as_f64() || cut,
        (Value::String(a), Json::String(b)) => a == b || cut && b.starts_with(a.as_str()),
        (Value::Array(a), Json::Array(b)) => {
            let last = a.len().saturating_sub(1);
            (a.len() == b.len() || cut && a.len() < b.len())
                && a.iter().zip(b).enumerate().all(|(at, (a, b))| matches(a, b, cut && at == last))
        }
        (Value::Object(a), Json::Object(b)) => {
            let last = a.iter().count().saturating_sub(1);
            (a.iter().count() == b.len() || cut && a.iter().count() < b.len())
                && a.iter()
                    .enumerate()
                    .all(|(at, (key, a))| b.get(key).is_some_and(|b| matches(a, b, cut && at == last)))
        }
        _ => false,
    }
}

fn assert_same(damaged: &str, whole: &serde_json::Value, what: &str) {
    let document = read(damaged);
    let same = document.value.as_ref().is_some_and(|ours| matches(ours, whole, false));
    assert!(same, "{what}\n{damaged}\nbecame {:?}\n{:#?}", document.value, document.findings);
}

#[test]
fn each_damage_at_every_place() {
    for article in ARTICLES {
        let whole = oracle(article);
        let sound = tokens(&whole);
        for (name, damage) in DAMAGES {
            for at in 0..sound.len() {
                for seed in 0..4 {
                    let mut broken = sound.clone();
                    damage(&mut broken, at, &mut Random(seed * 7919 + at as u64 + 1));
                    if broken != sound {
                        assert_same(&text(&broken), &whole, name);
                    }
                }
            }
        }
        for (name, before, after) in WRAPPERS {
            assert_same(&format!("{before}{article}{after}"), &whole, name);
        }
    }
}

#[test]
fn several_damages_at_once() {
    for case in 0..cases() {
        let mut random = Random(case as u64 + 1);
        let whole = oracle(random.of(ARTICLES));
        let mut broken = tokens(&whole);
        let mut names = Vec::new();
        for _ in 0..=random.below(4) {
            let (name, damage) = random.of(DAMAGES);
            // At one place, or at all.
            let everywhere = random.below(3) == 0;
            for at in 0..broken.len() {
                if everywhere || random.below(12) == 0 {
                    damage(&mut broken, at, &mut random);
                }
            }
            names.push(name);
        }
        let broken = wrapped(&text(&broken), &mut random);
        assert_same(&broken, &whole, &format!("case {case}: {names:?}"));
    }
}

#[test]
fn what_was_complete_before_a_cut_is_kept() {
    for article in ARTICLES {
        let whole = oracle(article);
        let pretty = serde_json::to_string_pretty(&whole).unwrap();
        let marks = text(&tokens::with_marks(&tokens(&whole), '“', '”'));
        for text in [article, pretty.as_str(), marks.as_str()] {
            for (at, _) in text.char_indices().skip(1) {
                let document = read(&text[..at]);
                let is_part = document.value.as_ref().is_none_or(|ours| matches(ours, &whole, true));
                assert!(is_part, "{}\nbecame {:?}", &text[..at], document.value);
                assert!(!document.findings.is_empty(), "{}", &text[..at]);
            }
        }
    }
}

/// All keys of a tree.
fn keys<'v>(value: &'v Value, out: &mut Vec<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keys(item, out)),
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            out.push(key);
            keys(value, out);
        }),
        _ => {}
    }
}

#[test]
fn a_character_that_is_missing_makes_no_key_of_a_text() {
    for article in ARTICLES {
        let whole = oracle(article);
        let pretty = serde_json::to_string_pretty(&whole).unwrap();
        let sound = read(article).value.unwrap();
        let mut known = Vec::new();
        keys(&sound, &mut known);
        for text in [article, pretty.as_str()] {
            for broken in delete_one(text) {
                let document = read(&broken);
                let value = document.value.unwrap_or_else(|| panic!("nothing of {broken}"));
                let mut found = Vec::new();
                keys(&value, &mut found);
                let odd: Vec<_> = found.iter().filter(|key| !known.contains(key)).collect();
                assert!(odd.is_empty(), "{broken}\nhas the keys {odd:?}: {value:?}");
                assert!(found.len() + 3 >= known.len(), "{broken}\nkept only {found:?}");
            }
        }
    }
}

/// Four times the input takes no more than ten times the time.
#[test]
fn repairs_take_linear_time() {
    let whole = oracle(ARTICLES[0]);
    let list = |tokens: &[Token], bytes: usize| {
        let item = text(tokens);
        format!("[{}]", vec![item.as_str(); bytes / item.len()].join(",\n"))
    };
    for (name, damage) in DAMAGES {
        let mut broken = tokens(&whole);
        for at in 0..broken.len() {
            damage(&mut broken, at, &mut Random(at as u64 + 1));
        }
        let (small, large) = (list(&broken, 64 << 10), list(&broken, 256 << 10));
        // A busy machine may spoil a measurement, not five of them.
        let linear = (0..5).any(|_| time(&large) < time(&small) * 10 + Duration::from_millis(150));
        assert!(linear, "{name}: {:?}, four times that: {:?}", time(&small), time(&large));
    }
}

#[test]
fn a_fault_that_is_everywhere_is_told_with_its_count() {
    let text = format!("[{}1]", "1,\u{a0}".repeat(500));
    let findings = read(&text).findings;
    assert_eq!(findings.len(), 8);
    assert!(findings[7].message.ends_with("(and 492 more after it)"), "{}", findings[7].message);
}
