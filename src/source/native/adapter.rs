//! Detection, and the article as a whole.

use super::super::adapter::Adapter;
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::pick::choose;
use super::super::table::Field;
use super::super::types::is_any;
use super::body::blocks;
use super::parts;
use crate::article::Direction;
use crate::json::Value;

/// Marked by its member `offprint`.
pub(in crate::source) struct Native;

/// How a member of the article is read.
enum Member {
    /// As other formats' field of that name.
    Shared(Field),
    /// As an object of this format.
    Object(Part),
    /// As an array of them.
    List(Part),
}

type Part = for<'v> fn(Cursor<'v>, &mut Context<'v>);

/// The fields, which have the names of the model.
const FIELDS: &[(&str, Member)] = &[
    ("url", Member::Shared(Field::Url)),
    ("lang", Member::Shared(Field::Lang)),
    ("section", Member::List(parts::sections)),
    ("headline", Member::Shared(Field::Headline)),
    ("standfirst", Member::Shared(Field::Standfirst)),
    ("byline", Member::List(parts::byline)),
    ("published", Member::Shared(Field::Published)),
    ("modified", Member::Shared(Field::Modified)),
    ("agency", Member::Shared(Field::Agency(&[]))),
    ("edition", Member::Shared(Field::Edition)),
    ("dateline", Member::Shared(Field::Dateline)),
    ("images", Member::List(parts::images)),
    ("topics", Member::List(parts::topics)),
    ("publisher", Member::Object(parts::publisher)),
    ("copyright", Member::Shared(Field::Copyright)),
    ("corrections", Member::List(parts::corrections)),
    ("free", Member::Shared(Field::Free)),
    ("wordCount", Member::Shared(Field::WordCount)),
    ("timeRequired", Member::Shared(Field::TimeRequired)),
];

/// The members that are read by no row of [`FIELDS`].
const OTHERS: [&str; 3] = ["offprint", "dir", "body"];

impl Adapter for Native {
    fn detects(&self, root: &Value) -> bool {
        root.get("offprint").is_some()
    }

    fn read<'v>(&self, roots: &[Cursor<'v>], context: &mut Context<'v>) -> Cursor<'v> {
        let at = choose(roots, &["url"], context);
        if at.is_null() {
            return at;
        }
        context.strict = true;
        for (name, member) in FIELDS {
            read_member(at.get(name), member, context);
        }
        let is_known =
            |key: &str| is_any(key, &OTHERS) || FIELDS.iter().any(|(name, _)| is_any(key, &[name]));
        parts::report_unknown(at, is_known, context);
        context.article.dir = direction(at.get("dir"), context);
        let body = at.get("body");
        if !body.is_null() {
            context.article.body = blocks(body, context);
        }
        at
    }
}

fn read_member<'v>(value: Cursor<'v>, member: &Member, context: &mut Context<'v>) {
    match member {
        Member::List(_) if !matches!(value.value, Value::Array(_) | Value::Null) => {
            context.wrong_type(value, "an array");
        }
        _ if value.is_empty() => {}
        Member::Shared(field) => {
            context.field(*field, value);
        }
        Member::Object(read) | Member::List(read) => read(value, context),
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
