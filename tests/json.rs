//! The reader of JSON: `serde_json` as oracle for what is valid, repairs of
//! what is not, and time that grows with the input and no faster.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "repair/time.rs"]
mod time;

use std::time::Duration;

use offprint::error::Code;
use offprint::json::{Document, Value, parse, read};
use offprint::limits::{MAX_JSON_BYTES, MAX_JSON_DEPTH};
use time::time;

/// Whether two trees are the same. `serde_json` keeps the last of two members
/// of one name, as `Object::get` does.
fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
        (Value::Number(a), serde_json::Value::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
        (Value::String(a), serde_json::Value::String(b)) => a == b,
        (Value::Array(a), serde_json::Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), serde_json::Value::Object(b)) => {
            b.iter().all(|(key, value)| a.get(key).is_some_and(|own| same(own, value)))
                && a.iter().all(|(key, _)| b.contains_key(key))
        }
        _ => false,
    }
}

const VALID: &[&str] = &[
    "{}",
    "[]",
    " [ ] ",
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1.5",
    "1e5",
    "1E+2",
    "-1.25e-3",
    "\"\"",
    "\"a\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0041\"",
    "\"\\ud83d\\ude00\"",
    "\"é日本\"",
    "\"\u{7f}\"",
    "[1,2,[3,{\"a\":[]}]]",
    "{\"a\":1,\"b\":{\"c\":\"d\"}}",
    "{\"a\":1,\"a\":2}",
    "{\"\":0}",
    "\t\r\n[1]\n",
    "{\"a\":\"x\\\"y\",\"b\":\"}\"}",
    "[\"a\",\"b, \\\"c\\\"\"]",
    "\"\u{2028}\"",
    "[0.0,10,100e0]",
];

const INVALID: &[&str] = &[
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "{\"a\":1,}",
    "{,}",
    "{\"a\"}",
    "{\"a\":}",
    "{a:1}",
    "{'a':1}",
    "['a']",
    "[1 2]",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "[01]",
    "[+1]",
    "[.5]",
    "[1.]",
    "[1e]",
    "[0x1]",
    "[-]",
    "[NaN]",
    "[Infinity]",
    "[tru]",
    "[True]",
    "[nul]",
    "[\"\\x41\"]",
    "[\"\\'\"]",
    "[\"\\u00g0\"]",
    "[\"\\u12\"]",
    "[\"a\nb\"]",
    "[\"a\tb\"]",
    "[\"a]",
    "[1]x",
    "[1]]",
    "{}{}",
    "[1}",
    "{\"a\":1]",
    "// a\n[]",
    "/**/[]",
    "[1]//",
    "\u{feff}[]",
    "\u{a0}[]",
    "[1]\u{c}",
    "\"a",
    "[\"\u{0}\"]",
    "[1;2]",
    "{1:1}",
    "{\"a\":1 \"b\":2}",
];

#[test]
fn valid_documents_read_as_serde_json_reads_them() {
    for text in VALID {
        let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
        let ours = parse(text).unwrap_or_else(|at| panic!("{text:?} refused at {at}"));
        assert!(same(&ours, &theirs), "{text:?} became {ours:?}");
    }
}

#[test]
fn a_valid_document_is_never_touched() {
    for text in VALID.iter().filter(|text| !text.contains("\"a\":1,\"a\":2")) {
        let document = read(text);
        assert_eq!(document.value, parse(text).ok(), "{text:?}");
        assert!(document.findings.is_empty(), "{text:?}: {:?}", document.findings);
    }
}

#[test]
fn invalid_documents_are_refused_as_serde_json_refuses_them() {
    for text in INVALID {
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text:?} is valid");
        assert!(parse(text).is_err(), "{text:?} was accepted");
    }
}

