//! What the scripts hold: the articles that the page may be about, its
//! breadcrumbs, and every node that another may refer to.

use super::super::cursor::Cursor;
use super::super::graph::Graph;
use super::super::types::{Types, is_any};
use crate::json::Value;

/// Members through which a page's own article is reached. An article reached
/// any other way (a list, a comment, an update of a live blog) is another's.
const WAYS: [&str; 6] = ["@graph", "mainEntity", "mainEntityOfPage", "article", "entries", "@included"];

/// Members through which a blog or a page may hold its only article, or one of many.
const PARTS: [&str; 3] = ["blogPost", "blogPosts", "hasPart"];

/// Reviews: articles where they have a text and stand for themselves.
const REVIEWS: [&str; 4] = ["Review", "CriticReview", "MediaReview", "ClaimReview"];

/// Where a node stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where the page's article may stand.
    Open,
    /// A part of what stands there.
    Part,
    /// Anywhere else.
    Inside,
}

/// In document order.
#[derive(Default)]
pub(super) struct Nodes<'v> {
    pub(super) articles: Vec<Cursor<'v>>,
    /// Nodes without a type of article that have what an article has.
    pub(super) likely: Vec<Cursor<'v>>,
    /// Articles that are parts of a blog or a page.
    pub(super) parts: Vec<Cursor<'v>>,
    pub(super) breadcrumbs: Vec<Cursor<'v>>,
    /// Pages, each with what it says to be its main entity.
    pub(super) pages: Vec<(Cursor<'v>, Cursor<'v>)>,
}

impl<'v> Nodes<'v> {
    /// The page whose main entity stands in it and is this node.
    pub(super) fn page_around(&self, node: Cursor<'v>) -> Option<Cursor<'v>> {
        let is_node = |member: &Cursor<'v>| member.items().iter().any(|item| item.is_at(node));
        self.pages.iter().find(|(_, member)| is_node(member)).map(|(page, _)| *page)
    }

    /// Visits every value below.
    /// The parser limits the depth.
    pub(super) fn visit(&mut self, at: Cursor<'v>, place: Place, graph: &mut Graph<'v>) {
        if let Value::Array(items) = at.value {
            for item in items {
                self.visit(Cursor::new(item), place, graph);
            }
        }
        if !at.is_object() {
            return;
        }
        graph.note(at);
        let types = Types::of(at);
        let is_article = types.is_article();
        match place {
            Place::Open if is_article => self.articles.push(at),
            Place::Open if is_likely(at, &types) => self.likely.push(at),
            Place::Part if is_article => self.parts.push(at),
            _ if types.has_any(&["BreadcrumbList"]) => self.breadcrumbs.push(at),
            _ => {}
        }
        for (key, member) in at.members() {
            // Written in full, it is `http://schema.org/mainEntity`.
            let name = key.rsplit(['/', ':']).next().unwrap_or_default();
            if is_any(name, &["mainEntity"]) && types.is_page() {
                self.pages.push((at, member));
            }
            let inner = match place {
                Place::Open if is_any(name, &WAYS) => Place::Open,
                // What an article has as a part is another's.
                Place::Open if !is_article && is_any(name, &PARTS) => Place::Part,
                _ => Place::Inside,
            };
            self.visit(member, inner, graph);
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
    if types.has_any(&REVIEWS) && has(at, "reviewBody") {
        return true;
    }
    let is_dated = has(at, "articleBody") || has(at, "datePublished");
    // Home pages and lists are pages too, and have an author or a publisher.
    let is_told = is_dated || has(at, "author") && !types.has_any(&["WebPage"]);
    has(at, "headline") && is_told && !types.has_any(&OTHERS)
}

/// Whether a node itself has a member that is not empty.
pub(super) fn has(at: Cursor<'_>, key: &str) -> bool {
    !at.get(key).is_empty()
}
