//! Where a text was found.

use serde::{Deserialize, Serialize};

use crate::page::Way;

/// Where a text was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodySource {
    /// By what.
    pub way: Way,
    /// A selector of its element: what to write down, so that nobody has to guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selector: Option<String>,
}
