//! The byline, out of every form that pages give an author.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::names::{is_desk, name, names};
use super::super::text::{clean, line};
use super::super::urls::{looks_like_url, resolve, url};
use super::fields::name_of;
use super::graph::{Graph, Node, is_reference};
use super::types::{is, is_article, is_organization};
use crate::article::{Author, AuthorKind, Publisher};
use crate::error::Code;
use crate::json::Value;
use crate::limits::MAX_NAMED;
use crate::prelude::*;
use crate::text::{after, before, concat, cut_last, fold, split, trim_end};

/// What a byline is read with.
struct Reader<'r, 'v, 'c> {
    graph: &'r Graph<'v>,
    publisher: Option<&'r Publisher>,
    lang: Option<&'r str>,
    context: &'r mut Context<'c>,
    authors: Vec<Author>,
}

/// The authors in their order, each once. `creator` is asked where `author`
/// names no one but the publisher.
pub(super) fn byline<'v>(
    node: &Node<'v>,
    graph: &Graph<'v>,
    publisher: Option<&Publisher>,
    lang: Option<&str>,
    context: &mut Context<'_>,
) -> Vec<Author> {
    let lang = lang.map(str::to_owned).or_else(|| context.page.lang.clone());
    let mut reader = Reader { graph, publisher, lang: lang.as_deref(), context, authors: Vec::new() };
    if let Some(authors) = node.any(&["author", "authors", "@author"]) {
        reader.all(&authors);
    }
    let is_publisher = |a: &Author| publisher.is_some_and(|p| p.name.eq_ignore_ascii_case(&a.name));
    if reader.authors.iter().all(is_publisher)
        && let Some(creators) = node.get("creator")
    {
        let authors = core::mem::take(&mut reader.authors);
        reader.all(&creators);
        if reader.authors.is_empty() {
            reader.authors = authors;
        } else {
            reader.context.report(Code::Guessed, &creators, "the byline is taken from the creator");
        }
    }
    reader.authors
}

impl<'v> Reader<'_, 'v, '_> {
    fn all(&mut self, at: &Cursor<'v>) {
        for item in at.items() {
            if self.authors.len() >= MAX_NAMED {
                return self.context.report(
                    Code::TooManyNodes,
                    &item,
                    "too many authors; dropped from here on",
                );
            }
            let node = self.graph.named(&item, self.context);
            match node.at.value {
                Value::String(text) => self.text(&item, text, None, AuthorKind::Person),
                Value::Object(_) => self.node(&node),
                _ => self.context.wrong_type(&item, "an author"),
            }
        }
    }

    fn node(&mut self, node: &Node<'v>) {
        if node.is(&is_article) {
            return self.context.report(Code::BadValue, &node.at, "an article, no author; left out");
        }
        let organization = node.is(&is_organization) && !node.is(&|at| is(at, "person"));
        let kind = if organization { AuthorKind::Organization } else { AuthorKind::Person };
        let url = self.page_of(node);
        let names = node.get("name").map(|at| at.items()).unwrap_or_default();
        let before = self.authors.len();
        for item in &names {
            // A name that is a person again.
            let inner = self.graph.node(item);
            let Some(text) = name_of(&inner, self.context) else { continue };
            self.text(item, &text, url.as_deref().filter(|_| names.len() == 1), kind);
        }
        if names.is_empty()
            && let Some(text) = self.full_name(node)
        {
            self.push(text, url, kind);
        }
        if self.authors.len() == before && !(is_reference(&node.at) && node.more.is_empty()) {
            self.context.report(
                Code::BadValue,
                &node.at,
                "an author without a name, or named twice; left out",
            );
        }
    }

    fn full_name(&mut self, node: &Node<'v>) -> Option<String> {
        let mut part = |key| node.get(key).and_then(|at| line(&at, self.context));
        let parts = [part("givenName"), part("additionalName"), part("familyName")];
        let full = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if full.is_empty() {
            node.get("alternateName").and_then(|at| line(&at, self.context))
        } else {
            Some(full)
        }
    }

    /// A text that names one or several.
    fn text(&mut self, at: &Cursor<'_>, text: &str, url: Option<&str>, kind: AuthorKind) {
        let Some(text) = clean(text, self.context.host) else { return };
        if looks_like_url(&text) {
            return self.address(at, &text);
        }
        let found = match kind {
            AuthorKind::Organization => name(&text).into_iter().collect(),
            AuthorKind::Person => names(&text, self.lang),
        };
        if found.is_empty() {
            self.context.report(Code::BadValue, at, "no name of an author; left out");
        }
        let url = url.filter(|_| found.len() == 1);
        for name in found.into_iter().take(MAX_NAMED) {
            self.push(name, url.map(str::to_owned), kind);
        }
    }

    /// A page about an author, where the name should stand: its last part may
    /// be the name.
    fn address(&mut self, at: &Cursor<'_>, text: &str) {
        let url = resolve(text, self.context);
        let slug = url.as_deref().and_then(slug_name);
        match slug {
            Some(name) => {
                self.context.report(Code::Guessed, at, "the author's name is taken from the address");
                self.push(name, url, AuthorKind::Person);
            }
            None => self.context.report(Code::BadValue, at, "an address where a name was expected; left out"),
        }
    }

    fn page_of(&mut self, node: &Node<'v>) -> Option<String> {
        let at = node.any(&["url", "sameAs"])?;
        let own: Vec<_> = at.items();
        own.iter().find_map(|at| url(at, self.context))
    }

    fn push(&mut self, name: String, url: Option<String>, kind: AuthorKind) {
        let is_publisher = self.publisher.is_some_and(|p| p.name.eq_ignore_ascii_case(&name));
        let kind = if is_publisher || is_desk(&name) { AuthorKind::Organization } else { kind };
        if !self.authors.iter().any(|other| fold(&other.name) == fold(&name)) {
            self.authors.push(Author { name, url, kind });
        }
    }
}

/// `/author/ada-byron/` → Ada Byron.
fn slug_name(url: &str) -> Option<String> {
    let path = trim_end(before(url, "?#"), "/");
    let (way, slug) = cut_last(path, "/")?;
    let of_author = ["author", "authors", "autor", "auteur", "people", "by", "profile", "staff"];
    let words = split(slug, "-");
    let is_name = (2..=4).contains(&words.len())
        && words.iter().all(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase()));
    if !is_name || !of_author.contains(&after(way, "/")) {
        return None;
    }
    let capital = |word: &&str| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        concat(&[first.to_ascii_uppercase().as_str(), rest])
    };
    Some(words.iter().map(capital).collect::<Vec<_>>().join(" "))
}
