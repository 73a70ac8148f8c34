//! From the scripts of a page to one article.

use super::adapter::find;
use super::context::Context;
use super::cursor::{Cursor, Tree};
use super::finish::finish;
use super::{Page, Reading};
use crate::article::Article;
use crate::error::Code;
use crate::host::Host;
use crate::json::{self, Value};
use crate::prelude::*;

/// Reads the article out of a page's scripts (the text of each, in document
/// order). They are read as one graph: a node of one may refer to another's.
pub fn read(scripts: &[String], page: &Page, host: &dyn Host) -> Reading {
    let mut context = Context::new(page, host);
    let values = parse(scripts, &mut context);
    let trees = values.iter().enumerate();
    let trees: Vec<Tree<'_>> =
        trees.filter_map(|(source, value)| Some(Tree::new(value.as_ref()?, source))).collect();
    let roots = roots(&trees, &mut context);
    let found = find(&roots, &mut context).map(|found| finish(found, &mut context));
    let none = match &found {
        None if !roots.is_empty() => Some("no article in this JSON"),
        Some(article) if is_blank(article) => Some("the article has no headline, text or picture to show"),
        _ => None,
    };
    if let Some(message) = none {
        context.add(Code::NoArticle, 0, String::new(), message.into());
    }
    let article = found.filter(|article| !is_blank(article));
    Reading { article, diagnostics: context.into_diagnostics() }
}

/// Whether there is nothing that would be worth more to a reader than the
/// page's own fallback.
fn is_blank(article: &Article) -> bool {
    article.headline.is_empty()
        && article.standfirst.is_none()
        && article.body.is_empty()
        && article.images.is_empty()
}

fn parse(scripts: &[String], context: &mut Context<'_>) -> Vec<Option<Value>> {
    if scripts.is_empty() {
        context.add(Code::EmptyInput, 0, String::new(), "no JSON was given".into());
    }
    let read = |(source, text): (usize, &String)| {
        let document = json::read(text);
        for finding in document.findings {
            context.found_in_text(source, finding);
        }
        document.value
    };
    scripts.iter().enumerate().map(read).collect()
}

/// The value of each script, or what the page's pointer points to in it.
fn roots<'v>(trees: &'v [Tree<'v>], context: &mut Context<'_>) -> Vec<Cursor<'v>> {
    let all = trees.iter().map(Tree::root);
    let Some(pointer) = context.page.pointer.as_deref() else { return all.collect() };
    let pointed: Vec<_> = all.filter_map(|root| root.at_pointer(pointer)).collect();
    if pointed.is_empty() && !trees.is_empty() {
        context.add(Code::BadOption, 0, pointer.to_owned(), "the pointer leads to nothing".into());
        context.add(Code::NoArticle, 0, String::new(), "no article in this JSON".into());
    }
    pointed
}
