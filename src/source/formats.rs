//! The formats, and which of them reads which script.

use super::adapter::Adapter;
use super::ans::Ans;
use super::context::Context;
use super::cursor::{Cursor, NOTHING};
use super::ghost::Ghost;
use super::json_feed::JsonFeed;
use super::json_ld::JsonLd;
use super::native::Native;
use super::ninjs::Ninjs;
use super::wordpress::WordPress;

/// Every format, the surest marks first. The order decides who claims an
/// ambiguous script, and which format wins if several have an article.
const ADAPTERS: &[&dyn Adapter] = &[&Native, &WordPress, &JsonFeed, &Ghost, &Ans, &Ninjs, &JsonLd];

/// Hands each script to its format and takes the first article.
pub(super) fn find<'v>(roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
    let mut rest = roots.to_vec();
    for adapter in ADAPTERS {
        let mut own: Vec<_> = rest.extract_if(.., |root| adapter.detects(root.value)).collect();
        // JSON-LD is one graph, which chooses by itself.
        if !adapter.is_graph() && own.iter().any(|root| context.is_near(*root)) {
            own.retain(|root| context.is_near(*root));
        }
        if !own.is_empty() && !context.withheld {
            let at = adapter.read(&own, context);
            if !at.is_null() {
                return at;
            }
        }
    }
    NOTHING
}
