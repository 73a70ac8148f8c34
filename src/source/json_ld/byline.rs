//! Who wrote an article, where its author says no more than the house, or not all of them.

use super::super::affiliations::is_desk;
use super::super::authors::author_folder;
use super::super::context::Context;
use super::super::cursor::{Cursor, Path};
use super::super::table::Named;
use super::super::types::Types;
use crate::article::{Author, AuthorKind};
use crate::error::Code;

/// The names of a person and their pages.
pub(super) const PERSON: Named = Named { names: &[&["name"]], pages: &[&["url"], &["sameAs"]] };

/// Where authors are named.
pub(super) const AUTHORS: &[Path] = &[&["author"], &["authors"], &["@author"]];

/// Asks other members and other descriptions for who is missing from the byline.
pub(super) fn complete_byline<'v>(node: Cursor<'v>, context: &mut Context<'v>) {
    if !context.article.byline.iter().any(|author| is_person(author, context)) {
        let known = context.graph.find(node, AUTHORS);
        for other in context.graph.all(node) {
            let at = other.find(AUTHORS);
            if !at.is_at(known) {
                take_over(at, context);
            }
        }
    }
    // The creator is asked where the author names no one but the publisher.
    if context.article.byline.iter().all(|author| context.is_publisher(&author.name)) {
        let at = context.graph.first(node, &["creator"]);
        let authors = read(at, context);
        if !authors.is_empty() {
            context.article.byline = authors;
            context.report(Code::Guessed, at, "taken from the creator");
        }
    }
    contributors(node, context);
}

/// A person, and not only by a type that the source gives to its own name and its desks too.
fn is_person(author: &Author, context: &Context<'_>) -> bool {
    author.kind == AuthorKind::Person && !context.is_publisher(&author.name) && !is_desk(&author.name)
}

/// The authors of a value.
fn read<'v>(at: Cursor<'v>, context: &mut Context<'v>) -> Vec<Author> {
    let before = core::mem::take(&mut context.article.byline);
    if !at.is_empty() {
        context.byline(at, &PERSON);
    }
    core::mem::replace(&mut context.article.byline, before)
}

/// Puts the persons of a value before the houses of the byline.
fn take_over<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    let mut found = read(at, context);
    let count = found.len();
    found.retain(|author| is_person(author, context));
    if found.len() < count {
        context.report(Code::UnknownProperty, at, "houses in another description of the article; not used");
    }
    if !found.is_empty() {
        let mut houses = core::mem::replace(&mut context.article.byline, found);
        houses.retain(|author| !is_person(author, context) && !context.is_publisher(&author.name));
        context.article.byline.append(&mut houses);
        context.report(Code::Guessed, at, "taken from another description of the article");
    }
}

/// Ghost names all authors but the first as contributors. They are told from other contributors by their pages, which
/// stand beside that of the author.
fn contributors<'v>(node: Cursor<'v>, context: &mut Context<'v>) {
    let at = context.graph.first(node, &["contributor"]);
    if at.is_empty() {
        return;
    }
    let urls = context.article.byline.iter().filter_map(|author| author.url.as_deref());
    let folders: Vec<String> = urls.filter_map(author_folder).map(str::to_owned).collect();
    let items = at.items();
    let is_author = items.iter().all(|item| {
        let url = context.address(*item, PERSON.pages);
        let folder = url.as_deref().and_then(author_folder);
        Types::of(*item).has_any(&["Person"])
            && folder.is_some_and(|folder| folders.iter().any(|other| other == folder))
    });
    if is_author {
        context.byline(at, &PERSON);
        context.report(Code::Guessed, at, "co-authors; named in the byline");
    } else {
        context.report(Code::UnknownProperty, at, "has no place in an article; not used");
    }
}
