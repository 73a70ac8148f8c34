//! What a format is.

use super::context::Context;
use super::cursor::Cursor;
use crate::json::Value;

/// One format of article JSON.
pub(super) trait Adapter: Sync {
    /// Whether a script's JSON is of this format, judged by marks that no
    /// other format has. A format with weaker marks stands after the others in
    /// `ADAPTERS` (in [`formats`](super::formats)). A script that no format
    /// detects is ignored.
    ///
    /// [`Value::get`] wants a member's exact name and finds `null` too, unlike
    /// [`Cursor::get`].
    fn detects(&self, root: &Value) -> bool;

    /// Whether its scripts refer to each other, so that all are needed to read one.
    fn is_graph(&self) -> bool {
        false
    }

    /// Fills `context.article` from `roots`: this format's scripts, in document
    /// order, never empty. Returns the value that the article was read from, or
    /// `NOTHING` if there is no article or `context.withhold` was called.
    ///
    /// Reports what is odd. What every article must have (a headline, a date, a
    /// language and so on) is checked and reported afterwards, by `finish`.
    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v>;
}
