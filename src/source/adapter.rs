//! What a format is.

use super::context::Context;
use super::cursor::Cursor;
use crate::json::Value;

/// One format of article JSON.
pub(super) trait Adapter: Sync {
    /// Whether a script's JSON is of this format, judged by marks that no
    /// other format has. A format without such marks is detected by the
    /// absence of others', and stands last in
    /// [`ADAPTERS`](super::formats).
    fn detects(&self, root: &Value) -> bool;

    /// Reads the page's article out of the scripts of this format, in
    /// document order and at least one, into that of the context, and returns
    /// the value that it was read from. What is odd goes to the context's
    /// report; what every article must have (a headline, a date, a language
    /// and so on) is checked and reported afterwards, by `finish`. Nothing
    /// where there is no article, or it may not be shown (then say why).
    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v>;
}
