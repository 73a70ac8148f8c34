//! The page's own article among several.

use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::language::tag;
use super::super::tagged::is_same_language;
use super::links::{Agreement, agreement, pages};
use super::nodes::{Nodes, has};
use crate::error::Code;
use crate::limits::MAX_DESCRIPTIONS;
use crate::text::address::same_page;
use crate::text::alike;

/// What makes an article the page's own: the members that an article of
/// substance has, and how much each counts.
const SUBSTANCE: [(&str, usize); 7] = [
    // A text to read is worth more than all that a teaser has.
    ("articleBody", 8),
    ("headline", 4),
    ("datePublished", 2),
    ("author", 2),
    ("image", 1),
    ("keywords", 1),
    ("description", 1),
];

/// More than all of [`SUBSTANCE`] together.
const LANGUAGE: usize = 50;

/// More than that with [`LANGUAGE`].
const CANONICAL: usize = 100;

/// More than all of these: what stands in the same article of the page as the widget is meant.
const NEAR: usize = 1000;

/// Chooses by nearness, by canonical URL, then by the page's language, then by content, then by order. Another
/// description of the same article completes it.
pub(super) fn choose<'v>(nodes: &Nodes<'v>, context: &mut Context<'v>) -> Cursor<'v> {
    let candidates = candidates(nodes, context);
    if let [only] = candidates.as_slice() {
        context.graph.same = vec![*only];
        return *only;
    }
    let (mut most, mut chosen) = (0, NOTHING);
    for at in &candidates {
        let score = 1 + score(*at, context);
        if score > most {
            (most, chosen) = (score, *at);
        }
    }
    let mut same = vec![chosen];
    let mut others = false;
    let own = pages(chosen, context);
    for at in &candidates {
        if at.is_at(chosen) {
        } else if !is_same(*at, chosen, &own, context) {
            others |= context.is_near(*at) == context.is_near(chosen);
        } else if same.len() <= MAX_DESCRIPTIONS {
            same.push(*at);
        }
    }
    context.graph.same = same;
    if others {
        let message = "several articles; chosen by address, then by language and content";
        context.report(Code::SeveralArticles, chosen, message);
    }
    chosen
}

/// The nodes that may be the page's article.
fn candidates<'v>(nodes: &Nodes<'v>, context: &Context<'v>) -> Vec<Cursor<'v>> {
    // A stub of an article, with no more than an address, is worth less than
    // a page that holds the article's members itself.
    let substantial = nodes.articles.iter().any(|at| is_substantial(*at));
    let found = if substantial || nodes.likely.is_empty() { &nodes.articles } else { &nodes.likely };
    if !found.is_empty() {
        return found.clone();
    }
    // A blog or a page may hold its only article, or that of its own address, as a part.
    let is_elsewhere = |at: &&Cursor<'v>| {
        let pages = pages(**at, context);
        let is_own = |url: &String| agreement(url, context) > Agreement::None;
        context.page.canonical.is_some() && !pages.is_empty() && !pages.iter().any(is_own)
    };
    let parts: Vec<_> = nodes.parts.iter().filter(|at| !is_elsewhere(at)).copied().collect();
    let Some(first) = parts.first() else { return parts };
    let own = pages(*first, context);
    if parts.iter().all(|at| is_same(*at, *first, &own, context)) { parts } else { Vec::new() }
}

fn score<'v>(at: Cursor<'v>, context: &Context<'v>) -> usize {
    let mut score = if context.is_near(at) { NEAR } else { 0 };
    let mut best = Agreement::None;
    for url in pages(at, context) {
        best = best.max(agreement(&url, context));
    }
    score += CANONICAL * best as usize;
    if !is_in_other_language(at, context) {
        score += LANGUAGE;
    }
    for (key, weight) in SUBSTANCE {
        if has(at, key) {
            score += weight;
        }
    }
    score
}

/// Whether it says that it is in another language than the page.
fn is_in_other_language(at: Cursor<'_>, context: &Context<'_>) -> bool {
    let own = at.get("inLanguage").item();
    let named = own.first(&["alternateName", "@value", "name"]);
    let own = tag(if named.is_null() { own } else { named }.text());
    let page = context.page.lang.as_deref();
    own.is_some_and(|own| page.is_some_and(|page| !is_same_language(&own, page)))
}

/// Whether it has more than an address.
fn is_substantial(at: Cursor<'_>) -> bool {
    has(at, "headline")
        || has(at, "name")
        || has(at, "articleBody")
        || has(at, "text")
        || has(at, "reviewBody")
}

/// Whether a node describes the article `other`, which stands on the pages `own`: the same address, or the same
/// headline where one of the two has no address.
fn is_same(at: Cursor<'_>, other: Cursor<'_>, own: &[String], context: &Context<'_>) -> bool {
    let pages = pages(at, context);
    if !pages.is_empty() && !own.is_empty() {
        return pages.iter().any(|a| own.iter().any(|b| same_page(a, b)));
    }
    let headline = at.get("headline").text().trim();
    !headline.is_empty() && alike(headline, other.get("headline").text().trim())
}
