//! HTML → blocks, through one allow-list.
//!
//! The host parses; [`builder::Builder`] receives the tree as events and lays
//! out a new one. [`allow`] says what becomes of each element, [`model`] what
//! may stand in what. Nothing of the input's markup is copied: what has no
//! name in the model cannot come out.

mod allow;
mod amp;
mod anchors;
mod attributes;
mod builder;
mod embed;
mod flow;
mod headings;
mod lazy;
mod line;
mod model;
mod picture;
mod picture_events;
mod plugins;
mod side_by_side;
mod waiting;

pub(crate) use allow::{Stands, stands};
pub(crate) use plugins::plugin_of;

use super::Body;
use crate::host::Host;

/// Reads HTML, in parts that end by themselves, into one run of blocks.
pub(super) fn read(parts: &[&str], base: Option<&str>, host: &dyn Host) -> Body {
    let bytes = parts.iter().map(|part| part.len()).sum();
    let mut builder = builder::Builder::new(bytes, base, host).of_article();
    for part in parts {
        host.parse_html(part, &mut builder);
        builder.end_part();
    }
    let mut body = builder.finish();
    headings::make_relative(&mut body.blocks);
    body
}

/// Builds blocks from what is sent as a parser's events.
pub(super) fn build(
    bytes: usize,
    base: Option<&str>,
    host: &dyn Host,
    send: impl FnOnce(&mut dyn crate::host::HtmlEvents),
) -> Body {
    let mut builder = builder::Builder::new(bytes, base, host);
    send(&mut builder);
    builder.end_part();
    let mut body = builder.finish();
    headings::make_relative(&mut body.blocks);
    body
}
