//! Which of two descriptions of the article says more in a member. Where none does, the first is taken.

use super::cursor::Cursor;
use super::dates::parse;
use super::graph::Graph;
use super::types::Types;
use crate::article::ArticleDate;
use crate::json::Value;

/// Members that are texts: the longest is the whole one.
const TEXTS: [&str; 5] = ["articleBody", "text", "reviewBody", "description", "abstract"];

/// Members that are lists: the one with the most items is the whole one.
const LISTS: [&str; 7] =
    ["keywords", "about", "mentions", "image", "articleSection", "correction", "corrections"];

const DATES: [&str; 3] = ["datePublished", "dateModified", "dateCreated"];

/// A newsroom's own tools name its authors; plugins for search engines often name only the site.
const PEOPLE: [&str; 3] = ["author", "creator", "contributor"];

impl<'v> Graph<'v> {
    /// Whether a value of a member says more than another.
    pub(super) fn is_richer(&self, key: &str, value: Cursor<'v>, other: Cursor<'v>) -> bool {
        let richness: &dyn Fn(Cursor<'v>) -> usize = if TEXTS.contains(&key) {
            &length
        } else if LISTS.contains(&key) {
            &count
        } else if DATES.contains(&key) {
            &precision
        } else if PEOPLE.contains(&key) {
            &|at| self.people(at)
        } else {
            return false;
        };
        richness(value) > richness(other)
    }

    /// How many people are named.
    fn people(&self, at: Cursor<'v>) -> usize {
        let is_organization =
            |item: &Cursor<'v>| self.all(*item).into_iter().any(|node| Types::of(node).is_organization());
        at.items().iter().filter(|item| !item.is_empty() && !is_organization(item)).count()
    }
}

fn length(at: Cursor<'_>) -> usize {
    let text = |item: Cursor<'_>| super::tagged::plain_value(item).text().trim().len();
    at.items().into_iter().map(text).sum()
}

/// How many items there are; of a text, between its commas.
fn count(at: Cursor<'_>) -> usize {
    at.items().into_iter().map(|item| item.text().split(',').count()).sum()
}

/// How much a date says: the year, the month, the day, a time, its zone.
fn precision(at: Cursor<'_>) -> usize {
    let Value::String(text) = super::tagged::plain_value(at.item()).value else { return 0 };
    match parse(text.trim(), None).map(|parsed| parsed.date) {
        Ok(ArticleDate::Partial(date)) => 1 + usize::from(date.month.is_some()),
        Ok(ArticleDate::Known(stamp)) => {
            3 + stamp.time.map_or(0, |time| 1 + usize::from(time.offset.is_some()))
        }
        Ok(ArticleDate::Verbatim(_)) | Err(_) => 0,
    }
}
