//! schema.org JSON-LD.

use super::adapter::{Adapter, Found};
use super::context::Context;
use super::cursor::Cursor;
use crate::json::Value;

/// The format of schema.org's articles, as pages really carry it.
pub(super) struct JsonLd;

impl Adapter for JsonLd {
    fn detects(&self, root: &Value) -> bool {
        let _ = root;
        true
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let _ = (roots, context);
        None
    }
}
