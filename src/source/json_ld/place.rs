//! The dateline. schema.org's member of that name is misused in most pages,
//! so it is trusted only where it looks like a place.

use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::dates::parse;
use super::super::finish::dateline_in;
use super::super::table::Field;
use super::super::text::line;
use crate::error::Code;
use crate::text::{fold, is_letter};

/// No dateline is longer, in characters.
const LONGEST: usize = 60;

/// What the source gives as such, else what opens the body, else where it was
/// written.
pub(super) fn dateline<'v>(node: Cursor<'v>, context: &mut Context<'v>) -> Option<String> {
    let at = context.graph.first(node, &["dateline"]);
    if let Some(text) = line(at, context) {
        let place = text.trim_end_matches(['—', '–', '-', ' ', ':']).trim();
        if is_place(place) && !context.is_publisher(place) {
            return Some(place.to_owned());
        }
        context.report(Code::BadValue, at, "not a place; dropped");
    }
    if let Some(place) = dateline_in(&context.article.body) {
        return Some(place);
    }
    let at = context.graph.first(node, &["locationCreated"]).item();
    let name = context.line_at(at, &[&["name"]])?;
    if !is_place(&name) {
        context.report(Code::BadValue, at, "not a place where news comes from; dropped");
        return None;
    }
    context.guessed(Field::Dateline, at);
    Some(name)
}

/// Countries. News comes from a place in one; sites that fill this member by themselves put their own country into it.
/// Those that have their name from a city are not among them.
#[rustfmt::skip]
const COUNTRIES: [&str; 76] = [
    "afghanistan", "argentina", "australia", "austria", "bangladesh", "belgium", "brasil", "brazil", "canada", "chile",
    "china", "colombia", "croatia", "cuba", "czechia", "denmark", "deutschland", "egypt", "england", "españa",
    "ethiopia", "finland", "france", "germany", "ghana", "great britain", "greece", "hungary", "iceland", "india",
    "indonesia", "iran", "iraq", "ireland", "israel", "italia", "italy", "japan", "jordan", "kenya", "lebanon",
    "malaysia", "morocco", "myanmar", "nederland", "nepal", "netherlands", "new zealand", "nigeria", "norway", "österreich",
    "pakistan", "peru", "philippines", "poland", "portugal", "romania", "russia", "saudi arabia", "scotland",
    "south africa", "south korea", "spain", "sri lanka", "sweden", "switzerland", "syria", "thailand", "the netherlands",
    "turkey", "uk", "ukraine", "united kingdom", "united states", "us", "usa",
];

fn is_country(place: &str) -> bool {
    COUNTRIES.contains(&fold(place).as_str())
}

fn is_place(text: &str) -> bool {
    text.chars().count() <= LONGEST
        && text.chars().any(is_letter)
        && !text.chars().any(|c| c.is_ascii_digit())
        && parse(text, None).is_err()
        && !is_country(text)
}