/// Every prefix and every single-byte deletion of valid documents: strict
/// reading agrees with the oracle, and repairing ends and says what it did.
#[test]
fn cut_and_holed_documents() {
    let text = r#"{"@type": "Article", "a": ["x\n", 1.5e2, {"b": null}], "c": "d, \"e\"", "f": true}"#;
    let cuts = (0..text.len()).map(|at| text[..at].to_owned());
    let holes = (0..text.len()).map(|at| [&text[..at], &text[at + 1..]].concat());
    for text in cuts.chain(holes) {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        assert_eq!(parse(&text).is_ok(), theirs.is_ok(), "{text:?}");
        let document = read(&text);
        assert_eq!(document.findings.is_empty(), theirs.is_ok(), "{text:?}");
    }
}

fn repaired(text: &str, wanted: &str) -> Document {
    let document = read(text);
    let theirs: serde_json::Value = serde_json::from_str(wanted).unwrap();
    let ours = document.value.as_ref().unwrap_or_else(|| panic!("{text:?} is beyond repair"));
    assert!(same(ours, &theirs), "{text:?} became {ours:?}");
    assert!(
        document.findings.iter().any(|f| f.code == Code::JsonRepaired),
        "{text:?} was repaired in silence"
    );
    document
}

#[test]
fn near_json_is_repaired() {
    for (text, wanted) in [
        ("{\"a\": \"one\ntwo\",\n\"b\": 1}", r#"{"a": "one\ntwo", "b": 1}"#),
        ("{\"a\": \"one\ttwo\"}", r#"{"a": "one\ttwo"}"#),
        (r#"{"a": "he said "no" twice", "b": 1}"#, r#"{"a": "he said \"no\" twice", "b": 1}"#),
        (r#"{"a": "the "quoted"", "b": 1}"#, r#"{"a": "the \"quoted\"", "b": 1}"#),
        (r#"{"a": "x "y", z", "b": 1}"#, r#"{"a": "x \"y\", z", "b": 1}"#),
        (r#"["a "b" c", "d"]"#, r#"["a \"b\" c", "d"]"#),
        ("{\"a\": 1, // why\n\"b\": 2 /* how */}", r#"{"a": 1, "b": 2}"#),
        ("{\"a\": \"x\", // \"b\": {\n\"c\": 2}", r#"{"a": "x", "c": 2}"#),
        (r#"{'a': 'it''s', "b": 'c'}"#, r#"{"a": "it''s", "b": "c"}"#),
        (r#"{"a": 'the mayor's "plan"', "b": 1}"#, r#"{"a": "the mayor's \"plan\"", "b": 1}"#),
        (r#"{"a": [1, 2, ], "b": {"c": 3, }, }"#, r#"{"a": [1, 2], "b": {"c": 3}}"#),
        (r#"{"a": [1, , 2]}"#, r#"{"a": [1, 2]}"#),
        ("{\"a\": \"b\"\n\"c\": \"d\"}", r#"{"a": "b", "c": "d"}"#),
        (r#"{"a": {"b": 1} "c": [2 3]}"#, r#"{"a": {"b": 1}, "c": ["2 3"]}"#),
        (r#"{"a": , "b": }"#, r#"{"a": null, "b": null}"#),
        ("{\"a\": ,\n\"b\":\n}", r#"{"a": null, "b": null}"#),
        (r#"{"a": Ada Byron, "b": 2}"#, r#"{"a": "Ada Byron", "b": 2}"#),
        (r#"{a: 1, b_c: "x", d: [true]}"#, r#"{"a": 1, "b_c": "x", "d": [true]}"#),
        (r#"{a: "x", b: "y"}"#, r#"{"a": "x", "b": "y"}"#),
        (r#"{"a": "it\'s", "b": "\x2b\d"}"#, r#"{"a": "it's", "b": "+d"}"#),
        (r#"{"a": True, "b": None, "c": undefined}"#, r#"{"a": true, "b": null, "c": null}"#),
        ("<![CDATA[{\"a\": 1}]]>", r#"{"a": 1}"#),
        ("\n//<![CDATA[\n{\"a\": [1]}\n//]]>\n", r#"{"a": [1]}"#),
        ("<!--\n{\"a\": 1}\n-->", r#"{"a": 1}"#),
        (r#"{&quot;a&quot;: &quot;b &amp;amp; c&quot;}"#, r#"{"a": "b &amp; c"}"#),
        (r#"[{&#34;a&#34;: 1}]"#, r#"[{"a": 1}]"#),
        (r#"{& #34;a& #34;: 1}"#, r#"{"a": 1}"#),
        (r#"{"a": 1}{"b": 2}"#, r#"[{"a": 1}, {"b": 2}]"#),
        (r#"{"a": 1};"#, r#"{"a": 1}"#),
        (r#"{"a": 1}}"#, r#"{"a": 1}"#),
        ("{\"a\": {\"b\": 1}\n},\n \"c\": 2}", r#"{"a": {"b": 1}, "c": 2}"#),
        (r#"{"a": [{"b": 1}, "c": 2}]}"#, r#"{"a": [{"b": 1, "c": 2}]}"#),
        (r#"{"a": [1, 2"#, r#"{"a": [1, 2]}"#),
        (r#"{"a": {"b": "cut in the mid"#, r#"{"a": {"b": "cut in the mid"}}"#),
        (r#"{"a": [1, {"b": 2]}"#, r#"{"a": [1, {"b": 2}]}"#),
        ("{\u{a0}\"a\": 1}", r#"{"a": 1}"#),
        ("\u{feff}{\"a\": 1}", r#"{"a": 1}"#),
        ("{\"a\": \"b\nc,\n\"d\": 1}", r#"{"a": "b\nc", "d": 1}"#),
        (r#"{"a": "b, "c": "d"}"#, r#"{"a": "b", "c": "d"}"#),
        (r#"window.data = {"a": 1};"#, r#"{"a": 1}"#),
        (r#""a": 1, "b": 2}"#, r#"{"a": 1, "b": 2}"#),
        ("{\"a\": 1}\n</head>\n<body>", r#"{"a": 1}"#),
        (r#""{\"a\": 1}""#, r#"{"a": 1}"#),
    ] {
        repaired(text, wanted);
    }
}

#[test]
fn a_repair_says_where() {
    let document = repaired("{\"a\": 'x',\n \"b\": [1,]}", r#"{"a": "x", "b": [1]}"#);
    let places: Vec<&str> = document.findings.iter().map(|f| f.place.as_str()).collect();
    assert_eq!(places, ["6", "20"]);
}

/// Its last step is over a quote that is not there, or over a character after a backslash.
#[test]
fn a_string_cut_off_where_nothing_is_read_ends_with_the_text() {
    for end in ["\"", "\"a", "\"a\\"] {
        let text = format!("{}{end}", "[".repeat(MAX_JSON_DEPTH + 1));
        let document = read(&text);
        let last = document.findings.iter().find(|finding| finding.message.starts_with("the text ends"));
        assert_eq!(last.map(|finding| finding.place.clone()), Some(text.len().to_string()), "{text}");
    }
}

fn only(text: &str) -> (Code, String) {
    let document = read(text);
    assert_eq!(document.value, None, "{text:?}");
    assert_eq!(document.findings.len(), 1, "{text:?}");
    (document.findings[0].code, document.findings[0].place.clone())
}

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    assert_eq!(only("Music and sport: how songs help").0, Code::NotJson);
    assert_eq!(only("Music and sport").1, "0");
    assert_eq!(only(" \n\t").0, Code::EmptyInput);
    assert_eq!(only("").0, Code::EmptyInput);
    assert_eq!(only("\u{feff}").0, Code::EmptyInput);
    assert_eq!(only(&" ".repeat(MAX_JSON_BYTES + 1)).0, Code::TooLarge);
}

/// An article that was read is longer than its source.
#[test]
fn the_own_format_may_be_larger() {
    let text = "a".repeat(MAX_JSON_BYTES);
    for begin in ["{\"offprint\":1,", "\n{ \"offprint\": 1,"] {
        assert!(read(&format!("{begin}\"headline\":\"{text}\"}}")).value.is_some());
    }
    assert_eq!(only(&format!("{{\"headline\":\"{text}\"}}")).0, Code::TooLarge);
}

#[test]
fn a_key_that_stands_twice_is_reported_and_the_last_is_taken() {
    let document = read(r#"{"a": {"b/c": 1, "b/c": 2}}"#);
    assert_eq!(document.findings.len(), 1);
    assert_eq!((document.findings[0].code, &*document.findings[0].place), (Code::DuplicateKey, "/a/b~1c"));
    let value = document.value.unwrap();
    assert_eq!(value.get("a").unwrap().get("b/c"), Some(&Value::Number("2".into())));
}

#[test]
fn half_a_surrogate_pair_is_replaced_and_reported() {
    for text in [r#"["\ud83d"]"#, r#"["\ud83dx"]"#, r#"["\ude00"]"#, r#"["\ud83d\u0041"]"#] {
        let document = read(text);
        let value = document.value.unwrap();
        assert!(value.as_array().unwrap()[0].as_str().unwrap().starts_with('\u{fffd}'), "{text}");
        assert_eq!(document.findings[0].code, Code::BadValue, "{text}");
    }
}

#[test]
fn what_lies_too_deep_is_dropped_and_the_rest_kept() {
    let deep = ["[".repeat(10_000), "1".into(), "]".repeat(10_000)].concat();
    let document = read(&format!("{{\"a\": {deep}, \"b\": 2}}"));
    assert_eq!(document.findings.len(), 1);
    assert_eq!(document.findings[0].code, Code::TooDeep);
    let value = document.value.unwrap();
    assert_eq!(value.get("b"), Some(&Value::Number("2".into())));
    let kept = ["[".repeat(MAX_JSON_DEPTH), "]".repeat(MAX_JSON_DEPTH)].concat();
    assert!(read(&kept).findings.is_empty());
}

#[test]
fn open_brackets_without_end_are_no_stack_overflow() {
    for unit in ["[", "{\"a\":", "[{\"a\":", "{", "}", "]", "[\"", "{'"] {
        let document = read(&unit.repeat(100_000));
        assert!(!document.findings.is_empty(), "{unit}");
    }
}

/// Four times the input takes no more than ten times the time: a quadratic
/// reader takes sixteen.
#[test]
fn time_is_linear() {
    for unit in [
        "\"",
        "'",
        "{",
        "[",
        "}",
        "\"a",
        "\":",
        "\",",
        "\" ,",
        "\\",
        "{\"a\":\"b\" ",
        "[\"a\" \"b\"",
        ",",
        ":",
        "/",
        "/*",
        "<!--",
        "\n",
        "{\"a\":1}",
        "{\"a\":1,",
        "\"\n\"a\":",
        "&quot;",
        "a",
        "[1,",
        "]]>",
        "\"x\" \n",
        "{\"a\":\"\n",
        "“",
        "‘a",
        "\"a”",
        "&#8220;",
        "`",
        "\u{a0}",
        "\"\u{a0}",
        "<p>",
        "\"<p>",
        "\"/*",
        "\"//\n",
        "\" <!--",
        "<!--{-->",
        "<!---->",
        "f(",
        "\"+",
        "\"a\"+",
        "\n}",
        "\"\n}",
        "\"a\n]",
        "a:b,",
        "\"a:",
        "a ",
        ", ",
        "\\\"",
        "x=",
        "```",
    ] {
        for before in ["", "{\"a\":\"", "[\"", "{\"a\": 'x', \"b\": ["] {
            let text = |bytes: usize| [before, &unit.repeat(bytes / unit.len())].concat();
            let (small, large) = (text(16 << 10), text(64 << 10));
            // A busy machine may spoil a measurement, not five of them.
            let linear = (0..5).any(|_| time(&large) < time(&small) * 10 + Duration::from_millis(150));
            assert!(
                linear,
                "{before:?} and {unit:?}: {:?}, four times that: {:?}",
                time(&small),
                time(&large)
            );
        }
    }
}

#[test]
fn ten_megabytes_are_read() {
    let item = r#"{"@type": "Article", "headline": "Rain over Skerry", "n": [1, 2.5, true, null]},"#;
    let text = ["[", &item.repeat(10_000_000 / item.len()), "{}]"].concat();
    let document = read(&text);
    assert!(document.findings.is_empty());
    assert!(document.value.unwrap().as_array().unwrap().len() > 100_000);
}
