//! The DOM that is replayed is the tree that a parser makes of the HTML.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixtures::VIEWS;
use crate::host::{answer, reparsed, replayed};

const NAMES: &[&str] = &["article", "print", "share", "topics", "reading-time"];

#[wasm_bindgen_test]
fn the_dom_is_the_tree_of_the_html() {
    for (name, fixture) in VIEWS {
        let fixture: serde_json::Value = serde_json::from_str(fixture).unwrap();
        let article = fixture["article"].to_string();
        let options = fixture["options"].to_string();
        for view in NAMES {
            let rendering = answer(&["render", "{}", view, &options, &article]);
            let rendering: serde_json::Value = serde_json::from_str(&rendering).unwrap();
            let html = rendering["html"].as_str().unwrap_or_else(|| panic!("{name}: no article"));
            let diagnostics = answer(&["mount", "{}", view, &options, &article]);
            assert_eq!(replayed(), reparsed(html), "{name} {view}");
            let diagnostics: serde_json::Value = serde_json::from_str(&diagnostics).unwrap();
            assert_eq!(rendering["diagnostics"], diagnostics, "{name} {view}");
        }
    }
}

#[wasm_bindgen_test]
fn nothing_is_replayed_where_there_is_no_article() {
    let diagnostics = answer(&["mount", "{}", "article", "{}", "{}"]);
    assert!(diagnostics.contains("no-article"), "{diagnostics}");
    assert_eq!(replayed(), "");
}
