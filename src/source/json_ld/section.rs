//! The section path: the breadcrumb trail, else the article's section.

use super::super::context::Context;
use super::super::cursor::{Cursor, Path};
use super::super::separators::sure_parts;
use super::super::table::MOST_SECTIONS;
use super::super::tagged::in_language;
use super::super::text::{clean, line};
use super::super::urls::{looks_like_url, resolve_quietly};
use super::nodes::Nodes;
use crate::article::{Article, Link};
use crate::error::Code;
use crate::limits::MAX_NAMED;
use crate::text::address::{Address, same_page};
use crate::text::{alike, comparable, fold, search};

/// What sites call their first page, or nothing in particular.
#[rustfmt::skip]
const NO_SECTION: [&str; 17] = [
    "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "início", "ana sayfa", "главная",
    "uncategorized", "uncategorised", "non classé", "sin categoría", "nil", "null", "undefined",
];

pub(super) fn path<'v>(node: Cursor<'v>, nodes: &Nodes<'v>, context: &mut Context<'v>) -> Vec<Link> {
    let at = context.graph.first(node, &["articleSection"]);
    for trail in &nodes.breadcrumbs {
        let mut crumbs = crumbs(*trail, context);
        let article = &context.article;
        crumbs.retain(|crumb| is_section(crumb, article));
        if crumbs.last().is_some_and(|last| is_headline(&last.name, &article.headline)) {
            crumbs.pop();
        }
        if !crumbs.is_empty() {
            if section(at, context).iter().any(|name| !crumbs.iter().any(|crumb| alike(&crumb.name, name))) {
                context.report(Code::UnknownProperty, at, "not in the breadcrumb trail, which was taken");
            }
            return crumbs;
        }
    }
    let mut names = section(at, context);
    let above = above(node, context);
    if names.iter().filter(|name| above.contains(&fold(name))).count() > 1 {
        let place = |names: &[String], one: &String| names.iter().position(|name| fold(name) == *one);
        let mut told: Vec<String> = Vec::new();
        for one in &above {
            told.extend(place(&names, one).map(|place| names.remove(place)));
        }
        // Those that the parts do not tell keep their order behind these.
        told.append(&mut names);
        names = told;
    }
    names.into_iter().map(|name| Link { name, url: None }).collect()
}

/// What the article is part of, outermost first, folded.
fn above<'v>(node: Cursor<'v>, context: &Context<'v>) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = context.graph.walk(node, &["isPartOf"]).item();
    while names.len() < MOST_SECTIONS && !at.is_empty() {
        names.push(fold(context.graph.walk(at, &["name"]).text().trim()));
        at = context.graph.walk(at, &["isPartOf"]).item();
    }
    names.reverse();
    names
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
        && (url.is_empty() || !Address::of_page(url).is_home())
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

/// Whether a crumb is the article itself, its headline perhaps cut short, or with the site's name behind it.
fn is_headline(crumb: &str, headline: &str) -> bool {
    let (crumb, headline) = (comparable(crumb), comparable(headline));
    let is_long = |text: &str| text.chars().count() > 15;
    crumb == headline
        || is_long(&crumb) && headline.starts_with(&crumb)
        || is_long(&headline) && crumb.starts_with(&headline)
}

/// The sections in their order, each once: a path, as sites with several levels give it.
fn section(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    let mut none = false;
    for item in in_language(at, context) {
        let Some(text) = line(item, context) else { continue };
        // A line has no breaks.
        let parts = sure_parts(item.str().unwrap_or(&text)).filter_map(|part| clean(part, context));
        for name in parts.collect::<Vec<_>>().iter().flat_map(|part| names(part)).map(str::to_owned) {
            if name.is_empty() {
                continue;
            }
            if is_no_section(&name) || looks_like_url(&name) {
                none = true;
            } else if path.len() == MOST_SECTIONS {
                context.report(Code::TooManyNodes, at, "too many; the rest was dropped");
                return path;
            } else if !path.iter().any(|other| alike(other, &name)) {
                path.push(name);
            }
        }
    }
    if none {
        context.report(Code::Normalised, at, "not a section; dropped");
    }
    path
}

/// The names in a text, which may be a path itself.
fn names(text: &str) -> Vec<&str> {
    // One comma and a blank may belong to a name (`Arts, Culture`).
    let is_list = text.split_once(',').is_some_and(|(_, rest)| rest.contains(',') || !rest.starts_with(' '));
    let parts = text.split(|c| c == ';' || is_list && c == ',');
    parts.flat_map(|part| search::parts(part, " > ")).map(str::trim).collect()
}
