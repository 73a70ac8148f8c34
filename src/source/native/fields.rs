//! Readers of single fields. The text of this format is plain already: it is
//! taken as it stands.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates;
use super::super::images::pixels;
use super::super::language::tag;
use super::super::urls;
use super::unknown::{AUTHOR, IMAGE, LINK, PUBLISHER, report_unknown};
use crate::article::{ArticleDate, Author, AuthorKind, Image, Link, Publisher};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::concat;

pub(super) fn text(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    let at = at.get(key)?;
    match at.value {
        Value::String(text) => (!text.trim().is_empty()).then(|| text.clone()),
        _ => {
            context.wrong_type(&at, "a string");
            None
        }
    }
}

/// A text without which its object means nothing.
pub(super) fn required(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    if at.value.as_object().is_none() {
        context.wrong_type(at, "an object");
        return None;
    }
    let found = text(at, key, context);
    if found.is_none() {
        let message = concat(&["dropped, because it has no ", key]);
        context.report(Code::BadValue, at, message);
    }
    found
}

pub(super) fn url(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    urls::url_of(at, key, context)
}

pub(super) fn date(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<ArticleDate> {
    dates::date_of(at, key, context)
}

pub(super) fn flag(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<bool> {
    let at = at.get(key)?;
    match at.value {
        Value::Bool(flag) => Some(*flag),
        _ => {
            context.wrong_type(&at, "a boolean");
            None
        }
    }
}

pub(super) fn lang(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let text = text(at, "lang", context)?;
    let tag = tag(&text);
    if tag.is_none() {
        let at = at.get("lang")?;
        context.report(Code::BadValue, &at, "not a language; dropped");
    }
    tag
}

/// How an item of a list is read.
pub(super) type ReadItem<'r, T> = &'r dyn Fn(&Cursor<'_>, &mut Context<'_>) -> Option<T>;

/// The items of an array that can be used.
pub(super) fn list<T>(
    at: &Cursor<'_>,
    key: &str,
    context: &mut Context<'_>,
    read: ReadItem<'_, T>,
) -> Vec<T> {
    let Some(at) = at.get(key) else { return Vec::new() };
    let Some(items) = at.value.as_array() else {
        context.wrong_type(&at, "an array");
        return Vec::new();
    };
    items.iter().filter_map(|item| read(&at.below(item), context)).collect()
}

pub(super) fn link(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Link> {
    report_unknown(at, LINK, context);
    Some(Link { name: required(at, "name", context)?, url: url(at, "url", context) })
}

pub(super) fn author(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Author> {
    report_unknown(at, AUTHOR, context);
    let name = required(at, "name", context)?;
    let kind = match text(at, "type", context).as_deref() {
        Some("organization") => AuthorKind::Organization,
        None | Some("person") => AuthorKind::Person,
        Some(_) => {
            context.report(Code::BadValue, at, "an unknown type of author; taken as a person");
            AuthorKind::Person
        }
    };
    Some(Author { name, url: url(at, "url", context), kind })
}

pub(super) fn image(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Image> {
    report_unknown(at, IMAGE, context);
    required(at, "src", context)?;
    let src = url(at, "src", context)?;
    let size = |key, context: &mut Context<'_>| {
        let at = at.get(key)?;
        let size = pixels(&at);
        if size.is_none() {
            context.wrong_type(&at, "a number of pixels");
        }
        size
    };
    Some(Image {
        src,
        // An empty alt says that the picture is decorative.
        alt: at
            .get("alt")
            .filter(|alt| alt.str() == Some(""))
            .map(|_| String::new())
            .or_else(|| text(at, "alt", context)),
        width: size("width", context),
        height: size("height", context),
        caption: text(at, "caption", context),
        credit: text(at, "credit", context),
    })
}

pub(super) fn publisher(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Publisher> {
    report_unknown(at, PUBLISHER, context);
    let name = required(at, "name", context)?;
    Some(Publisher { name, url: url(at, "url", context), logo: url(at, "logo", context) })
}
