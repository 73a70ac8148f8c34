//! The properties of `tests/properties/`, for the fuzz targets.

#[path = "../../tests/properties/mod.rs"]
mod properties;

/// Runs the property of that name.
pub fn run(name: &str, data: &[u8]) {
    properties::run(name, data);
}
