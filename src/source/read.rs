//! From the scripts of a page to one article.

use super::adapter::find;
use super::context::Context;
use super::cursor::Cursor;
use super::finish::finish;
use super::{Page, Reading};
use crate::error::Code;
use crate::host::Host;
use crate::json;
use crate::prelude::*;

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
    let at = find(&roots, context);
    let mut message = "no article in this JSON";
    let mut article = None;
    if !at.is_null() {
        finish(at, context);
        message = "the article has no headline, text or picture to show";
        if !context.article.is_blank() || !context.article.byline.is_empty() {
            article = Some(core::mem::take(&mut context.article));
        }
    }
    if parsed && article.is_none() {
        context.add(Code::NoArticle, 0, String::new(), message);
    }
    Reading { article, diagnostics: context.take_diagnostics() }
}
