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
    let mut trees = Vec::new();
    for (source, value) in values.iter().enumerate() {
        if let Some(value) = value {
            trees.push(Tree::new(value, source));
        }
    }
    let roots = roots(&trees, &mut context);
    let article = article(&roots, &mut context);
    Reading { article, diagnostics: context.into_diagnostics() }
}

/// Reads the article that one JSON value is; without diagnostics.
pub fn read_value(value: &Value, page: &Page, host: &dyn Host) -> Option<Article> {
    article(&[Tree::new(value, 0).root()], &mut Context::new(page, host))
}

fn article(roots: &[Cursor<'_>], context: &mut Context<'_>) -> Option<Article> {
    if let Some(found) = find(roots, context) {
        let article = finish(found, context);
        if !article.is_blank() || !article.byline.is_empty() {
            return Some(article);
        }
        no_article("the article has no headline, text or picture to show", context);
    } else if !roots.is_empty() {
        no_article("no article in this JSON", context);
    }
    None
}

fn no_article(message: &'static str, context: &mut Context<'_>) {
    context.add(Code::NoArticle, 0, String::new(), message.into());
}

fn parse(scripts: &[String], context: &mut Context<'_>) -> Vec<Option<Value>> {
    if scripts.is_empty() {
        context.add(Code::EmptyInput, 0, String::new(), "no JSON was given".into());
    }
    let mut values = Vec::new();
    for (source, text) in scripts.iter().enumerate() {
        let document = json::read(text);
        for finding in document.findings {
            context.found_in_text(source, finding);
        }
        values.push(document.value);
    }
    values
}

/// The value of each script, or what the page's pointer points to in it.
fn roots<'v>(trees: &'v [Tree<'v>], context: &mut Context<'_>) -> Vec<Cursor<'v>> {
    let pointer = context.page.pointer.as_deref();
    let mut roots = Vec::new();
    for tree in trees {
        let root = tree.root();
        if let Some(root) = pointer.map_or(Some(root), |pointer| root.at_pointer(pointer)) {
            roots.push(root);
        }
    }
    if roots.is_empty() && !trees.is_empty() {
        let pointer = pointer.unwrap_or_default().to_owned();
        context.add(Code::BadOption, 0, pointer, "the pointer leads to nothing".into());
        no_article("no article in this JSON", context);
    }
    roots
}
