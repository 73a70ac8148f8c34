//! Embargoes.

use super::context::Context;
use super::cursor::Cursor;
use super::dates::parse;
use crate::article::{ArticleDate, Timestamp};
use crate::error::Code;

/// Whether an article is embargoed at the present time that the host gives. An
/// embargo that cannot be judged is reported, not enforced.
pub(super) fn is_embargoed(at: Cursor<'_>, context: &mut Context<'_>) -> bool {
    let stamp = |text: &str| match parse(text, None).ok()?.date {
        ArticleDate::Known(stamp) => Some(stamp),
        _ => None,
    };
    let until = stamp(at.text());
    let now = context.page.now.as_deref().and_then(stamp);
    match (until, now) {
        (Some(until), Some(now)) => Timestamp::unix_seconds(&until) > now.unix_seconds(),
        _ => {
            let message =
                "the embargo was not enforced: its date cannot be read, or the present time is missing";
            context.report(Code::EmbargoUnchecked, at, message);
            false
        }
    }
}
