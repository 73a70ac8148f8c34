//! Headline and standfirst.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::text::line;
use super::graph::Node;
use crate::article::{Author, Publisher};
use crate::error::Code;
use crate::prelude::*;
use crate::text::{Letter, before, cut, cut_last, fold, kind_of};

/// What stands between a headline and the site's name after it.
const JOINTS: &[&str] = &[" - ", " | ", " – ", " — ", " :: ", " • ", " · ", " « "];

/// The headline, else what may stand for it; without the site's or the
/// author's name that a template put behind it.
pub(super) fn headline(
    node: &Node<'_>,
    publisher: Option<&Publisher>,
    byline: &[Author],
    url: Option<&str>,
    context: &mut Context<'_>,
) -> String {
    let own = node.get("headline").and_then(|at| line(&at, context).map(|text| (at, text)));
    let own = own.filter(|(at, text)| !is_description(node, at, text, context));
    let found = own.or_else(|| {
        let at = node.any(&["name", "title", "alternativeHeadline"])?;
        let text = line(&at, context)?;
        context.report(Code::Guessed, &at, "taken as the headline, for want of one");
        Some((at, text))
    });
    let Some((at, text)) = found else { return String::new() };
    let names = publisher.map(|p| p.name.as_str()).into_iter().chain(url.map(site));
    let names: Vec<&str> = names.chain(byline.iter().map(|author| author.name.as_str())).collect();
    let mut kept = text.as_str();
    // Twice, for they stand in any order: "… - Section - Site".
    for name in names.iter().chain(&names) {
        kept = without_name(kept, name);
    }
    if kept.len() < text.len() {
        context.report(Code::Normalised, &at, "the name of the site or author after the headline left out");
    }
    kept.to_owned()
}

/// The name of a URL's site without its domain: `example` of
/// `https://www.example.org/a`.
fn site(url: &str) -> &str {
    let host = cut(url, "//").map_or("", |(_, after)| before(after, "/"));
    let host = host.strip_prefix("www.").unwrap_or(host);
    before(host, ".")
}

/// Whether the headline describes what the name is of, as on Wikipedia:
/// `name: New Zealand`, `headline: country in Oceania`.
fn is_description(node: &Node<'_>, at: &Cursor<'_>, headline: &str, context: &mut Context<'_>) -> bool {
    let name = node.get("name").and_then(|name| name.str());
    let other = begins_with(headline, Letter::Lower)
        && name.is_some_and(|name| begins_with(name, Letter::Upper) && !name.eq_ignore_ascii_case(headline));
    if other {
        context.report(Code::Normalised, at, "a description, not a headline; the name is taken");
    }
    other
}

fn begins_with(text: &str, letter: Letter) -> bool {
    text.chars().next().is_some_and(|c| kind_of(c) == letter)
}

fn without_name<'a>(text: &'a str, name: &str) -> &'a str {
    let cut = JOINTS
        .iter()
        .filter_map(|joint| cut_last(text, joint))
        .find(|(before, after)| !before.trim().is_empty() && fold(after.trim()) == fold(name));
    cut.map_or(text, |(before, _)| before.trim_end())
}

/// The description; an alternative headline only where there is none. What
/// repeats the headline is none.
pub(super) fn standfirst(node: &Node<'_>, headline: &str, context: &mut Context<'_>) -> Option<String> {
    let mut standfirst: Option<String> = None;
    for key in ["description", "abstract", "alternativeHeadline"] {
        let Some(at) = node.get(key) else { continue };
        let Some(text) = line(&at, context).filter(|text| fold(text) != fold(headline)) else { continue };
        if standfirst.as_ref().is_some_and(|first| *first != text) {
            context.report(Code::UnknownProperty, &at, "a second standfirst; not used");
        } else if standfirst.is_none() && key == "alternativeHeadline" {
            context.report(Code::Guessed, &at, "taken as the standfirst, for want of one");
        }
        standfirst.get_or_insert(text);
    }
    standfirst
}
