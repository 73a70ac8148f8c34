//! JSON from the host → [`Options`] and [`Page`], with a diagnostic for what
//! cannot be used.

use crate::error::Diagnostic;
use crate::json::Value;
use crate::source::Page;
use crate::view::Options;

/// Reads the options of a view. Unknown and unusable ones are reported.
pub fn view_options(value: &Value) -> (Options, Vec<Diagnostic>) {
    let _ = value;
    (Options::default(), Vec::new())
}

/// Reads what is known of the page.
pub fn page(value: &Value) -> Page {
    let _ = value;
    Page::default()
}
