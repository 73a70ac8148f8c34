//! Whether JSON is valid ninjs, as the IPTC's schemas of each version say.
//! For native programs that make ninjs or take it in; the reader itself is
//! lenient, and the browser does not carry this.

mod check;
mod date;
mod geo;
mod plain;
mod schema;
mod tables;
mod version;

use version::{Major, Version};

use crate::error::{Code, Diagnostic};
use crate::json::{self, Value};

/// What in a text is not valid ninjs of a version such as `2.1`; nothing where
/// it is valid. Without a version it is that which the item declares, else the
/// one whose rules it breaks least.
///
/// `1.x_dev` and `2.x_dev` are the development versions. As in JSON Schema,
/// formats (`uri`, `date-time`) are notes, and no rule.
///
/// ```
/// use offprint::source::ninjs_violations;
/// assert!(ninjs_violations(r#"{"uri": "urn:x:1", "headline": "Tides"}"#, Some("1.2")).is_empty());
/// let found = ninjs_violations(r#"{"uri": "urn:x:1", "type": "poem"}"#, None);
/// assert_eq!(found[0].path, "/type");
/// ```
pub fn violations(text: &str, version: Option<&str>) -> Vec<Diagnostic> {
    let value = match json::parse(text) {
        Ok(value) => value,
        Err(_) => return vec![not_json(text)],
    };
    let version = version.and_then(Version::parse).unwrap_or_else(|| version_of(&value));
    check::check(&value, version)
}

fn not_json(text: &str) -> Diagnostic {
    let place = json::read(text).findings.into_iter().next().map(|finding| finding.place);
    Diagnostic {
        code: Code::NotJson,
        severity: Code::NotJson.severity(),
        source: 0,
        path: place.unwrap_or_default(),
        message: "not JSON, so not ninjs".into(),
    }
}

fn version_of(value: &Value) -> Version {
    let declared = ["standard", "$standard"].iter().find_map(|key| value.get(key)?.get("version")?.as_str());
    if let Some(version) = declared.and_then(Version::parse) {
        return version;
    }
    // The version whose rules it breaks least; the newest of equals.
    let newest = [(Major::Three, 1), (Major::Two, 2), (Major::One, 6)];
    let versions = newest.map(|(major, minor)| Version { major, minor });
    let [three, ..] = versions;
    versions.into_iter().min_by_key(|version| check::check(value, *version).len()).unwrap_or(three)
}
