//! A page without article JSON whose own marks say that it is an article → JSON-LD, which is then read as any other.

use super::Page;
use super::cursor::Cursor;
use super::types::Types;
use crate::host::Host;
use crate::json::{Object, Value};
use crate::page::{Facts, Tree, facts};
use crate::text::address::Address;

/// What a page that is no article calls itself.
const LISTS: [&str; 7] =
    ["CollectionPage", "SearchResultsPage", "ProfilePage", "AboutPage", "ContactPage", "ItemPage", "Product"];

/// A text of fewer bytes is no article where only the page's marks speak of one.
const MIN_TEXT: usize = 250;

/// The same, where they also say when it was published: no list of articles has that, and the news may be short.
const MIN_DATED_TEXT: usize = 80;

/// What a page's own marks tell of its article.
pub(super) struct Marked {
    /// It, as JSON-LD.
    pub(super) json: Value,
    /// The page, in which its text is looked for.
    pub(super) tree: Tree,
    /// With fewer letters it is no article.
    pub(super) least: usize,
}

/// The article that a page's own marks tell of.
pub(super) fn marked(scripts: &[Option<Value>], page: &Page, host: &dyn Host) -> Option<Marked> {
    if scripts.iter().flatten().any(|value| is_list(Cursor::new(value))) || is_home(page) {
        return None;
    }
    let selectors: Vec<&str> = page.body.iter().map(String::as_str).collect();
    let mut tree = Tree::default();
    if !host.send_page(&selectors, &mut tree) {
        return None;
    }
    let facts = facts(&tree)?;
    let is_named = page
        .body
        .as_deref()
        .and_then(|selector| tree.select(0, selector))
        .is_some_and(|found| !found.is_empty());
    let least = match facts.published {
        _ if is_named => 0,
        Some(_) => MIN_DATED_TEXT,
        None => MIN_TEXT,
    };
    Some(Marked { json: json(facts), tree, least })
}

fn json(facts: Facts) -> Value {
    let mut members = vec![("@type".to_owned(), Value::String("Article".to_owned()))];
    let mut add =
        |name: &str, value: Option<Value>| members.extend(value.map(|value| (name.to_owned(), value)));
    let thing = |name: String, kind: &str| {
        let kind = ("@type".to_owned(), Value::String(kind.to_owned()));
        Value::Object(Object(vec![kind, ("name".to_owned(), Value::String(name))]))
    };
    add("headline", facts.headline.map(Value::String));
    add("description", facts.description.map(Value::String));
    add("datePublished", facts.published.map(Value::String));
    add("dateModified", facts.modified.map(Value::String));
    let picture = |address| {
        let alt = facts.image_alt.unwrap_or_default();
        let members = [("url", address), ("alternativeText", alt)];
        Value::Object(Object(members.map(|(name, text)| (name.to_owned(), Value::String(text))).into()))
    };
    add("image", facts.image.map(picture));
    add("url", facts.url.map(Value::String));
    add("articleSection", facts.section.map(Value::String));
    add("publisher", facts.publisher.map(|name| thing(name, "Organization")));
    let authors = facts.authors.into_iter().map(|name| thing(name, "Person")).collect();
    add("author", Some(Value::Array(authors)));
    add("keywords", Some(Value::Array(facts.tags.into_iter().map(Value::String).collect())));
    Value::Object(Object(members))
}

/// Whether a script says that its page is a list, or something else than an article.
fn is_list(at: Cursor<'_>) -> bool {
    at.items().into_iter().any(|item| {
        Types::of(item).has_any(&LISTS)
            || item.get("@graph").items().iter().any(|node| Types::of(*node).has_any(&LISTS))
    })
}

/// Whether the page's address is that of a site.
fn is_home(page: &Page) -> bool {
    let url =
        page.canonical.as_deref().or(page.url.as_deref()).or(page.base_url.as_deref()).unwrap_or_default();
    !url.is_empty() && Address::of_page(url).is_home()
}
