//! What a body is read into.

use crate::article::Node;
use crate::error::Code;

/// The blocks of a body, and what was odd about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The blocks.
    pub blocks: Vec<Node>,
    /// What was dropped or unknown, once a kind: its code and the element's
    /// or attribute's name.
    pub findings: Vec<(Code, String)>,
}
