//! All scripts of a page as one graph → the page's article.

use super::super::adapter::Adapter;
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::types::is_any;
use super::choose::choose;
use super::fields::fill;
use super::nodes::{Nodes, Place};
use crate::json::Value;

/// The format of schema.org's articles, as pages really carry it.
pub(in crate::source) struct JsonLd;

/// A member of any of these marks JSON-LD; `headline` is that of a root that
/// has lost its type.
const MARKS: [&str; 6] = ["@type", "@graph", "@context", "@id", "headline", "mainEntity"];

impl Adapter for JsonLd {
    fn detects(&self, root: &Value) -> bool {
        match root {
            Value::Object(object) => object.0.iter().any(|(key, _)| is_any(key, &MARKS)),
            Value::Array(items) => items.iter().any(|item| self.detects(item)),
            _ => false,
        }
    }

    fn is_graph(&self) -> bool {
        true
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let mut nodes = Nodes::default();
        for root in roots {
            nodes.visit(*root, Place::Open, &mut context.graph);
        }
        let at = choose(&nodes, context);
        if !at.is_null() {
            fill(at, &nodes, context);
        }
        at
    }
}
