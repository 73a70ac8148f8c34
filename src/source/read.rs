//! From the scripts of a page to one article.

use super::announced::drop_announced;
use super::captions::drop_captions;
use super::context::Context;
use super::cursor::Cursor;
use super::escaped::mend;
use super::finish::finish;
use super::formats::find;
use super::leftovers::drop_leftovers;
use super::marks::{Marked, marked};
use super::page_body::complete;
use super::placeholders::{Dropped, drop_placeholders};
use super::unread::report_unread;
use super::walls::part_wall;
use super::{Page, Reading};
use crate::article::Article;
use crate::error::Code;
use crate::host::Host;
#[cfg(feature = "html")]
use crate::host::{WithPage, scan_page};
use crate::json::{self, Value};

/// Reads the article out of a page's scripts (the text of each, in document
/// order). They are read as one graph: a node of one may refer to another's.
pub fn read(scripts: &[String], page: &Page, host: &dyn Host) -> Reading {
    let (mut values, mut findings) = (Vec::new(), Vec::new());
    let mut dropped = Dropped::new();
    for (source, text) in scripts.iter().enumerate() {
        let mut document = json::read(text);
        if let Some(value) = &mut document.value {
            if memchr::memchr(b'\\', text.as_bytes()).is_some() {
                document.findings.extend(mend(value));
            }
            drop_placeholders(source, value, page.pointer.as_deref().unwrap_or_default(), &mut dropped);
        }
        values.push(document.value);
        findings.push(document.findings);
    }
    let context = &mut Context::new(page, host, &values);
    for (source, findings) in findings.into_iter().enumerate() {
        for finding in findings {
            context.add(finding.code, source, finding.place, &finding.message);
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
    if article.is_none()
        && !context.withheld
        && let Some(reading) = marked_article(&values, page, host)
    {
        return reading;
    }
    context.report_placeholders(dropped);
    if scripts.is_empty() {
        context.add(Code::EmptyInput, 0, String::new(), "no JSON was given");
    }
    if parsed && article.is_none() {
        context.add(Code::NoArticle, 0, String::new(), message);
    }
    Reading { article, diagnostics: context.take_diagnostics(), body: context.body.take() }
}

/// Reads what the page's own marks say, where it has no article JSON.
fn marked_article(scripts: &[Option<Value>], page: &Page, host: &dyn Host) -> Option<Reading> {
    let Marked { mut json, tree, least } = marked(scripts, page, host)?;
    let mut dropped = Dropped::new();
    drop_placeholders(0, &mut json, "", &mut dropped);
    let values = [Some(json)];
    let context = &mut Context::new(page, host, &values);
    context.tree = Some(tree);
    let message = "no article JSON on this page; all was read from the page's own marks";
    context.add(Code::Guessed, 0, String::new(), message);
    let root = values.first().and_then(Option::as_ref).map(Cursor::new);
    let article = article(root.as_slice(), context, &mut "")?;
    context.report_placeholders(dropped);
    if context.letters < least {
        return None;
    }
    Some(Reading {
        article: Some(article),
        diagnostics: context.take_diagnostics(),
        body: context.body.take(),
    })
}

/// Reads the article of a whole page: its metadata from the JSON that the page embeds, its text from there or, failing
/// that, from the page. What the page says of itself stands where `page` says nothing.
#[cfg(feature = "html")]
pub fn read_page(html: &str, page: &Page, host: &dyn Host) -> Reading {
    let found = scan_page(html);
    let mut page = page.clone();
    let resolved = |url: Option<&str>, base: Option<&str>| url.and_then(|url| host.resolve_url(url, base));
    let given = page.base_url.or_else(|| page.url.clone());
    page.base_url = resolved(found.base.as_deref(), given.as_deref()).or(given);
    page.canonical =
        page.canonical.or_else(|| resolved(found.canonical.as_deref(), page.base_url.as_deref()));
    page.url = page.url.or_else(|| page.canonical.clone());
    page.lang = page.lang.or(found.lang);
    page.pointer = page.pointer.or(found.pointer);
    page.body = page.body.or(found.body);
    read(&found.scripts, &page, &WithPage { host, html })
}

/// Reads the article that one JSON value is; without diagnostics.
pub fn read_value(value: &Value, page: &Page, host: &dyn Host) -> Option<Article> {
    let mut value = value.clone();
    mend(&mut value);
    drop_placeholders(0, &mut value, "", &mut Dropped::new());
    let values = [Some(value)];
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
    complete(at, context);
    drop_announced(at, context);
    drop_captions(at, context);
    drop_leftovers(at, context);
    part_wall(at, context);
    finish(at, context);
    if !context.strict {
        report_unread(at, context);
    }
    *message = "the article has no headline, text or picture to show";
    let article = core::mem::take(&mut context.article);
    (!article.is_blank() || !article.byline.is_empty()).then_some(article)
}
