//! Headline and standfirst.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::table::Field;
use super::super::text::line;
use crate::error::Code;
use crate::text::{alike, search};

/// What stands between a headline and the site's name after it.
const JOINING: [char; 8] = ['-', '|', '–', '—', ':', '•', '·', '«'];
const JOINTS: [&str; 8] = [" - ", " | ", " – ", " — ", " :: ", " • ", " · ", " « "];

/// The headline, else what may stand for it; without the site's or the
/// author's name that a template put behind it.
pub(super) fn headline<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> String {
    let mut at = context.graph.first(node, &["headline"]);
    let mut found = line(at, context);
    if found.is_some() && is_description(node, context) {
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

/// Whether the headline only describes what the name says, as on Wikipedia, which has it from Wikidata: `name: New
/// Zealand`, `headline: country in Oceania`. How a headline begins tells nothing: iPhone and de Gaulle are names too.
fn is_description<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> bool {
    let name = context.graph.first(node, &["name"]);
    let mut things = context.graph.first(node, &["mainEntity"]).items();
    things.extend(context.graph.first(node, &["sameAs"]).items());
    let is_wikidata = |at: &Cursor<'_>| {
        let id = if at.is_object() { at.get("@id").text() } else { at.text() };
        search::has(id, "wikidata.org/entity/")
    };
    things.retain(is_wikidata);
    things.iter().for_each(|thing| context.used.add(*thing));
    !name.is_empty() && !things.is_empty()
}

/// The name of a URL's site without what stands before and after it: `example` of `https://live.example.co.uk/a`.
fn site(url: &str) -> &str {
    let host = search::parted(url, "//").and_then(|(_, after)| after.split('/').next()).unwrap_or_default();
    let mut labels = host.rsplit('.').skip(1);
    let name = labels.next().unwrap_or_default();
    // `co.uk`, `com.au`.
    let is_suffix = matches!(name, "ac" | "co" | "com" | "edu" | "gov" | "net" | "or" | "org");
    if is_suffix { labels.next().filter(|label| *label != "www").unwrap_or(name) } else { name }
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
