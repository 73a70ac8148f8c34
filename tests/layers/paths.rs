//! What a source file imports, told from its text. Rustfmt's layout is relied
//! on: a `use` begins a line, and what stands at the margin ends there.

/// A path as it is written, `super::json::Value` as three names.
pub(crate) type Path = Vec<String>;

/// One name that a `use` brings in.
#[derive(Debug)]
pub(crate) struct Use {
    pub(crate) path: Path,
    /// What it is called here; `*` for all names of a module.
    pub(crate) name: String,
    pub(crate) is_public: bool,
}

/// The imports of one file.
#[derive(Debug)]
pub(crate) struct Imports {
    pub(crate) uses: Vec<Use>,
    /// The paths in the code between the `use`s.
    pub(crate) paths: Vec<Path>,
    /// The single names in that code.
    pub(crate) words: Vec<String>,
}

impl Imports {
    pub(crate) fn of(text: &str) -> Self {
        let mut uses = Vec::new();
        let mut rest = String::new();
        for statement in code(text).split(';') {
            let (before, tree) = around_use(without_declaration(statement));
            rest = rest + before + ";";
            if let Some((tree, is_public)) = tree {
                leaves(tree, &[], is_public, &mut uses);
            }
        }
        Self { uses, paths: paths(&rest), words: words(&rest) }
    }
}

/// The code without its comments, so that docs may link where they like.
pub(crate) fn code(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).fold(String::new(), |code, line| code + line + "\n")
}

/// The code without modules that stand in the file itself: `super` is another
/// place there, and the file may well ask its own tests for something.
pub(crate) fn without_inline_modules(text: &str) -> String {
    let mut is_inside = false;
    let mut outside = String::new();
    for line in text.lines() {
        is_inside = is_inside || (line.starts_with("mod ") && line.ends_with('{'));
        if !is_inside {
            outside = outside + line + "\n";
        }
        is_inside = is_inside && line != "}";
    }
    outside
}

/// Without a `pub mod x` at its end, which says that a file is there and
/// imports nothing of it.
fn without_declaration(statement: &str) -> &str {
    let last = statement.lines().next_back().unwrap_or_default();
    let is_declaration = last.split_whitespace().rev().nth(1) == Some("mod");
    if is_declaration { statement.strip_suffix(last).unwrap_or(statement) } else { statement }
}

/// What stands before the `use` that ends a statement; what it brings in, and
/// whether others get it too.
fn around_use(statement: &str) -> (&str, Option<(&str, bool)>) {
    let mut start = 0;
    for line in statement.split_inclusive('\n') {
        let declaration = line.trim_start();
        let visibility = declaration.strip_prefix("pub").map(|rest| match rest.split_once(')') {
            Some((_, rest)) if declaration.starts_with("pub(") => rest.trim_start(),
            _ => rest.trim_start(),
        });
        if let Some(first) = visibility.unwrap_or(declaration).strip_prefix("use ") {
            let tree = start + line.len() - first.len();
            return (&statement[..start], Some((&statement[tree..], visibility.is_some())));
        }
        start += line.len();
    }
    (statement, None)
}

/// The single names of `a::{b, c::{self, d as e}}`.
fn leaves(tree: &str, before: &[String], is_public: bool, found: &mut Vec<Use>) {
    let (head, group) = match tree.trim().split_once('{') {
        Some((head, group)) => (head, group.strip_suffix('}')),
        None => (tree.trim(), None),
    };
    let (head, alias) = head.split_once(" as ").map_or((head, None), |(head, alias)| (head, Some(alias)));
    let names = head.split("::").filter(|name| !name.is_empty()).map(str::to_owned);
    let mut path: Path = before.iter().cloned().chain(names).collect();
    if let Some(group) = group {
        for part in parts(group) {
            leaves(part, &path, is_public, found);
        }
        return;
    }
    if path.len() > 1 && path.ends_with(&["self".to_owned()]) {
        path.pop();
    }
    if let Some(name) = alias.or(path.last().map(String::as_str)) {
        found.push(Use { name: name.to_owned(), path, is_public });
    }
}

/// What the commas of a group part, those of groups inside it left out.
fn parts(group: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let at_comma = |c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    };
    group.split(at_comma).filter(|part| !part.trim().is_empty()).collect()
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn paths(code: &str) -> Vec<Path> {
    code.split(|c: char| !is_of_name(c) && c != ':')
        .filter(|path| path.contains("::") && path.starts_with(is_of_name))
        .map(|path| path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect())
        .collect()
}

/// Names of things; those of methods and of functions that begin here are not.
fn words(code: &str) -> Vec<String> {
    code.replace("fn ", "fn.")
        .split(|c: char| !is_of_name(c) && c != '.')
        .filter_map(|words| words.split('.').next())
        .map(str::to_owned)
        .collect()
}
