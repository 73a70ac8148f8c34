//! The page's own article among several.

use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::urls::{resolve_quietly, same_page};
use super::links::addresses;
use super::nodes::{Nodes, has};
use crate::error::Code;
use crate::limits::MAX_DESCRIPTIONS;
use crate::text::alike;

/// What makes an article the page's own: the members that an article of
/// substance has, and how much each counts.
const SUBSTANCE: [(&str, usize); 7] = [
    ("articleBody", 4),
    ("headline", 4),
    ("datePublished", 2),
    ("author", 2),
    ("image", 1),
    ("keywords", 1),
    ("description", 1),
];

/// More than all of [`SUBSTANCE`] together.
const CANONICAL: usize = 100;

/// Chooses by canonical URL, then by content, then by order. Another
/// description of the same article completes it.
pub(super) fn choose<'v>(nodes: &Nodes<'v>, context: &mut Context<'v>) -> Cursor<'v> {
    // A stub of an article, with no more than an address, is worth less than
    // a page that holds the article's members itself.
    let substantial = nodes.articles.iter().any(|at| is_substantial(*at));
    let candidates = if substantial || nodes.likely.is_empty() { &nodes.articles } else { &nodes.likely };
    if let [only] = candidates.as_slice() {
        context.graph.same = vec![*only];
        return *only;
    }
    let (mut most, mut chosen) = (0, NOTHING);
    for at in candidates {
        let score = 1 + score(*at, context);
        if score > most {
            (most, chosen) = (score, *at);
        }
    }
    let mut same = vec![chosen];
    let mut others = false;
    for at in candidates {
        if at.is_at(chosen) {
        } else if !is_same(*at, chosen) {
            others = true;
        } else if same.len() <= MAX_DESCRIPTIONS {
            same.push(*at);
        }
    }
    context.graph.same = same;
    if others {
        let message = "several articles; chosen by address, then by content";
        context.report(Code::SeveralArticles, chosen, message);
    }
    chosen
}

fn score(at: Cursor<'_>, context: &Context<'_>) -> usize {
    let mut score = 0;
    if let Some(canonical) = context.page.canonical.as_deref() {
        for at in addresses(at) {
            if resolve_quietly(at.text(), context).is_some_and(|url| same_page(&url, canonical)) {
                score = CANONICAL;
            }
        }
    }
    for (key, weight) in SUBSTANCE {
        if has(at, key) {
            score += weight;
        }
    }
    score
}

/// Whether it has more than an address.
fn is_substantial(at: Cursor<'_>) -> bool {
    has(at, "headline") || has(at, "name") || has(at, "articleBody") || has(at, "text")
}

/// Whether two nodes describe one article: the same headline or address.
fn is_same(a: Cursor<'_>, b: Cursor<'_>) -> bool {
    let headline = a.get("headline").text().trim();
    if !headline.is_empty() && alike(headline, b.get("headline").text().trim()) {
        return true;
    }
    let others = addresses(b);
    addresses(a).iter().any(|a| others.iter().any(|b| same_page(a.text(), b.text())))
}
