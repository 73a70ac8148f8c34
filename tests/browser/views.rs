//! The DOM that is replayed is the tree that a parser makes of the HTML.

use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::VIEWS;
use super::host::{answer, rendered, reparsed, replayed};

const NAMES: &[&str] = &["article", "print", "share", "topics", "reading-time"];

#[wasm_bindgen_test]
fn the_dom_is_the_tree_of_the_html() {
    for (name, fixture) in VIEWS {
        let fixture: serde_json::Value = serde_json::from_str(fixture).unwrap();
        let article = fixture["article"].to_string();
        let options = fixture["options"].to_string();
        for view in NAMES {
            let of_html = answer(&["render", "{}", view, &options, &article]);
            assert!(!of_html.contains("no-article"), "{name}: no article");
            let html = rendered();
            let diagnostics = answer(&["mount", "{}", view, &options, &article]);
            assert_eq!(replayed(), reparsed(&html), "{name} {view}");
            assert_eq!(of_html, diagnostics, "{name} {view}");
        }
    }
}

#[wasm_bindgen_test]
fn nothing_is_replayed_where_there_is_no_article() {
    let diagnostics = answer(&["mount", "{}", "article", "{}", "{}"]);
    assert!(diagnostics.contains("no-article"), "{diagnostics}");
    assert_eq!(replayed(), "");
}
