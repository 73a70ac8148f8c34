//! Which members the format has.

use super::super::context::Context;
use super::super::cursor::Cursor;
use crate::error::Code;
use crate::text::split;

pub(super) const ARTICLE: &str = "offprint url lang dir section headline standfirst byline published modified \
                                  agency edition dateline images body topics publisher copyright corrections free";
pub(super) const LINK: &str = "name url";
pub(super) const AUTHOR: &str = "name url type";
pub(super) const IMAGE: &str = "src alt width height caption credit";
pub(super) const PUBLISHER: &str = "name url logo";

/// Reports each member that is not in the list.
pub(super) fn report_unknown(at: &Cursor<'_>, known: &str, context: &mut Context<'_>) {
    for (key, member) in at.members() {
        if !split(known, " ").contains(&key) {
            context.report(Code::UnknownProperty, &member, "not a member of this format; not used");
        }
    }
}
