//! Whether JSON is valid ninjs, as the IPTC's schemas of each version say.
//! For native programs that make ninjs or take it in; the reader itself is
//! lenient, and the browser does not carry this.

mod check;
mod geo;
mod grammar;
mod tables;

use grammar::{Major, Version};

use crate::error::{Code, Diagnostic};
use crate::json::{self, Value};

/// What in a text is not valid ninjs of a version such as `2.1`; nothing where
/// it is valid. Without a version it is that which the item declares, else the
/// newest whose names it uses.
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
    let has = |names: &[&str]| names.iter().any(|name| value.get(name).is_some());
    let camel = ["versionCreated", "firstCreated", "pubStatus", "copyrightNotice", "infoSources", "altIds"];
    let plural = ["headlines", "bodies", "descriptions", "people", "places", "subjects", "standard", "by"];
    match (has(&camel), has(&plural)) {
        (true, _) => Version { major: Major::Three, minor: 1 },
        (_, true) => Version { major: Major::Two, minor: 2 },
        _ => Version { major: Major::One, minor: 6 },
    }
}
