//! Headlines, bodies and descriptions: each may stand in several forms, of
//! which one is read.

use super::super::bodies::{Written, blocks};
use super::super::context::Context;
use super::super::cursor::{Cursor, NOTHING};
use super::super::table::Field;
use super::super::tags::markup;
use super::super::text::line;
use super::super::types::is_any;
use super::names;
use crate::text::search;

/// Roles of texts that stand for the whole only where nothing else does.
const LESSER: [&str; 9] =
    ["alternate", "caption", "extra", "mobile", "seo", "sms", "social", "teaser", "usage"];

/// What is looked for among the forms of a text.
struct Search<'s, 'v> {
    /// The role that is best of all.
    role: &'s str,
    html: bool,
    worth: u8,
    found: (Cursor<'v>, Written),
}

pub(super) fn headline<'v>(at: Cursor<'v>, context: &mut Context<'v>) {
    let (best, _) = best(at, names::HEADLINES, "main", false);
    if !context.field(Field::Headline, best) {
        context.rows(at, names::HEADLINE_GUESSES);
    }
}

pub(super) fn body(at: Cursor<'_>, context: &mut Context<'_>) {
    let (best, written) = best(at, names::BODIES, "", true);
    if !best.is_null() {
        context.article.body = blocks(best, written, context);
    }
}

/// The description, unless it repeats the headline.
pub(super) fn standfirst(at: Cursor<'_>, context: &mut Context<'_>) {
    let (best, _) = best(at, names::DESCRIPTIONS, "", false);
    let text = line(best, context);
    context.article.standfirst = text.filter(|text| *text != context.article.headline);
}

/// The description of a picture.
pub(super) fn caption(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let (best, _) = best(at, names::DESCRIPTIONS, "caption", false);
    line(best, context)
}

/// The first of the forms that are worth most, and how it is written.
fn best<'v>(at: Cursor<'v>, (array, start): (&str, &str), role: &str, html: bool) -> (Cursor<'v>, Written) {
    let mut search = Search { role, html, worth: 0, found: (NOTHING, Written::Unsaid) };
    for item in at.get(array).items() {
        search.consider(item.get("role").text(), item.get("contenttype").text(), item.get("value"));
    }
    for (key, member) in at.members() {
        match key.strip_prefix(start) {
            Some("") => search.consider("main", "", member),
            Some(rest) if rest.starts_with('_') => {
                search.consider(rest.get(1..).unwrap_or_default(), "", member)
            }
            _ => {}
        }
    }
    search.found
}

impl<'v> Search<'_, 'v> {
    fn consider(&mut self, role: &str, media: &str, at: Cursor<'v>) {
        let Some(body) = at.str() else { return };
        let kind = if media.is_empty() { role } else { media }.to_ascii_lowercase();
        let written = if search::has(&kind, "html") {
            Written::Html
        } else if kind.ends_with("plain") || kind == "text" {
            Written::Plain
        } else {
            Written::Unsaid
        };
        let html =
            written == Written::Html || (written == Written::Unsaid && !markup(body, false).is_empty());
        // Forms that no reader of articles can show.
        let foreign = ["sportsml", "json", "nitf", "event"].iter().any(|form| search::has(&kind, form));
        let lesser = foreign || is_any(role, &LESSER);
        let worth = 1
            + 4 * u8::from(!role.is_empty() && role.eq_ignore_ascii_case(self.role))
            + 2 * u8::from(!lesser)
            + u8::from(html == self.html);
        if worth > self.worth && !at.is_empty() {
            self.worth = worth;
            self.found = (at, written);
        }
    }
}
