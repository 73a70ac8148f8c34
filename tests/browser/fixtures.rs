//! The fixtures, compiled in: a browser cannot read the folder.

/// Declares a table of files, and a native test that it lists all of them.
macro_rules! files {
    ($table:ident, $test:ident, $folder:literal, $extension:literal: $($name:literal)+) => {
        pub(crate) const $table: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../fixtures/", $folder, "/", $name, ".", $extension))),)+];

        #[cfg(not(target_arch = "wasm32"))]
        #[test]
        fn $test() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/", $folder);
            let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let mut names: Vec<_> = paths
                .filter(|path| path.extension().is_some_and(|extension| extension == $extension))
                .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
                .collect();
            names.sort();
            assert_eq!(names, $table.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        }
    };
}

files! { BODIES, lists_every_body, "body", "cases": "anchors" "blocks" "dateline" "inlines" "lists" "media" "plain" "tables" }

files! { VIEWS, lists_every_view, "render", "json": "anchors" "arabic" "dates-in-part" "every-option" "folded-share" "full" "headline-only" "japanese" "nasty" "one-topic" "paper" "pictures" "pinned" "related" "teaser-of-850-words" "time-required-only" }
