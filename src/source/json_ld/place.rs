//! The dateline. schema.org's member of that name is misused in most pages,
//! so it is trusted only where it looks like a place.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::parse;
use super::super::finish::dateline_in;
use super::super::table::Field;
use super::super::text::line;
use crate::error::Code;
use crate::text::is_letter;

/// No dateline is longer, in characters.
const LONGEST: usize = 60;

/// What the source gives as such, else what opens the body, else where it was
/// written.
pub(super) fn dateline<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<String> {
    let at = context.graph.first(node, &["dateline"]);
    if let Some(text) = line(at, context) {
        let place = text.trim_end_matches(['—', '–', '-', ' ', ':']).trim();
        if is_place(place) {
            return Some(place.to_owned());
        }
        context.report(Code::BadValue, at, "not a place; dropped");
    }
    if let Some(place) = dateline_in(&context.article.body) {
        return Some(place);
    }
    let at = context.graph.first(node, &["locationCreated"]).item();
    let name = context.line_at(at, &[&["name"]]).filter(|name| is_place(name))?;
    context.guessed(Field::Dateline, at);
    Some(name)
}

fn is_place(text: &str) -> bool {
    text.chars().count() <= LONGEST
        && text.chars().any(is_letter)
        && !text.chars().any(|c| c.is_ascii_digit())
        && parse(text).is_err()
}
