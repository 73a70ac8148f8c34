//! Headlines, bodies and descriptions: each may stand in several forms, of
//! which one is read.

use super::super::bodies::{Written, blocks};
use super::super::context::Context;
use super::super::cursor::Cursor;
use super::super::text::{has_markup, line};
use super::names::{self, Texts};
use crate::article::Node;
use crate::error::Code;
use crate::prelude::*;
use crate::text::has;

/// Roles of texts that stand for the whole only where nothing else does.
const LESSER: &[&str] =
    &["alternate", "caption", "extra", "mobile", "seo", "sms", "social", "teaser", "usage"];

/// One form of a text.
struct Form<'v> {
    role: &'v str,
    written: Written,
    /// A form that no reader of articles can show, such as SportsML.
    foreign: bool,
    at: Cursor<'v>,
}

impl<'v> Form<'v> {
    fn new(role: &'v str, media: Option<&str>, at: Cursor<'v>) -> Self {
        let kind = media.unwrap_or(role).to_ascii_lowercase();
        let written = match kind.as_str() {
            kind if has(kind, "html") => Written::Html,
            kind if kind.ends_with("plain") || kind == "text" => Written::Plain,
            _ => Written::Unsaid,
        };
        let foreign = ["sportsml", "json", "nitf", "event"].iter().any(|form| has(&kind, form));
        Form { role, written, foreign, at }
    }

    fn is_html(&self) -> bool {
        self.written == Written::Html
            || (self.written == Written::Unsaid && self.at.str().is_some_and(has_markup))
    }

    fn is_lesser(&self) -> bool {
        self.foreign || LESSER.iter().any(|role| role.eq_ignore_ascii_case(self.role))
    }
}

pub(super) fn headline(at: &Cursor<'_>, context: &mut Context<'_>) -> String {
    let forms = forms(at, &names::HEADLINES);
    let main = forms.iter().find(|form| form.role.eq_ignore_ascii_case("main"));
    let best = main.or_else(|| best(&forms, &|form| u8::from(!form.is_lesser())));
    if let Some(text) = best.and_then(|form| line(&form.at, context)) {
        return text;
    }
    let Some((title, text)) = at.any(names::TITLE).and_then(|at| Some((at, line(&at, context)?))) else {
        return String::new();
    };
    context.report(Code::Guessed, &title, "taken as the headline, for want of one");
    text
}

pub(super) fn body(at: &Cursor<'_>, context: &mut Context<'_>) -> Vec<Node> {
    let forms = forms(at, &names::BODIES);
    let worth = |form: &Form<'_>| 2 * u8::from(!form.is_lesser()) + u8::from(form.is_html());
    best(&forms, &worth).map(|form| blocks(&form.at, form.written, None, context)).unwrap_or_default()
}

/// The description, unless it repeats the headline.
pub(super) fn standfirst(at: &Cursor<'_>, headline: &str, context: &mut Context<'_>) -> Option<String> {
    let forms = forms(at, &names::DESCRIPTIONS);
    let form = best(&forms, &|form| 2 * u8::from(!form.is_lesser()) + u8::from(!form.is_html()))?;
    line(&form.at, context).filter(|text| text != headline)
}

/// The description of a picture.
pub(super) fn caption(at: &Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    let forms = forms(at, &names::DESCRIPTIONS);
    let worth = |form: &Form<'_>| 2 * u8::from(form.role == "caption") + u8::from(!form.is_html());
    line(&best(&forms, &worth)?.at, context)
}

/// The first of the forms that are worth most.
fn best<'f, 'v>(forms: &'f [Form<'v>], worth: &dyn Fn(&Form<'v>) -> u8) -> Option<&'f Form<'v>> {
    forms.iter().rev().max_by_key(|form| worth(form))
}

/// Every form of a text that has characters.
fn forms<'v>(at: &Cursor<'v>, texts: &Texts) -> Vec<Form<'v>> {
    let mut forms = Vec::new();
    for item in at.get(texts.array).map(|all| all.items()).unwrap_or_default() {
        let text = |keys: &[&str]| item.any(keys).and_then(|at| at.str());
        if let Some(value) = item.get("value") {
            let role = text(&["role"]).unwrap_or_default();
            forms.push(Form::new(role, text(&["contenttype"]), value));
        }
    }
    for (key, member) in at.members() {
        match key.strip_prefix(texts.member) {
            Some("") => forms.push(Form::new("main", None, member)),
            Some(rest) if rest.starts_with('_') => {
                forms.push(Form::new(rest.get(1..).unwrap_or_default(), None, member))
            }
            _ => {}
        }
    }
    forms.retain(|form| form.at.str().is_some_and(|text| !text.trim().is_empty()));
    forms
}
