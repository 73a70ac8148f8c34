//! URLs, dates, numbers, lists and words by the page's own services.

use offprint::article::{TimeOfDay, Timestamp};
use offprint::host::{DateStyle, Host, HtmlEvents, Plural};
use wasm_bindgen_test::wasm_bindgen_test;

use super::host::host;

fn stamp(offset: Option<i16>) -> Timestamp {
    let time = TimeOfDay { hour: 9, minute: 30, second: 0, offset };
    Timestamp::new(2026, 11, 24, Some(time)).unwrap()
}

#[wasm_bindgen_test]
fn urls_resolve() {
    let host = host();
    assert_eq!(
        host.resolve_url("../b?c#d", Some("https://a.example/x/y")).unwrap(),
        "https://a.example/b?c#d"
    );
    assert_eq!(host.resolve_url("/b", None), None);
    assert_eq!(host.resolve_url("https://[", None), None);
}

#[wasm_bindgen_test]
fn dates_keep_the_wall_clock_unless_a_zone_is_given() {
    let host = host();
    let time = |offset, zone| host.format_date("de", &stamp(offset), DateStyle::Time, zone);
    assert_eq!(time(Some(480), None), "09:30");
    assert_eq!(time(Some(480), Some("UTC")), "01:30");
    assert_eq!(time(None, Some("Asia/Tokyo")), "09:30");
    assert_eq!(time(Some(480), Some("No/Where")), "09:30");
    let day = Timestamp::new(2026, 11, 24, None).unwrap();
    assert_eq!(
        host.format_date("en", &day, DateStyle::Date, Some("Pacific/Kiritimati")),
        "November 24, 2026"
    );
    assert_eq!(host.format_date("de", &day, DateStyle::Month, None), "November 2026");
    assert_eq!(host.format_date("ja", &day, DateStyle::Year, None), "2026年");
    assert_eq!(host.format_date("no locale", &day, DateStyle::Date, None), "November 24, 2026");
}

#[wasm_bindgen_test]
fn numbers_and_plurals_follow_the_locale() {
    let host = host();
    assert_eq!(host.format_number("de", 1234), "1.234");
    assert_eq!(host.format_range("en", 3, 4), "3–4");
    assert_eq!(host.format_range("en", 3, 3), "3");
    assert_eq!(host.plural_range("en", 1, 1), Plural::One);
    assert_eq!(host.plural_range("pl", 2, 2), Plural::Few);
    assert_eq!(host.plural_range("en", 1, 2), Plural::Other);
}

#[wasm_bindgen_test]
fn lists_are_patterns_around_their_items() {
    let host = host();
    assert_eq!(host.list_pattern("en", 3), ["", ", ", ", and ", ""]);
    assert_eq!(host.list_pattern("ja", 2), ["", "、", ""]);
    assert_eq!(host.list_pattern("en", 1), ["", ""]);
}

#[wasm_bindgen_test]
fn words_are_counted_where_no_spaces_part_them() {
    assert_eq!(host().count_words("th", "ภาษาไทย"), 2);
}

struct Events(String);

impl HtmlEvents for Events {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0 += &format!("<{name}{attributes:?}>");
    }
    fn text(&mut self, text: &str) {
        self.0 += text;
    }
    fn close(&mut self) {
        self.0 += "</>";
    }
}

fn events(html: &str) -> String {
    let mut events = Events(String::new());
    host().parse_html(html, &mut events);
    events.0
}

#[wasm_bindgen_test]
fn a_tree_arrives_balanced_and_whole() {
    assert_eq!(
        events("a<p id=i data-unasked=z lang=x class='y=z'>b<br>c"),
        "a<p[(\"id\", \"i\"), (\"lang\", \"x\"), (\"class\", \"y=z\")]>b<br[]></>c</>"
    );
    assert_eq!(events(""), "");
    assert_eq!(events("<!-- c --><p>\0"), "<p[]></>");
    assert_eq!(events("<svg onLoad=1><TITLE>t"), "<svg[(\"onload\", \"\")]><title[]>t</></>");
}

#[wasm_bindgen_test]
fn a_form_cannot_hide_its_own_properties() {
    let form = "<form lang=f><input name=attributes><input name=nodeType><input name=localName></form>";
    assert!(events(form).starts_with("<form[(\"lang\", \"f\")]><input"), "{}", events(form));
}

#[wasm_bindgen_test]
fn deep_trees_do_not_exhaust_the_stack() {
    let deep = events(&"<div>".repeat(10_000));
    assert_eq!(deep.matches("<div").count(), deep.matches("</>").count());
}
