//! The objects inside an article. Each has a name, an address or a text that it
//! must have; members that it does not know are reported.

use super::super::context::Context;
use super::super::cursor::{Cursor, Path};
use super::super::dates::date;
use super::super::images::{Picture, image, push};
use super::super::table::Named;
use super::super::types::is_any;
use crate::article::{Author, AuthorKind, Correction, Link, Publisher, Topic};
use crate::error::Code;
use crate::limits::MAX_NAMED;

const LINK: Named = Named { names: &[&["name"]], pages: &[&["url"]] };
const LOGO: &[Path] = &[&["logo"]];
const IMAGE: Picture = Picture {
    addresses: &[&["src"]],
    alt: &[&["alt"]],
    caption: &[&["caption"]],
    credit: &[&["credit"]],
    ..Picture::SIZED
};

/// Reports the members that are not known.
pub(super) fn report_unknown(at: Cursor<'_>, is_known: impl Fn(&str) -> bool, context: &mut Context<'_>) {
    for (key, member) in at.members() {
        if !is_known(key) {
            context.report(Code::UnknownProperty, member, "unknown; not used");
        }
    }
}

/// Whether it is an object that has `known[0]`, its required member; reports
/// unknown members.
fn fits(at: Cursor<'_>, known: &[&str], context: &mut Context<'_>) -> bool {
    if !at.is_object() {
        context.wrong_type(at, "an object");
        return false;
    }
    report_unknown(at, |key| is_any(key, known), context);
    let first = known.first().copied().unwrap_or_default();
    let fits = !at.get(first).is_empty();
    if !fits {
        context.report(Code::BadValue, at, &["no ", first, "; dropped"].concat());
    }
    fits
}

fn link<'v>(at: Cursor<'v>, known: &[&str], context: &mut Context<'v>) -> Option<Link> {
    if fits(at, known, context) { context.named(at, &LINK) } else { None }
}

pub(super) fn sections<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in at.items() {
        let link = link(item, &["name", "url"], context);
        context.article.section.extend(link);
    }
}

pub(super) fn byline<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in context.things(at) {
        if context.article.byline.len() >= MAX_NAMED {
            return context.report(Code::TooManyNodes, item, "too many; the rest was dropped");
        }
        author(item, context);
    }
}

fn author<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    let Some(Link { name, url }) = link(at, &["name", "url", "type"], context) else { return };
    let kind = match at.get("type").str() {
        Some("organization") => AuthorKind::Organization,
        None | Some("person") => AuthorKind::Person,
        Some(_) => {
            context.report(Code::BadValue, at, "unknown; taken as a person");
            AuthorKind::Person
        }
    };
    context.article.byline.push(Author { name, url, kind });
}

pub(super) fn images<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in at.items() {
        if fits(item, &["src", "alt", "caption", "credit", "width", "height"], context)
            && let Some(mut image) = image(item, &IMAGE, context)
        {
            // An empty one means that the picture is decorative.
            if item.get("alt").str() == Some("") {
                image.alt = Some(String::new());
            }
            push(item, image, context);
        }
    }
}

pub(super) fn topics<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in context.things(at) {
        if let Some(Link { name, url }) = link(item, &["name", "url"], context) {
            context.article.topics.push(Topic { name, url });
        }
    }
}

pub(super) fn publisher<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in context.things(at) {
        if context.article.publisher.is_none()
            && let Some(Link { name, url }) = link(item, &["name", "url", "logo"], context)
        {
            let logo = context.address(item, LOGO);
            context.article.publisher = Some(Publisher { name, url, logo });
        }
    }
}

pub(super) fn corrections<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    for item in context.things(at) {
        if !fits(item, &["text", "date"], context) {
            continue;
        }
        match context.name_of(item, &[&["text"]]) {
            Some(text) => {
                let date = date(item.get("date"), context);
                context.article.corrections.push(Correction { text, date });
            }
            None => context.report(Code::BadValue, item, "no text; dropped"),
        }
    }
}
