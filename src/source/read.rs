//! From the scripts of a page to one article.

use super::context::Context;
use super::cursor::Cursor;
use super::finish::finish;
use super::formats::find;
use super::{Page, Reading};
use crate::article::Article;
use crate::error::Code;
use crate::host::Host;
use crate::json::{self, Value};

/// Reads the article out of a page's scripts (the text of each, in document
/// order). They are read as one graph: a node of one may refer to another's.
pub fn read(scripts: &[String], page: &Page, host: &dyn Host) -> Reading {
    let (mut values, mut findings) = (Vec::new(), Vec::new());
    for text in scripts {
        let document = json::read(text);
        values.push(document.value);
        findings.push(document.findings);
    }
    let context = &mut Context::new(page, host, &values);
    if scripts.is_empty() {
        context.add(Code::EmptyInput, 0, String::new(), "no JSON was given");
    }
    for (source, findings) in findings.into_iter().enumerate() {
        for finding in findings {
            context.add(finding.code, source, finding.place, finding.message);
        }
    }
    // The value of each script, or what the page's pointer points to in it.
    let mut roots = Vec::new();
    let mut parsed = false;
    for value in values.iter().flatten() {
        parsed = true;
        let root = Cursor::new(value);
        let root = page.pointer.as_deref().map_or(Some(root), |pointer| root.at_pointer(pointer));
        roots.extend(root);
    }
    if parsed && roots.is_empty() {
        let pointer = page.pointer.clone().unwrap_or_default();
        context.add(Code::BadOption, 0, pointer, "the pointer leads to nothing");
    }
    let mut message = "no article in this JSON";
    let article = article(&roots, context, &mut message);
    if parsed && article.is_none() {
        context.add(Code::NoArticle, 0, String::new(), message);
    }
    Reading { article, diagnostics: context.take_diagnostics() }
}

/// Reads the article that one JSON value is; without diagnostics.
pub fn read_value(value: &Value, page: &Page, host: &dyn Host) -> Option<Article> {
    let values = [Some(value.clone())];
    let root = values.first().and_then(Option::as_ref).map(Cursor::new);
    article(root.as_slice(), &mut Context::new(page, host, &values), &mut "")
}

fn article<'a>(
    roots: &[Cursor<'a>],
    context: &mut Context<'a>,
    message: &mut &'static str,
) -> Option<Article> {
    let at = find(roots, context);
    if at.is_null() {
        return None;
    }
    finish(at, context);
    *message = "the article has no headline, text or picture to show";
    let article = core::mem::take(&mut context.article);
    (!article.is_blank() || !article.byline.is_empty()).then_some(article)
}
