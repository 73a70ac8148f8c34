//! Text or HTML → blocks.

mod anchors;
mod blocks;
mod characters;
mod dateline;
mod glue;
mod html;
mod plain;
mod url;

pub(crate) use anchors::{settle, settle_addresses};
pub use blocks::Body;
pub use dateline::dateline_of;
pub(crate) use glue::sentence_ends;
pub(crate) use html::{Stands, plugin_of, stands};
pub use url::{link_url, text_link, web_url};

use std::borrow::Cow;

use crate::host::Host;

/// Reads plain text: blank lines part paragraphs; where there are none, line
/// breaks do; where there are none, sentences glued at a lost break do.
pub fn from_text(text: &str) -> Body {
    plain::read(&plain::normalise(text))
}

/// A plain text without what text should not have: borrowed, where it has none
/// of that.
pub(crate) fn normalised(text: &str) -> Cow<'_, str> {
    plain::normalise(text)
}

/// As [`from_text`], of a text that is [`normalised`].
pub(crate) fn from_normalised(text: &str) -> Body {
    plain::read(text)
}

/// Reads HTML, parsed by the host, through the one allow-list.
///
/// The tree that comes out nests as HTML allows, so that a parser reads the
/// rendered form back as the same tree.
pub fn from_html(html: &str, base_url: Option<&str>, host: &dyn Host) -> Body {
    let mut body = html::read(&[html], base_url, host);
    settle(&mut body.blocks);
    body
}

/// Reads HTML that a format keeps in parts, one a block: what a part leaves
/// open ends with it, and the levels of headings are made relative over all. The `id`s are all there, those of an element
/// parted by spaces: a link may lead to one from what is read elsewhere.
pub fn from_html_parts(parts: &[&str], base_url: Option<&str>, host: &dyn Host) -> Body {
    html::read(parts, base_url, host)
}

/// Builds blocks from what is sent to it as a parser's events.
pub fn from_events(
    bytes: usize,
    base_url: Option<&str>,
    host: &dyn Host,
    send: impl FnOnce(&mut dyn crate::host::HtmlEvents),
) -> Body {
    html::build(bytes, base_url, host, send)
}
