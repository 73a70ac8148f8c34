//! What every article is given and checked for, whatever its format.

use std::borrow::Cow;

use super::Page;
use super::context::Context;
use super::cursor::Cursor;
use super::language::{direction, direction_of_text, tag};
use super::page_address::settle_address;
use super::pictures::{Pictures, show_once};
use super::text::one_line;
use super::urls::is_web;
use crate::article::{Article, Attribute, Direction, Kind, Node, is_countable, text_of, word_count};
use crate::body::{dateline_of, settle, settle_addresses};
use crate::error::Code;
use crate::limits::MAX_HTML_DEPTH;
use crate::page::Way;
use crate::text::address::same_page;
use crate::text::variant::is_variant;
use crate::text::{comparable, settled};

pub(super) fn finish(at: Cursor<'_>, context: &mut Context<'_>) {
    if context.graph.is_spent() {
        context.report(Code::TooManyNodes, at, "references: too many; the rest was dropped");
    }
    let page = context.page;
    context.article.offprint = 1;
    // What the native format has is meant as it stands.
    if !context.strict {
        settle_address(at, context);
    }
    if context.article.lang.is_none() {
        context.article.lang = page.lang.as_deref().and_then(tag);
        if context.article.lang.is_some() {
            context.report_member(Code::Guessed, at, "lang", "taken from the page");
        }
    }
    if context.article.url.is_none()
        && let Some(url) = page.url.as_deref().filter(|url| is_web(url))
    {
        context.article.url = context.host.resolve_url(url, None);
        if context.article.url.is_some() {
            context.report_member(Code::Guessed, at, "url", "taken from the page");
        }
    }
    set_direction(at, context);
    // What the native format has is meant as it stands.
    let is_meant = context.strict && context.body.as_ref().is_none_or(|body| body.way == Way::Json);
    if !is_meant {
        settle_links(&mut context.article, page);
    }
    if !is_meant && show_once(&mut context.article.body) {
        context.report_member(Code::Normalised, at, "body", "a picture stood in it again; dropped");
    }
    drop_body_images(&mut context.article);
    drop_body_headline(at, context);
    if repeats_body(&context.article) {
        context.article.standfirst = None;
        let message = "repeats the text; dropped";
        context.report_member(Code::Normalised, at, "standfirst", message);
    }
    compare_length(at, context);
    let article = &context.article;
    let missing = [
        ("headline", "the article has no headline", article.headline.is_empty()),
        ("published", "the article has no date of publication", article.published.is_none()),
        ("byline", "the article has no byline", article.byline.is_empty()),
        ("body", "the article has no body", article.body.is_empty()),
    ];
    for (field, message, is_missing) in missing {
        if is_missing {
            context.report_member(Code::MissingField, at, field, message);
        }
    }
}

/// What the text's own links lead to stays named, and they lead there whatever the page's address was written as.
fn settle_links(article: &mut Article, page: &Page) {
    settle(&mut article.body);
    let own = [&article.url, &page.canonical, &page.url];
    settle_addresses(&mut article.body, &|href| {
        own.into_iter().flatten().any(|own| same_page(own, href) || is_variant(own, href))
    });
}

/// Says that the text is not of the length that its source gives. Words are
/// counted in more than one way, and captions with them or without, so half or
/// twice as many is the least that tells.
fn compare_length(at: Cursor<'_>, context: &mut Context<'_>) {
    let article = &context.article;
    let Some(told) = article.word_count else { return };
    if !article.lang.as_deref().is_none_or(is_countable) {
        return;
    }
    let found = word_count(&article.body);
    if found == 0 || found >= told / 2 && found / 2 <= told {
        return;
    }
    let message = "the text has less than half or more than twice as many words";
    context.report_member(Code::LengthDiffers, at, "wordCount", message);
}

/// The dateline that opens a body's first paragraph. It stays there too: the
/// views see that the text begins with it.
pub(super) fn dateline_in(body: &[Node]) -> Option<String> {
    dateline_of(&first_paragraph(body)?).map(|(place, _)| place.to_owned())
}

fn first_paragraph(body: &[Node]) -> Option<Cow<'_, str>> {
    let first = body.iter().find_map(|node| match node {
        Node::Element(element) if element.kind == Kind::Paragraph => Some(element),
        _ => None,
    })?;
    Some(match first.children.as_slice() {
        // As in a body of plain text.
        [Node::Text(text)] => Cow::Borrowed(text),
        children => Cow::Owned(text_of(children)),
    })
}

/// Whether the standfirst only says, perhaps cut short, how the text begins.
fn repeats_body(article: &Article) -> bool {
    let Some(standfirst) = &article.standfirst else { return false };
    let Some(text) = first_paragraph(&article.body) else { return false };
    let begin = standfirst.trim_end_matches(['.', '…', ' ', '[', ']']);
    match settled(&text) {
        // As far as it matters it is one line.
        (line, ..) if line.len() >= begin.len() => line.starts_with(begin),
        _ => one_line(&text).starts_with(begin),
    }
}

fn set_direction(at: Cursor<'_>, context: &mut Context<'_>) {
    let article = &mut context.article;
    if article.dir.is_some() {
        return;
    }
    if let Some(lang) = &article.lang {
        article.dir = Some(direction(lang));
    } else if direction_of_text(&article.headline) == Some(Direction::Rtl) {
        article.dir = Some(Direction::Rtl);
        context.report_member(Code::Guessed, at, "dir", "judged by the script of the headline");
    }
}

/// A picture that the body shows is not shown above it too.
fn drop_body_images(article: &mut Article) {
    if article.images.is_empty() {
        return;
    }
    let mut shown = Pictures::default();
    collect_images(&article.body, MAX_HTML_DEPTH + 2, &mut shown);
    article.images.retain(|image| !shown.has(&image.src));
}

/// A body that begins with the headline as its heading, perhaps behind a picture, does not repeat it.
fn drop_body_headline(at: Cursor<'_>, context: &mut Context<'_>) {
    let article = &mut context.article;
    let is_picture = |node: &Node| matches!(node, Node::Element(element) if matches!(element.kind, Kind::Image | Kind::Figure | Kind::Rule));
    let Some(first) = article.body.iter().position(|node| !is_picture(node)) else { return };
    let repeats = match article.body.get(first) {
        Some(Node::Element(element)) if element.kind == Kind::Heading => {
            let heading = comparable(&text_of(&element.children));
            !heading.is_empty() && heading == comparable(&article.headline)
        }
        _ => false,
    };
    if repeats {
        article.body.remove(first);
        context.report_member(Code::Normalised, at, "body", "begins with the headline; dropped there");
    }
}

fn collect_images(nodes: &[Node], depth: usize, out: &mut Pictures) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.kind == Kind::Image {
            out.add(element.attribute(Attribute::Src).unwrap_or_default());
        } else if depth > 0 {
            collect_images(&element.children, depth - 1, out);
        }
    }
}
