//! The formats, and how one is told from another.

use super::ans::Ans;
use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::json_feed::JsonFeed;
use super::json_ld::JsonLd;
use super::native::Native;
use super::ninjs::Ninjs;
use super::wordpress::WordPress;
use crate::json::Value;
use crate::prelude::*;

/// One format of article JSON.
pub(super) trait Adapter: Sync {
    /// Whether a script's JSON is of this format, judged by marks that no
    /// other format has. A format without such marks is detected by the
    /// absence of others', and stands last in [`ADAPTERS`].
    fn detects(&self, root: &Value) -> bool;

    /// Reads the page's article out of the scripts of this format, in
    /// document order and at least one, into that of the context, and returns
    /// the value that it was read from. What is odd goes to the context's
    /// report; what every article must have (a headline, a date, a language
    /// and so on) is checked and reported afterwards, by `finish`. Nothing
    /// where there is no article, or it may not be shown (then say why).
    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v>;
}

/// Every format, the surest marks first. A script belongs to the first that
/// detects it; the article is that of the first that finds one.
const ADAPTERS: &[&dyn Adapter] = &[&Native, &WordPress, &JsonFeed, &Ans, &Ninjs, &JsonLd];

/// Hands each script to its format and takes the first article.
pub(super) fn find<'v>(roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
    let mut rest = roots.to_vec();
    for adapter in ADAPTERS {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for root in rest {
            let to = if adapter.detects(root.value) { &mut own } else { &mut others };
            to.push(root);
        }
        if !own.is_empty() && !context.withheld {
            let at = adapter.read(&own, context);
            if !at.is_null() {
                return at;
            }
        }
        rest = others;
    }
    NOTHING
}
