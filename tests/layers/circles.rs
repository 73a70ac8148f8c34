//! No file imports one that imports it, whatever lies between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::tree::Tree;
use super::{files, source};

type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The circles that a walk along the imports closes, each as `a → b → a`. There
/// may be more; there are none if this finds none.
fn circles(imports: &Graph<'_>) -> Vec<String> {
    let mut walk = Walk { imports, done: BTreeSet::new(), found: Vec::new() };
    for file in imports.keys() {
        walk.visit(file, &mut Vec::new());
    }
    walk.found
}

struct Walk<'a> {
    imports: &'a Graph<'a>,
    done: BTreeSet<&'a str>,
    found: Vec<String>,
}

impl<'a> Walk<'a> {
    fn visit(&mut self, file: &'a str, way: &mut Vec<&'a str>) {
        if let Some(start) = way.iter().position(|before| *before == file) {
            self.found.push([&way[start..], &[file]].concat().join(" → "));
        } else if !self.done.contains(file) {
            way.push(file);
            for import in self.imports.get(file).into_iter().flatten() {
                self.visit(import, way);
            }
            way.pop();
            self.done.insert(file);
        }
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let root = source();
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    let tree = Tree::new(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let imports = tree.imports();
    let seen: usize = imports.values().map(BTreeSet::len).sum();
    assert!(seen > paths.len(), "the imports were not found");
    let found = circles(&imports);
    assert!(found.is_empty(), "files import each other in a circle:\n{}", found.join("\n"));
}

/// Trees of a few files, and the circle that is in each.
const TREES: &[(&str, &[(&str, &str)])] = &[
    ("a.rs → b.rs → a.rs", &[("a.rs", "use crate::b::B;"), ("b.rs", "use super::a::A;")]),
    (
        "a.rs → b.rs → c.rs → a.rs",
        &[
            ("a.rs", "use crate::{c::D as E, b};\nfn f() { b::f() }"),
            ("b.rs", "fn f() { crate::c::f() }"),
            ("c.rs", "pub(crate) use crate::a::{self, A};"),
        ],
    ),
    // A name that a folder passes on leads to the file that has it.
    (
        "a/one.rs → a/two.rs → a/one.rs",
        &[
            ("a/mod.rs", "mod one;\nmod two;\n\npub use one::One;\npub use two::Two;"),
            ("a/one.rs", "use super::Two;"),
            ("a/two.rs", "use crate::a::{One, Three};"),
        ],
    ),
    (
        "a/one.rs → b.rs → a/one.rs",
        &[
            ("a/mod.rs", "mod one;\n\npub(crate) use one::*;\npub use one::run;"),
            ("a/one.rs", "use crate::b::B;"),
            ("b.rs", "use crate::a;\n\nfn f() {\n    a::run();\n}"),
        ],
    ),
    // So does one that it passes on from further below.
    (
        "a/b/c.rs → d.rs → a/b/c.rs",
        &[
            ("a/mod.rs", "mod b;\npub use b::C;"),
            ("a/b/mod.rs", "mod c;\npub use c::C;"),
            ("a/b/c.rs", "use super::super::super::d::D;"),
            ("d.rs", "fn f(c: crate::a::C) {}"),
        ],
    ),
    // A folder that works with what it passes on.
    (
        "a/mod.rs → a/one.rs → a/mod.rs",
        &[("a/mod.rs", "mod one;\npub use one::One;\npub struct A(One);"), ("a/one.rs", "use super::A;")],
    ),
    (
        "a/mod.rs → a/one.rs → a/mod.rs",
        &[("a/mod.rs", "mod one;\npub struct A;\nfn f() { one::f() }"), ("a/one.rs", "use super::*;")],
    ),
    // A file with a folder beside it.
    (
        "a.rs → a/one.rs → a.rs",
        &[("a.rs", "mod one;\nuse self::one::One;\npub struct A;"), ("a/one.rs", "use super::A;")],
    ),
];

/// Trees that look like those above, and have none.
const STRAIGHT: &[&[(&str, &str)]] = &[
    &[("a.rs", "use crate::b::B;"), ("b.rs", "/// See [`crate::a::A`].\nuse b::a; fn f() { a::b() }")],
    &[
        ("lib.rs", "pub mod a;"),
        ("a/mod.rs", "mod one;\nmod two;\n\npub use one::One;\n\npub trait A {\n    fn one();\n}"),
        ("a/one.rs", "use super::two::Two;\nuse super::A;"),
        ("a/two.rs", "use super::A;"),
    ],
    // What a file's own tests import, they alone do.
    &[
        ("a.rs", "pub struct A;\n\n#[cfg(test)]\nmod tests {\n    use super::A;\n    use crate::b::B;\n}"),
        ("b.rs", "use crate::a::A;"),
    ],
];

#[test]
fn a_circle_is_seen() {
    for (circle, files) in TREES {
        assert_eq!(circles(&Tree::new(files.iter().copied()).imports()), [*circle], "in {files:?}");
    }
    for files in STRAIGHT {
        assert_eq!(circles(&Tree::new(files.iter().copied()).imports()), [""; 0], "in {files:?}");
    }
}
