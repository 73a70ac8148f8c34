//! The page's own article among several.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::urls::{resolve, same_page};
use super::graph::{Graph, Node};
use super::links::addresses;
use crate::error::Code;
use crate::limits::MAX_DESCRIPTIONS;
use crate::text::fold;

/// What makes an article the page's own, and by how much: each member that
/// an article of substance has.
const SUBSTANCE: &[(&str, u32)] = &[
    ("articleBody", 4),
    ("headline", 4),
    ("datePublished", 2),
    ("author", 2),
    ("image", 1),
    ("keywords", 1),
    ("description", 1),
];

/// More than all of [`SUBSTANCE`] together.
const CANONICAL: u32 = 100;

/// Chooses by canonical URL, then by content, then by order. Another
/// description of the same article completes it.
pub(super) fn choose<'v>(graph: &Graph<'v>, context: &mut Context<'_>) -> Option<Node<'v>> {
    // A stub of an article, with no more than an address, is worth less than
    // a page that holds the article's members itself.
    let told = graph.articles.iter().any(tells);
    let candidates = if told || graph.likely.is_empty() { &graph.articles } else { &graph.likely };
    let mut best: Option<(u32, &Cursor<'v>)> = None;
    for candidate in candidates {
        let score = score(candidate, context);
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, candidate));
        }
    }
    let (_, chosen) = best?;
    let mut node = graph.node(chosen);
    let mut others = 0;
    for other in candidates.iter().filter(|other| !other.is_at(chosen)) {
        if is_same(other, chosen) {
            if node.more.len() < MAX_DESCRIPTIONS && !node.more.iter().any(|at| at.is_at(other)) {
                node.more.push(*other);
            }
        } else {
            others += 1;
        }
    }
    if others > 0 {
        let message = "the page has other articles too; chosen by address, then by content";
        context.report(Code::SeveralArticles, chosen, message);
    }
    Some(node)
}

fn score(at: &Cursor<'_>, context: &Context<'_>) -> u32 {
    let canonical = context.page.canonical.as_deref();
    let own = canonical.is_some_and(|canonical| {
        addresses(at)
            .iter()
            .filter_map(|at| resolve(at.str()?, context))
            .any(|url| same_page(&url, canonical))
    });
    let has = |key| at.get(key).is_some_and(|found| !found.is_empty());
    let substance: u32 = SUBSTANCE.iter().filter(|(key, _)| has(key)).map(|(_, points)| points).sum();
    substance + if own { CANONICAL } else { 0 }
}

fn tells(at: &Cursor<'_>) -> bool {
    ["headline", "name", "articleBody", "text"]
        .iter()
        .any(|key| at.get(key).is_some_and(|found| !found.is_empty()))
}

/// Whether two nodes describe one article: the same headline or address.
fn is_same(a: &Cursor<'_>, b: &Cursor<'_>) -> bool {
    let text =
        |at: &Cursor<'_>, key: &str| Some(fold(at.get(key)?.str()?.trim())).filter(|text| !text.is_empty());
    let headline = text(a, "headline");
    if headline.is_some() && headline == text(b, "headline") {
        return true;
    }
    let (a, b) = (addresses(a), addresses(b));
    let same =
        |a: &Cursor<'_>, b: &Cursor<'_>| same_page(a.str().unwrap_or_default(), b.str().unwrap_or_default());
    a.iter().any(|a| b.iter().any(|b| same(a, b)))
}
