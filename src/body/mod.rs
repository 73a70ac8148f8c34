//! Text or HTML → blocks.

use crate::article::Node;
use crate::host::Host;

/// What a body is read into: the blocks, and what was odd about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The blocks.
    pub blocks: Vec<Node>,
    /// What was dropped or unknown, once a kind: its code and the element's
    /// or attribute's name.
    pub findings: Vec<(crate::error::Code, String)>,
}

/// Reads plain text: blank lines part paragraphs; where there are none, line
/// breaks do; where there are none, sentences glued at a lost break do.
pub fn from_text(text: &str) -> Body {
    let _ = text;
    Body::default()
}

/// Reads HTML, parsed by the host, through the one allow-list.
pub fn from_html(html: &str, base_url: Option<&str>, host: &dyn Host) -> Body {
    let _ = (html, base_url, host);
    Body::default()
}
