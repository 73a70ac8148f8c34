//! GeoJSON (RFC 7946), which places have since ninjs 2.

use crate::json::Value;

/// Whether a value is GeoJSON.
pub(super) fn is_valid(value: &Value) -> bool {
    match type_of(value) {
        "Feature" => is_feature(value),
        "FeatureCollection" => items(value, "features").is_some_and(|all| all.iter().all(is_feature)),
        _ => is_geometry(value),
    }
}

fn type_of(value: &Value) -> &str {
    value.get("type").and_then(Value::as_str).unwrap_or_default()
}

fn items<'v>(value: &'v Value, key: &str) -> Option<&'v [Value]> {
    value.get(key)?.as_array()
}

fn is_feature(value: &Value) -> bool {
    let properties = matches!(value.get("properties"), Some(Value::Null | Value::Object(_)));
    let geometry = match value.get("geometry") {
        Some(Value::Null) => true,
        Some(geometry) => is_geometry(geometry),
        None => false,
    };
    type_of(value) == "Feature" && properties && geometry
}

/// Collections nest no deeper than the JSON reader lets values nest.
fn is_geometry(value: &Value) -> bool {
    let (depth, least) = match type_of(value) {
        "Point" => (0, 0),
        "MultiPoint" => (1, 0),
        "LineString" => (1, 2),
        "MultiLineString" => (2, 2),
        "Polygon" => (2, 4),
        "MultiPolygon" => (3, 4),
        "GeometryCollection" => {
            return items(value, "geometries").is_some_and(|all| all.iter().all(is_geometry));
        }
        _ => return false,
    };
    value.get("coordinates").is_some_and(|coordinates| is_positions(coordinates, depth, least))
}

/// Positions in so many arrays; the innermost has at least so many of them.
fn is_positions(value: &Value, depth: u8, least: usize) -> bool {
    let Some(items) = value.as_array() else { return false };
    match depth {
        0 => items.len() >= 2 && items.iter().all(|item| matches!(item, Value::Number(_))),
        1 => items.len() >= least && items.iter().all(|item| is_positions(item, 0, 0)),
        _ => items.iter().all(|item| is_positions(item, depth - 1, least)),
    }
}
