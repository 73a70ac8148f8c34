//! Which file imports which.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{Imports, without_inline_modules};

/// A re-export of a re-export of a … ends somewhere, or does not compile.
const MOST_REEXPORTS: usize = 16;

/// The files of a crate, by their path below `src/`.
pub(crate) struct Tree(BTreeMap<String, Imports>);

impl Tree {
    /// Of paths and texts.
    pub(crate) fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let read = |(path, text): (&str, &str)| (path.to_owned(), Imports::of(&without_inline_modules(text)));
        Self(files.into_iter().map(read).collect())
    }

    /// For each file those in which the things that it imports are defined.
    ///
    /// `mod x;` imports nothing, nor does `pub use x::Name;` in the module that
    /// declares `x`: it only says where `Name` is, unless the file uses it too.
    pub(crate) fn imports(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        self.0.iter().map(|(file, imports)| (file.as_str(), self.imports_of(file, imports))).collect()
    }

    fn imports_of<'a>(&'a self, file: &'a str, imports: &'a Imports) -> BTreeSet<&'a str> {
        let module = module_of(file);
        let passes_on = |path: &[String]| path.first().is_some_and(|name| self.has_child(&module, name));
        let used = imports
            .uses
            .iter()
            .filter(|one| !one.is_public || !passes_on(&one.path) || imports.words.contains(&one.name))
            .map(|one| &one.path);
        used.chain(&imports.paths)
            .filter_map(|path| self.home(&module, path, 0))
            .filter(|home| *home != file)
            .collect()
    }

    /// The file that defines what `path` names in `module`; none for what is of
    /// another crate, and for a whole folder, of which other paths take parts.
    fn home(&self, module: &[String], path: &[String], reexports: usize) -> Option<&str> {
        let mut at = module.to_vec();
        for (index, name) in path.iter().enumerate() {
            match name.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                _ if self.has_child(&at, name) => at.push(name.clone()),
                _ => {
                    let brought = self.0.get(self.file(&at)?)?.uses.iter().find(|one| one.name == *name);
                    return match brought {
                        Some(one) if reexports < MOST_REEXPORTS && one.path != path => {
                            let whole = [&one.path, &path[index + 1..]].concat();
                            self.home(&at, &whole, reexports + 1)
                        }
                        _ if index == 0 => None,
                        _ => self.file(&at),
                    };
                }
            }
        }
        let is_folder = self.0.keys().any(|file| file.starts_with(&(at.join("/") + "/")));
        if is_folder { None } else { self.file(&at) }
    }

    fn has_child(&self, module: &[String], name: &String) -> bool {
        self.file(&[module, std::slice::from_ref(name)].concat()).is_some()
    }

    fn file(&self, module: &[String]) -> Option<&str> {
        let path = module.join("/");
        let names = match module {
            [] => ["lib.rs".to_owned(), "mod.rs".to_owned()],
            _ => [format!("{path}.rs"), format!("{path}/mod.rs")],
        };
        names.iter().find_map(|name| self.0.get_key_value(name)).map(|(file, _)| file.as_str())
    }
}

/// `view/article.rs` and `view/article/mod.rs` are `view::article`.
pub(crate) fn module_of(file: &str) -> Vec<String> {
    let path = file.strip_suffix(".rs").unwrap_or(file);
    path.split('/').filter(|name| !matches!(*name, "mod" | "lib")).map(str::to_owned).collect()
}
