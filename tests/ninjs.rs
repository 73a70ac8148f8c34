//! ninjs: the same article in three versions reads equal, and validity is
//! judged by the rules of each version.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use offprint::article::Article;
use offprint::host::NativeHost;
use offprint::source::{Page, ninjs_violations, read};

fn article(text: &str) -> Article {
    read(&[text.to_owned()], &Page::default(), &NativeHost).article.expect("an article")
}

const VERSIONS: [(&str, &str); 3] = [
    ("1.6", include_str!("fixtures/read/ninjs-same-1.json")),
    ("2.2", include_str!("fixtures/read/ninjs-same-2.json")),
    ("3.1", include_str!("fixtures/read/ninjs-same-3.json")),
];

#[test]
fn three_versions_read_equal() {
    let [one, two, three] = VERSIONS.map(|(_, text)| article(text));
    assert_eq!(one, two);
    assert_eq!(two, three);
    assert!(!one.body.is_empty() && !one.byline.is_empty() && !one.images.is_empty());
}

#[test]
fn a_version_is_valid_as_itself_and_as_no_other() {
    for (own, text) in VERSIONS {
        assert_eq!(ninjs_violations(text, None), [], "guessed, of {own}");
        for (other, _) in VERSIONS {
            assert_eq!(ninjs_violations(text, Some(other)).is_empty(), own == other, "{own} as {other}");
        }
    }
}

/// The members beside `uri`, the first version that allows them, and the last
/// before it.
#[test]
fn members_are_valid_since_the_version_that_brought_them() {
    for (members, since, before) in [
        (r#""urgency": 3"#, "1.1", "1.0"),
        (r#""type": "component""#, "1.2", "1.1"),
        (r#""headline_main": "x""#, "1.3", "1.2"),
        (r#""expires": "2026-11-24T00:00:00Z""#, "1.4", "1.3"),
        (r#""person": [{"contactinfo": [{"value": "1"}]}]"#, "1.5", "1.4"),
        (r#""digitalsourcetype": {"name": "x"}"#, "1.6", "1.5"),
        (r#""expires": "2026-11-24T00:00:00Z""#, "2.1", "2.0"),
        (r#""digitalsourcetype": {"uri": "u:x"}"#, "2.2", "2.1"),
        (r#""digitalSourceType": {"uri": "u:x"}"#, "3.1", "3.0"),
        (r#""advices": [{"role": "publish"}]"#, "1.x_dev", "1.6"),
    ] {
        let item = format!(r#"{{"uri": "u:1", {members}}}"#);
        assert_eq!(ninjs_violations(&item, Some(since)), [], "{members} in {since}");
        assert_ne!(ninjs_violations(&item, Some(before)), [], "{members} in {before}");
    }
}

#[test]
fn says_where_an_item_is_not_valid() {
    for (version, item, place) in [
        ("1.6", r#"{"headline": "no uri"}"#, "/uri"),
        ("1.6", r#"{"uri": 1}"#, "/uri"),
        ("1.6", r#"{"uri": "u:1", "headline_": "nothing after the dash"}"#, "/headline_"),
        ("1.6", r#"{"uri": "u:1", "subject": [{}, {"relevance": 101}]}"#, "/subject/1/relevance"),
        ("1.6", r#"{"uri": "u:1", "associations": {"a": {"uri": "u:2", "b": 1}}}"#, "/associations/a/b"),
        (
            "1.6",
            r#"{"uri": "u:1", "rightsinfo": {"linkedrights": "l", "encodedrights": "e"}}"#,
            "/rightsinfo",
        ),
        ("2.2", r#"{"uri": "u:1", "bodies": [{"role": "main"}]}"#, "/bodies/0/value"),
        ("2.2", r#"{"uri": "u:1", "associations": [{"uri": "u:2"}]}"#, "/associations/0/name"),
        (
            "2.2",
            r#"{"uri": "u:1", "places": [{"geojson": {"type": "Point", "coordinates": [1]}}]}"#,
            "/places/0/geojson",
        ),
        ("3.1", r#"{"uri": "u:1", "urgency": 2.5}"#, "/urgency"),
        ("3.1", r#"{"uri": "u:1", "urgency": 10}"#, "/urgency"),
        ("3.1", r#"{"uri": "u:1", "pubStatus": "cancelled"}"#, "/pubStatus"),
        (
            "3.1",
            r#"{"uri": "u:1", "eventDetails": {"dates": {"expectedStartDate": "soon"}}}"#,
            "/eventDetails/dates/expectedStartDate",
        ),
        ("3.1", r#"{"uri": "u:1", "#, "15"),
        ("3.1", "[]", ""),
    ] {
        let found = ninjs_violations(item, Some(version));
        assert_eq!(found.iter().map(|d| d.path.as_str()).collect::<Vec<_>>(), [place], "{item}: {found:?}");
    }
}

#[test]
fn accepts_what_the_schemas_accept() {
    for (version, item) in [
        ("1.0", r#"{"uri": "not a URI", "versioncreated": "no date"}"#),
        ("1.6", r#"{"uri": "u:1", "altids": {"any": 1}, "rightsinfo": {"linkedrights": "l", "own": 1}}"#),
        ("2.0", r#"{"uri": "u:1", "associations": [{"name": "a", "anything": 1}]}"#),
        (
            "2.2",
            r#"{"uri": "u:1", "places": [{"geojson": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}}]}"#,
        ),
        (
            "3.1",
            r#"{"uri": "u:1", "urgency": 2.0, "associations": [{"uri": "u:2", "name": "a", "rel": "b"}]}"#,
        ),
        (
            "3.1",
            r#"{"uri": "u:1", "eventDetails": {"dates": {"expectedStartDate": "2026-11", "endDate": "x"}}}"#,
        ),
    ] {
        assert_eq!(ninjs_violations(item, Some(version)), [], "{item}");
    }
}
