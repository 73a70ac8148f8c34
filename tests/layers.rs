//! The crate's layers: imports point one way. Reads `src/` and fails on an
//! import that the table does not allow.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "layers/circles.rs"]
mod circles;
#[path = "layers/paths.rs"]
mod paths;
#[path = "layers/tree.rs"]
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use paths::{Imports, code};
use tree::module_of;

/// Each layer and the layers that it may import. A row names earlier rows
/// only, so no circle is possible.
const LAYERS: &[(&str, &[&str])] = &[
    ("limits", &[]),
    ("text", &[]),
    ("error", &["text"]),
    ("seen", &[]),
    ("article", &["text"]),
    ("sink", &["text"]),
    ("json", &["error", "limits", "seen", "text"]),
    ("host", &["article", "limits", "sink", "text"]),
    ("body", &["article", "error", "host", "limits", "seen", "sink", "text"]),
    ("page", &["host", "limits", "text"]),
    ("source", &["article", "body", "error", "host", "json", "limits", "page", "seen", "sink", "text"]),
    ("locale", &["article", "host", "json", "text"]),
    ("reading_time", &["article", "host", "limits", "text"]),
    ("share", &["sink", "text"]),
    ("qr", &[]),
    ("view", &["article", "host", "limits", "locale", "qr", "reading_time", "seen", "share", "sink", "text"]),
    (
        "options",
        &[
            "article",
            "error",
            "host",
            "json",
            "limits",
            "locale",
            "page",
            "reading_time",
            "share",
            "source",
            "text",
            "view",
        ],
    ),
    ("calls", &["article", "error", "host", "json", "options", "sink", "source", "view"]),
];

/// Crates that know of one platform, and the only files that may name them. What knows of JavaScript is in `wasm/`.
const PLATFORM: &[(&str, &[&str])] = &[
    ("js_sys", &[]),
    ("web_sys", &[]),
    ("wasm_bindgen", &[]),
    ("serde_wasm_bindgen", &[]),
    ("html5ever", &["host/"]),
    ("markup5ever", &["host/"]),
    ("simplecss", &["page/select.rs"]),
    ("url", &["host/"]),
    ("icu_normalizer", &["host/"]),
    ("icu_segmenter", &["host/"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The layers that the code of a file names.
fn imports(file: &str, text: &str) -> Vec<String> {
    let imports = Imports::of(text);
    let used = imports.uses.iter().map(|one| &one.path);
    used.chain(&imports.paths).filter_map(|path| layer_of(file, path)).collect()
}

/// The first name of a path of this crate, counted from the crate's root.
fn layer_of(file: &str, path: &[String]) -> Option<String> {
    let mut at = module_of(file);
    let names = path.iter().skip_while(|name| match name.as_str() {
        "crate" => {
            at.clear();
            true
        }
        "super" => at.pop().is_some(),
        "self" => true,
        _ => false,
    });
    let rest: Vec<&String> = names.collect();
    let is_own = rest.len() < path.len();
    at.first().or(rest.first().copied()).filter(|_| is_own).cloned()
}

fn layer(file: &str) -> &str {
    let first = file.split('/').next().unwrap();
    first.strip_suffix(".rs").unwrap_or(first)
}

/// What a file does that its layer may not.
fn violations(file: &str, text: &str) -> Vec<String> {
    let own = layer(file);
    let allowed = LAYERS.iter().find(|(name, _)| *name == own).map(|(_, allowed)| *allowed);
    let mut found = Vec::new();
    for name in imports(file, text) {
        let is_layer = LAYERS.iter().any(|(layer, _)| *layer == name);
        if is_layer && name != own && !allowed.is_some_and(|allowed| allowed.contains(&name.as_str())) {
            found.push(format!("{file} imports {name}"));
        }
    }
    let code = code(text);
    for (name, homes) in PLATFORM {
        // A module of that name is not the crate.
        if code.contains(&format!("mod {name};")) {
            continue;
        }
        let named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
            !code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        });
        if named && !homes.iter().any(|home| file.starts_with(home)) {
            found.push(format!("{file} names {name}"));
        }
    }
    found
}

#[test]
fn imports_point_one_way() {
    let root = source();
    let mut paths = Vec::new();
    files(&root, &mut paths);
    assert!(paths.len() > 20, "the sources were not found");
    let mut found = Vec::new();
    for path in paths {
        let file = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        if file != "lib.rs" {
            assert!(LAYERS.iter().any(|(name, _)| *name == layer(&file)), "{file} is in no layer");
            found.extend(violations(&file, &fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(found.is_empty(), "against the arrows:\n{}", found.join("\n"));
}

#[test]
fn the_table_has_no_circle() {
    for (index, (name, allowed)) in LAYERS.iter().enumerate() {
        for import in *allowed {
            let place = LAYERS.iter().position(|(other, _)| other == import);
            assert!(
                place.is_some_and(|place| place < index),
                "{name} may import {import}, which is not below it"
            );
        }
    }
}

#[test]
fn an_import_against_the_arrows_is_seen() {
    for (file, bad) in [
        ("view/article.rs", "use crate::json::Value;"),
        ("view/article.rs", "use crate::{article::Article, json};"),
        ("view/article.rs", "use crate::{host::{Host, Plural}, source};"),
        ("view/article.rs", "let value = crate::json::parse(text);"),
        ("view/article.rs", "use super::super::json::Value;"),
        ("view/article.rs", "use web_sys::Node;"),
        ("source/json_ld/mod.rs", "use crate::view::View;"),
        ("article/mod.rs", "use crate::source::Page;"),
        ("options.rs", "use wasm_bindgen::prelude::*;"),
        ("options.rs", "use serde_wasm_bindgen::from_value;"),
        ("host/mod.rs", "use js_sys::JsString;"),
        ("source/mod.rs", "use url::Url;"),
    ] {
        assert_eq!(violations(file, bad).len(), 1, "not seen in {file}: {bad}");
    }
    for (file, good) in [
        ("view/article.rs", "use crate::article::{Article, Node};"),
        ("view/article.rs", "/// [`crate::json::Value`] is not for a view."),
        ("view/article.rs", "use super::{Options, Part};"),
        ("host/native.rs", "use url::Url;"),
        ("source/mod.rs", "use super::error::Code; let x = base_url::y();"),
    ] {
        assert_eq!(violations(file, good), Vec::<String>::new(), "refused in {file}: {good}");
    }
}
