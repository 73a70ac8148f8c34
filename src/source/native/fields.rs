//! Readers of single fields. The text of this format is plain already: it is
//! taken as it stands.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::images::pixels;
use super::super::language::tag;
use super::super::urls::url_of;
use super::unknown::{AUTHOR, IMAGE, PUBLISHER, report_unknown};
use crate::article::{Author, AuthorKind, Image, Link, Publisher};
use crate::error::Code;
use crate::json::Value;
use crate::prelude::*;
use crate::text::concat;

pub(super) fn text(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    match at.str() {
        Some(text) if text.trim().is_empty() => None,
        Some(text) => Some(text.to_owned()),
        None => {
            context.wrong_type(at, "a string");
            None
        }
    }
}

fn text_of(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    text(&at.get(key)?, context)
}

/// A text without which its object means nothing.
pub(super) fn required(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    if at.value.as_object().is_none() {
        context.wrong_type(at, "an object");
        return None;
    }
    let found = text_of(at, key, context);
    if found.is_none() {
        let message = concat(&["dropped, because it has no ", key]);
        context.report(Code::BadValue, at, message);
    }
    found
}

pub(super) fn flag(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<bool> {
    match at.value {
        Value::Bool(flag) => Some(*flag),
        _ => {
            context.wrong_type(at, "a boolean");
            None
        }
    }
}

pub(super) fn lang(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let tag = tag(&text(at, context)?);
    if tag.is_none() {
        context.report(Code::BadValue, at, "not a language; dropped");
    }
    tag
}

/// The items of an array.
pub(super) fn items<'v>(at: &Cursor<'v>, context: &mut Context<'_>) -> Vec<Cursor<'v>> {
    let mut items = Vec::new();
    match at.value {
        Value::Array(values) => {
            for value in values {
                items.push(at.below(value));
            }
        }
        _ => context.wrong_type(at, "an array"),
    }
    items
}

/// A name and its page, in an object of these members.
pub(super) fn link(at: &Cursor<'_>, known: &str, context: &mut Context<'_>) -> Option<Link> {
    report_unknown(at, known, context);
    Some(Link { name: required(at, "name", context)?, url: url_of(at, "url", context) })
}

pub(super) fn author(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Author> {
    let Link { name, url } = link(at, AUTHOR, context)?;
    let kind = match text_of(at, "type", context).as_deref() {
        Some("organization") => AuthorKind::Organization,
        None | Some("person") => AuthorKind::Person,
        Some(_) => {
            context.report(Code::BadValue, at, "an unknown type of author; taken as a person");
            AuthorKind::Person
        }
    };
    Some(Author { name, url, kind })
}

pub(super) fn image(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Image> {
    report_unknown(at, IMAGE, context);
    required(at, "src", context)?;
    let mut image = Image { src: url_of(at, "src", context)?, ..Image::default() };
    image.alt = match at.get("alt") {
        // An empty alt says that the picture is decorative.
        Some(alt) if alt.str() == Some("") => Some(String::new()),
        Some(alt) => text(&alt, context),
        None => None,
    };
    image.width = size(at, "width", context);
    image.height = size(at, "height", context);
    image.caption = text_of(at, "caption", context);
    image.credit = text_of(at, "credit", context);
    Some(image)
}

fn size(at: &Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<u32> {
    let at = at.get(key)?;
    let size = pixels(&at);
    if size.is_none() {
        context.wrong_type(&at, "a number of pixels");
    }
    size
}

pub(super) fn publisher(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<Publisher> {
    let Link { name, url } = link(at, PUBLISHER, context)?;
    Some(Publisher { name, url, logo: url_of(at, "logo", context) })
}
