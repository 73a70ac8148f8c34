//! Detection, and the article as a whole.

use super::super::adapter::Adapter;
use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::lists::word;
use super::body::blocks;
use crate::article::Direction;
use crate::json::Value;
use crate::prelude::*;
use crate::text::{is_listed, split};

/// Marked by its member `offprint`.
pub(in crate::source) struct Native;

/// The members that are read by no row of [`FORM`], and those that must be arrays.
const OTHERS: &str = "offprint dir body";
const LISTS: &str = "section byline images topics corrections";

/// The fields, which have the names of the model.
const FORM: &str = "url url; \
    lang lang; \
    section section name url; \
    headline headline; \
    standfirst standfirst; \
    byline byline name url type; \
    published published; \
    modified modified; \
    agency agency; \
    edition edition; \
    dateline dateline; \
    images images src alt caption credit width height; \
    topics topics name url; \
    publisher publisher name url logo; \
    copyright copyright; \
    corrections corrections text date; \
    free free";

impl Adapter for Native {
    fn detects(&self, root: &Value) -> bool {
        root.get("offprint").is_some()
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = roots.first().copied().unwrap_or(NOTHING);
        context.plain = true;
        let mut known = OTHERS.to_owned();
        for row in &split(FORM, "; ") {
            let (field, _) = word(row);
            known.push(' ');
            known.push_str(field);
            let value = at.get(field);
            if is_listed(LISTS, field) && !matches!(value.value, Value::Array(_) | Value::Null) {
                context.wrong_type(value, "an array");
            } else {
                context.rows(at, row);
            }
        }
        context.fits(at, &known);
        context.article.dir = direction(at.get("dir"), context);
        let body = at.get("body");
        if !body.is_null() {
            context.article.body = blocks(body, context);
        }
        at
    }
}

fn direction(at: Cursor<'_>, context: &mut Context<'_>) -> Option<Direction> {
    match at.text() {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        _ => {
            if !at.is_null() {
                context.wrong_type(at, "\"ltr\" or \"rtl\"");
            }
            None
        }
    }
}
