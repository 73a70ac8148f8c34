//! All scripts of a page as one graph → the page's article.

use super::super::adapter::{Adapter, Found};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::choose::choose;
use super::fields::article;
use super::graph::Graph;
use crate::json::Value;

/// The format of schema.org's articles, as pages really carry it.
pub(in crate::source) struct JsonLd;

/// A member of any of these marks JSON-LD; `headline` is that of a root that
/// has lost its type.
const MARKS: &[&str] = &["@type", "@graph", "@context", "@id", "headline", "mainEntity"];

impl Adapter for JsonLd {
    fn detects(&self, root: &Value) -> bool {
        match root {
            Value::Object(object) => {
                object.iter().any(|(key, _)| MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(key)))
            }
            Value::Array(items) => items.iter().any(|item| self.detects(item)),
            _ => false,
        }
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'_>) -> Option<Found<'v>> {
        let graph = Graph::new(roots);
        let node = choose(&graph, context)?;
        let article = article(&node, &graph, context);
        Some(Found { article, at: node.at })
    }
}
