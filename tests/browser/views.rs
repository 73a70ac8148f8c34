//! The DOM that is replayed is the tree that a parser makes of the HTML.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::VIEWS;
use super::host::{host, reparsed, replayed};
use crate::exports::{mount, names, render};
use crate::given::PageFacts;

const NAMES: &[&str] = &["article", "print", "share", "topics", "reading-time"];

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

/// A page of which nothing is known.
fn no_facts() -> PageFacts {
    Object::new().unchecked_into()
}

#[wasm_bindgen_test]
fn the_dom_is_the_tree_of_the_html() {
    for (name, fixture) in VIEWS {
        let fixture: serde_json::Value = serde_json::from_str(fixture).unwrap();
        let scripts = || vec![fixture["article"].to_string()];
        let options = fixture["options"].to_string();
        for view in NAMES {
            let rendered = render(scripts(), &no_facts(), view, &options, &host());
            let mounted = mount(scripts(), &no_facts(), view, &options, &host());
            let html = member(&rendered, "html").as_string().expect("an article");
            let tree = member(&mounted, "tree");
            let shown = if tree.is_null() { String::new() } else { replayed(tree, names()) };
            assert_eq!(shown, reparsed(&html), "{name} {view}");
            assert_eq!(
                json(&member(&rendered, "diagnostics")),
                json(&member(&mounted, "diagnostics")),
                "{name} {view}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn nothing_is_replayed_where_there_is_no_article() {
    let mounted = mount(vec!["{}".to_owned()], &no_facts(), "article", "{}", &host());
    assert!(json(&mounted).contains("no-article"), "{}", json(&mounted));
    assert!(member(&mounted, "tree").is_null());
}
