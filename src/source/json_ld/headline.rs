//! Headline and standfirst.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::table::Field;
use super::super::text::line;
use crate::error::Code;
use crate::text::{Letter, alike, kind_of, search};

/// What stands between a headline and the site's name after it.
const JOINING: [char; 8] = ['-', '|', '–', '—', ':', '•', '·', '«'];
const JOINTS: [&str; 8] = [" - ", " | ", " – ", " — ", " :: ", " • ", " · ", " « "];

/// The headline, else what may stand for it; without the site's or the
/// author's name that a template put behind it.
pub(super) fn headline<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> String {
    let mut at = context.graph.first(node, &["headline"]);
    let mut found = line(at, context);
    // As on Wikipedia: `name: New Zealand`, `headline: country in Oceania`.
    let name = context.graph.first(node, &["name"]).text();
    if let Some(text) = &found
        && begins_with(text, Letter::Lower)
        && begins_with(name, Letter::Upper)
        && !name.eq_ignore_ascii_case(text)
    {
        context.report(Code::Normalised, at, "a description; the name was taken");
        found = None;
    }
    if found.is_none() {
        at = context.graph.first(node, &["name", "title", "alternativeHeadline"]);
        found = line(at, context);
        if found.is_some() {
            context.guessed(Field::Headline, at);
        }
    }
    let text = found.unwrap_or_default();
    let article = &context.article;
    let mut names = Vec::new();
    if let Some(publisher) = &article.publisher {
        names.push(publisher.name.as_str());
    }
    names.push(site(article.url.as_deref().unwrap_or_default()));
    for author in &article.byline {
        names.push(&author.name);
    }
    let mut kept = text.as_str();
    // Most headlines have none of them.
    if kept.contains(JOINING) {
        // Twice, for they stand in any order: "… - Section - Site".
        for _ in 0..2 {
            for name in &names {
                kept = without_name(kept, name);
            }
        }
    }
    if kept.len() == text.len() {
        return text;
    }
    let kept = kept.to_owned();
    context.report(Code::Normalised, at, "the site's or author's name after it; dropped");
    kept
}

/// The name of a URL's site without its domain: `example` of
/// `https://www.example.org/a`.
fn site(url: &str) -> &str {
    let host = search::parted(url, "//").and_then(|(_, after)| after.split('/').next()).unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('.').next().unwrap_or_default()
}

fn begins_with(text: &str, letter: Letter) -> bool {
    text.chars().next().is_some_and(|c| kind_of(c) == letter)
}

fn without_name<'a>(text: &'a str, name: &str) -> &'a str {
    for joint in JOINTS {
        if let Some((before, after)) = search::parted_last(text, joint)
            && !before.trim().is_empty()
            && alike(after.trim(), name)
        {
            return before.trim_end();
        }
    }
    text
}

/// The description; an alternative headline only where there is none. What
/// repeats the headline is none.
pub(super) fn standfirst<'v>(node: Cursor<'v>, context: &mut Context<'v>) {
    for key in ["description", "abstract", "alternativeHeadline"] {
        let at = context.graph.first(node, &[key]);
        let Some(text) = line(at, context) else { continue };
        if alike(&text, &context.article.headline) {
            continue;
        }
        match &context.article.standfirst {
            Some(first) if *first == text => {}
            Some(_) => context.report(Code::UnknownProperty, at, "a second standfirst; not used"),
            None => {
                if key == "alternativeHeadline" {
                    context.guessed(Field::Standfirst, at);
                }
                context.article.standfirst = Some(text);
            }
        }
    }
}
