//! The project's own format: the serialised [`crate::article::Article`].

use super::adapter::{Adapter, Found};
use super::context::Context;
use super::cursor::Cursor;
use crate::json::Value;

/// Marked by its member `offprint`.
pub(super) struct Native;

impl Adapter for Native {
    fn detects(&self, root: &Value) -> bool {
        root.get("offprint").is_some()
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let _ = (roots, context);
        None
    }
}
