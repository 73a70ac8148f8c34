//! What the scripts hold: the articles that the page may be about, its
//! breadcrumbs, and every node that another may refer to.

use super::super::cursor::Cursor;
use super::super::graph::Graph;
use super::super::types::{Types, is_any};
use crate::json::Value;

/// Members through which a page's own article is reached. An article reached
/// any other way (a list, a comment, an update of a live blog) is another's.
const WAYS: [&str; 6] = ["@graph", "mainEntity", "mainEntityOfPage", "article", "entries", "@included"];

/// In document order.
#[derive(Default)]
pub(super) struct Nodes<'v> {
    pub(super) articles: Vec<Cursor<'v>>,
    /// Nodes without a type of article that have what an article has.
    pub(super) likely: Vec<Cursor<'v>>,
    pub(super) breadcrumbs: Vec<Cursor<'v>>,
}

impl<'v> Nodes<'v> {
    /// Visits every value below; `open` where the page's article may stand.
    /// The parser limits the depth.
    pub(super) fn visit(&mut self, at: Cursor<'v>, open: bool, graph: &mut Graph<'v>) {
        if let Value::Array(items) = at.value {
            for item in items {
                self.visit(Cursor::new(item), open, graph);
            }
        }
        if !at.is_object() {
            return;
        }
        graph.note(at);
        let types = Types::of(at);
        if open && types.is_article() {
            self.articles.push(at);
        } else if open && is_likely(at, &types) {
            self.likely.push(at);
        } else if types.has_any(&["BreadcrumbList"]) {
            self.breadcrumbs.push(at);
        }
        for (key, member) in at.members() {
            self.visit(member, open && is_any(key, &WAYS), graph);
        }
    }
}

/// Types of pages and things that are no articles, whatever members they have.
const OTHERS: [&str; 8] = [
    "CollectionPage",
    "ContactPage",
    "ImageObject",
    "ItemPage",
    "ProfilePage",
    "SearchResultsPage",
    "Thing",
    "VideoObject",
];

fn is_likely(at: Cursor<'_>, types: &Types<'_>) -> bool {
    let is_dated = has(at, "articleBody") || has(at, "datePublished");
    // Home pages and lists are pages too, and have an author or a publisher.
    let is_told = is_dated || has(at, "author") && !types.has_any(&["WebPage"]);
    has(at, "headline") && is_told && !types.has_any(&OTHERS)
}

/// Whether a node itself has a member that is not empty.
pub(super) fn has(at: Cursor<'_>, key: &str) -> bool {
    !at.get(key).is_empty()
}
