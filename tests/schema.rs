//! The published schema describes the model: no more, no less.
//!
//! It is made of the model. `npm run types:update` writes it anew, and the
//! types of `www/api/article.ts` from it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod articles;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use offprint::article::{Article, Attribute, Kind, json_schema};
use serde_json::{Value, json};

const HEADER: &str = "Generated from src/article/ by `npm run types:update`. Do not edit.";

fn path() -> PathBuf {
    articles::project("www/schema/article.schema.json")
}

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string(path()).unwrap()).unwrap()
}

/// The file is what the model says today.
#[test]
fn the_file_is_up_to_date() {
    let schema = serde_json::to_string_pretty(&json_schema()).unwrap();
    let text = format!("{{\n  \"$comment\": \"{HEADER}\",{}\n", &schema[1..]);
    if std::env::var_os("OFFPRINT_BLESS").is_some() {
        return fs::write(path(), text).unwrap();
    }
    let is_same = fs::read_to_string(path()).unwrap().replace('\r', "") == text;
    assert!(
        is_same,
        "www/schema/article.schema.json is not what src/article/ says: run `npm run types:update`"
    );
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

fn full() -> Value {
    serde_json::to_value(articles::full_article()).unwrap()
}

fn complaints(validator: &Validator, value: &Value) -> String {
    validator.iter_errors(value).map(|error| format!("{}: {error}\n", error.instance_path())).collect()
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Each object of the model beside the schema's part for it.
fn pairs(full: &Value) -> Vec<(String, &Value)> {
    let mut pairs = vec![
        ("".to_owned(), full),
        ("/$defs/link".to_owned(), &full["section"][0]),
        ("/$defs/author".to_owned(), &full["byline"][0]),
        ("/$defs/image".to_owned(), &full["images"][0]),
        ("/$defs/topic".to_owned(), &full["topics"][0]),
        ("/$defs/publisher".to_owned(), &full["publisher"]),
        ("/$defs/correction".to_owned(), &full["corrections"][0]),
    ];
    let elements = full["body"].as_array().unwrap().iter().enumerate();
    pairs.extend(elements.map(|(index, element)| (format!("/$defs/element/oneOf/{index}"), element)));
    pairs
}

#[test]
fn a_full_article_is_valid() {
    assert_eq!(complaints(&validator(), &full()), "");
}

#[test]
fn the_fields_are_those_of_the_model() {
    let (schema, full) = (schema(), full());
    for (pointer, object) in pairs(&full) {
        assert_eq!(keys(&schema.pointer(&pointer).unwrap()["properties"]), keys(object), "in {pointer}");
    }
}

#[test]
fn the_kinds_and_attributes_are_those_of_the_model() {
    let schema = schema();
    let elements = schema["$defs"]["element"]["oneOf"].as_array().unwrap();
    let kinds: Vec<_> = elements.iter().map(|element| &element["properties"]["type"]["const"]).collect();
    assert_eq!(kinds, Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
    let mut attributes: BTreeSet<&str> =
        elements.iter().flat_map(|element| keys(&element["properties"])).collect();
    assert!(attributes.remove("type") && attributes.remove("children"));
    assert_eq!(attributes, Attribute::ALL.iter().map(|attribute| attribute.name()).collect());
}

/// An attribute that is another kind's, or stands twice, is refused by the
/// schema and by serde alike.
#[test]
fn misplaced_attributes_are_refused() {
    let validator = validator();
    let mut misplaced = 0;
    for kind in Kind::ALL {
        for attribute in Attribute::ALL {
            let element = json!({ "type": kind.name(), attribute.name(): articles::value(*attribute) });
            let article = json!({ "offprint": 1, "headline": "x", "body": [element] });
            let fits = attribute.fits(*kind);
            assert_eq!(validator.is_valid(&article), fits, "{article}");
            assert_eq!(serde_json::from_value::<Article>(article).is_ok(), fits, "{element}");
            misplaced += usize::from(!fits);
        }
    }
    assert!(misplaced > 500, "{misplaced} of them");
}

#[test]
fn every_object_is_closed_and_every_field_described() {
    let schema = schema();
    let full = full();
    for (pointer, _) in pairs(&full) {
        let part = schema.pointer(&pointer).unwrap();
        assert_eq!(part["additionalProperties"], json!(false), "{pointer} is open");
        for (name, property) in part["properties"].as_object().unwrap() {
            let description = property["description"].as_str().unwrap_or_default();
            assert!(description.ends_with('.'), "{pointer}/{name} has no description");
        }
    }
}

/// Every field with a value of each type that it may not have.
#[test]
fn wrong_types_are_refused() {
    let (validator, full) = (validator(), full());
    let wrong = [json!(null), json!(true), json!(7), json!("?"), json!([7]), json!({"x": 1})];
    for (_, object) in pairs(&full) {
        for (name, right) in object.as_object().unwrap() {
            let refused = wrong.iter().filter(|wrong| kind(wrong) != kind(right)).all(|wrong| {
                let text = full.to_string();
                let (old, new) = (object.to_string(), {
                    let mut object = object.clone();
                    object[name] = (*wrong).clone();
                    object.to_string()
                });
                !validator.is_valid(&serde_json::from_str(&text.replacen(&old, &new, 1)).unwrap())
            });
            assert!(refused, "a wrong type in {name} is taken");
        }
    }
}

fn kind(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) => 1,
        Value::Number(_) => 2,
        Value::String(_) => 3,
        Value::Array(_) => 4,
        Value::Object(_) => 5,
    }
}

#[test]
fn unknown_fields_missing_fields_and_bad_urls_are_refused() {
    let validator = validator();
    for bad in [
        json!({"offprint": 1, "headline": "x", "title": "y"}),
        json!({"offprint": 1}),
        json!({"headline": "x"}),
        json!({"offprint": 2, "headline": "x"}),
        json!({"offprint": 1, "headline": "x", "url": "javascript:alert(1)"}),
        json!({"offprint": 1, "headline": "x", "url": "/relative"}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "script"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "link", "href": "data:text/html,x"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "heading", "level": "7"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "cell", "colspan": "-1"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "ordered-list", "numbering": "b"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"type": "paragraph", "dir": "up"}]}),
        json!({"offprint": 1, "headline": "x", "body": [{"children": ["y"]}]}),
        json!({"offprint": 1, "headline": "x", "lang": "en_GB"}),
        json!({"offprint": 1, "headline": "x", "dir": "auto"}),
        json!({"offprint": 1, "headline": "x", "standfirst": ""}),
        json!({"offprint": 1, "headline": "x", "published": ""}),
        json!({"offprint": 1, "headline": "x", "images": [{"src": "data:image/png,x"}]}),
        json!({"offprint": 1, "headline": "x", "images": [{"src": "https://wire.example/a", "width": 0}]}),
        json!({"offprint": 1, "headline": "x", "byline": [{"name": "Ada"}]}),
        json!({"offprint": 1, "headline": "x", "topics": [{"name": ""}]}),
    ] {
        assert!(!validator.is_valid(&bad), "taken: {bad}");
    }
    assert!(validator.is_valid(&json!({"offprint": 1, "headline": "x"})));
}

/// What readers make of every fixture is valid, and what views are given.
#[test]
fn expected_articles_are_valid() {
    let validator = validator();
    let mut paths = Vec::new();
    expected(&articles::project("tests/fixtures"), &mut paths);
    let mut checked = 0;
    for path in paths {
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let article = if value["article"].is_object() { &value["article"] } else { &value };
        if article["offprint"] == json!(1) {
            assert_eq!(complaints(&validator, article), "", "{}", path.display());
            checked += 1;
        }
    }
    assert!(checked > 0, "no expected article was found");
}

/// The files that hold what a reading yields, or what a view is given.
fn expected(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            expected(&path, found);
        } else if name.ends_with(".expected.json") || folder.ends_with("render") && name.ends_with(".json") {
            found.push(path);
        }
    }
}
