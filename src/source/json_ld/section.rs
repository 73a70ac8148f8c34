//! The section path: the breadcrumb trail, else the article's section.

use super::super::context::Context;
use super::super::cursor::{Cursor, Path};
use super::super::separators::sure_parts;
use super::super::text::{clean, line};
use super::super::urls::{looks_like_url, resolve_quietly, same_page};
use super::links::is_home;
use super::nodes::Nodes;
use crate::article::{Article, Link};
use crate::error::Code;
use crate::limits::MAX_NAMED;
use crate::text::{comparable, fold, search};

/// What sites call their first page, or nothing in particular.
#[rustfmt::skip]
const NO_SECTION: [&str; 17] = [
    "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "início", "ana sayfa", "главная",
    "uncategorized", "uncategorised", "non classé", "sin categoría", "nil", "null", "undefined",
];

pub(super) fn path<'v>(node: Cursor<'v>, nodes: &Nodes<'v>, context: &mut Context<'v>) -> Vec<Link> {
    for trail in &nodes.breadcrumbs {
        let mut crumbs = crumbs(*trail, context);
        let article = &context.article;
        crumbs.retain(|crumb| is_section(crumb, article));
        if crumbs.last().is_some_and(|last| is_headline(&last.name, &article.headline)) {
            crumbs.pop();
        }
        if !crumbs.is_empty() {
            return crumbs;
        }
    }
    section(context.graph.first(node, &["articleSection"]), context)
}

/// Whether a crumb is neither the article nor the site, by name or address.
fn is_section(crumb: &Link, article: &Article) -> bool {
    let url = crumb.url.as_deref().unwrap_or_default();
    let is = |other: &Option<String>| other.as_ref().is_some_and(|other| same_page(other, url));
    let site = article.publisher.as_ref();
    let is_site = site.is_some_and(|site| is(&site.url) || site.name.eq_ignore_ascii_case(&crumb.name));
    !is_site
        && !is(&article.url)
        && !is_no_section(&crumb.name)
        && !looks_like_url(&crumb.name)
        && (url.is_empty() || !is_home(url))
}

/// The crumbs of a trail in the order of their positions.
fn crumbs<'v>(trail: Cursor<'v>, context: &mut Context<'v>) -> Vec<Link> {
    let mut items: Vec<(i64, Cursor<'v>)> = Vec::new();
    for (index, at) in trail.get("itemListElement").items().into_iter().enumerate() {
        if index >= MAX_NAMED {
            context.report(Code::TooManyNodes, at, "too many; the rest was dropped");
            break;
        }
        let position = at.get("position").value.as_integer().unwrap_or(index as i64);
        // Nearly always sorted already, so insertion is cheap.
        let mut place = items.len();
        while place > 0 && items.get(place - 1).is_some_and(|(before, _)| *before > position) {
            place -= 1;
        }
        items.insert(place, (position, at));
    }
    let mut crumbs = Vec::new();
    for (_, at) in items {
        crumbs.extend(crumb(at, context));
    }
    crumbs
}

const CRUMB_URLS: &[Path] = &[&["item", "url"], &["item", "@id"], &["item"], &["url"]];

fn crumb<'v>(at: Cursor<'v>, context: &mut Context<'v>) -> Option<Link> {
    let at = context.graph.all(at).first().copied()?;
    let name = context.line_at(at, &[&["name"], &["item", "name"]])?;
    let url = context.graph.find(at, CRUMB_URLS).text();
    Some(Link { name, url: resolve_quietly(url, context) })
}

fn is_no_section(name: &str) -> bool {
    NO_SECTION.contains(&fold(name).as_str())
}

/// Whether a crumb is the article itself, its headline perhaps cut short.
fn is_headline(crumb: &str, headline: &str) -> bool {
    let (crumb, headline) = (comparable(crumb), comparable(headline));
    crumb == headline || (crumb.chars().count() > 15 && headline.starts_with(&crumb))
}

fn section(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<Link> {
    let mut names = Vec::new();
    let mut none = false;
    for item in at.items() {
        let Some(name) = line(item, context) else { continue };
        // A line has no breaks.
        for part in sure_parts(item.str().unwrap_or(&name)) {
            match clean(part, context.host) {
                Some(name) if is_no_section(&name) || looks_like_url(&name) => none = true,
                name => names.extend(name),
            }
        }
    }
    if none {
        context.report(Code::Normalised, at, "not a section; dropped");
    }
    let mut path = Vec::new();
    let Some(first) = names.first() else { return path };
    let (mut first, mut several) = (first.as_str(), names.len() > 1);
    // One comma and a blank may belong to a name (`Arts, Culture`).
    if let Some((name, rest)) = first.split_once(',')
        && (rest.contains(',') || !rest.starts_with(' '))
    {
        (first, several) = (name.trim(), true);
    }
    if several {
        context.report(Code::Normalised, at, "several; the first was taken");
    }
    for name in search::parts(first, " > ") {
        if let Some(name) = clean(name, context.host) {
            path.push(Link { name, url: None });
        }
    }
    path
}
