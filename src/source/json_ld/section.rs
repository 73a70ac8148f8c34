//! The section path: the breadcrumb trail, else the article's section.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::text::{clean, line};
use super::super::urls::{resolve, same_page};
use super::graph::{Graph, Node};
use super::links::is_home;
use crate::article::{Link, Publisher};
use crate::error::Code;
use crate::prelude::*;
use crate::text::{fold, split, trim_end};

/// What sites call their first page, or nothing in particular.
const NO_SECTION: &[&str] = &[
    "home",
    "homepage",
    "home page",
    "start",
    "startseite",
    "accueil",
    "inicio",
    "início",
    "ana sayfa",
    "главная",
    "uncategorized",
    "uncategorised",
    "non classé",
    "sin categoría",
    "nil",
    "null",
    "undefined",
];

pub(super) fn path<'v>(
    node: &Node<'v>,
    graph: &Graph<'v>,
    headline: &str,
    url: Option<&str>,
    publisher: Option<&Publisher>,
    context: &mut Context<'_>,
) -> Vec<Link> {
    for trail in &graph.breadcrumbs {
        let mut crumbs = crumbs(trail, graph, context);
        crumbs.retain(|crumb| {
            let own = url.is_some_and(|url| crumb.url.as_deref().is_some_and(|crumb| same_page(crumb, url)));
            let site = publisher.is_some_and(|publisher| is_site(publisher, crumb));
            !own && !site && !is_no_section(&crumb.name) && !crumb.url.as_deref().is_some_and(is_home)
        });
        if crumbs.last().is_some_and(|last| is_headline(&last.name, headline)) {
            crumbs.pop();
        }
        if !crumbs.is_empty() {
            return crumbs;
        }
    }
    section(node, context)
}

/// The crumbs of a trail in the order of their positions.
fn crumbs<'v>(trail: &Cursor<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Vec<Link> {
    let Some(list) = trail.get("itemListElement") else { return Vec::new() };
    let mut crumbs: Vec<(i64, Link)> = Vec::new();
    for (index, at) in list.items().iter().enumerate() {
        let position = at.get("position").and_then(|position| position.value.as_integer());
        if let Some(link) = crumb(&graph.node(at), graph, context) {
            let position = position.unwrap_or(index as i64);
            // Their order is theirs already but for odd pages, so this takes no time.
            let place = crumbs.iter().rposition(|(before, _)| *before <= position).map_or(0, |last| last + 1);
            crumbs.insert(place, (position, link));
        }
    }
    crumbs.into_iter().map(|(_, link)| link).collect()
}

fn crumb<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Option<Link> {
    let item = node.get("item").map(|item| graph.node(&item));
    let name = node.get("name").or_else(|| item.as_ref()?.get("name"));
    let address = item.as_ref().and_then(|item| match item.at.str() {
        Some(_) => Some(item.at),
        None => item.any(&["url", "@id"]),
    });
    let address = address.or_else(|| node.get("url"));
    let url = address.and_then(|at| resolve(at.str()?, context));
    Some(Link { name: line(&name?, context)?, url })
}

fn is_no_section(name: &str) -> bool {
    NO_SECTION.contains(&fold(name).as_str())
}

/// Whether a crumb is the site, by its name or its first page.
fn is_site(publisher: &Publisher, crumb: &Link) -> bool {
    let page = crumb.url.as_deref().zip(publisher.url.as_deref());
    publisher.name.eq_ignore_ascii_case(&crumb.name)
        || page.is_some_and(|(crumb, site)| same_page(crumb, site))
}

/// Whether a crumb is the article itself, its headline perhaps cut short.
fn is_headline(crumb: &str, headline: &str) -> bool {
    let crumb = fold(trim_end(crumb, ".… "));
    let headline = fold(headline);
    crumb == headline || (crumb.chars().count() > 15 && headline.starts_with(&crumb))
}

fn section(node: &Node<'_>, context: &mut Context<'_>) -> Vec<Link> {
    let Some(at) = node.get("articleSection") else { return Vec::new() };
    let items = at.items();
    let mut names: Vec<String> = items.iter().filter_map(|item| line(item, context)).collect();
    let all = names.len();
    names.retain(|name| !is_no_section(name));
    if names.len() < all {
        context.report(Code::Normalised, &at, "a word for no section; left out");
    }
    let Some(first) = names.first() else { return Vec::new() };
    let listed = split(first, ",");
    // One comma and a blank may belong to a name (`Arts, Culture`).
    let is_list = listed.len() > 2 || listed.get(1).is_some_and(|next| !next.starts_with(' '));
    let first = listed.first().filter(|_| is_list).map_or(first.as_str(), |name| name.trim());
    if is_list || names.len() > 1 {
        context.report(Code::Normalised, &at, "several sections that make no path; the first was taken");
    }
    let names = split(first, " > ");
    let names = names.into_iter().filter_map(|name| clean(name, context.host));
    names.map(|name| Link { name, url: None }).collect()
}
