//! JSON of any known format → an article and diagnostics.
//!
//! A format is an `adapter`: one file or folder, listed in `formats::ADAPTERS`.
//! `read` parses the scripts and asks `formats` for the article; `finish` adds and
//! checks what every article has. What all formats need:
//!
//! * ways through the JSON: `cursor` (a value), `graph` (references between
//!   values), `types` (the types of a node), `table` (tables of fields);
//! * `context`: the page, the host, the article so far, and the report;
//! * which item is read: `pick` (the page's own among several), `embargo`;
//! * values: `escaped` (what was quoted or escaped twice), `placeholders` (what stands for no value), `tagged` (those in
//!   several languages), `text`, `urls`, `dates`, `language`, `images`, `topics`, `codes` (topics that are none), `authors`,
//!   `names` (those in a byline; `affiliations` are none), `separators` (of lists in a text) and `bodies`.

mod adapter;
mod affiliations;
mod announced;
mod ans;
mod authors;
mod bodies;
mod body_source;
mod captions;
mod codes;
mod context;
mod cursor;
mod dates;
mod embargo;
mod escaped;
mod finish;
mod formats;
mod ghost;
mod graph;
mod images;
mod json_feed;
mod json_ld;
mod language;
mod lead;
mod leftovers;
mod lengths;
mod marks;
mod names;
mod native;
mod ninjs;
mod no_place;
mod page_address;
mod page_body;
mod page_pointers;
#[cfg(all(test, feature = "native"))]
mod parsed_once;
mod pick;
mod picture_name;
mod pictures;
mod placeholders;
mod read;
mod richer;
mod same_words;
mod separators;
mod table;
mod tagged;
mod tags;
mod text;
mod topics;
mod types;
mod unread;
mod urls;
mod used;
mod walls;
mod wordpress;

pub use body_source::BodySource;
#[cfg(feature = "native")]
pub use ninjs::violations as ninjs_violations;
#[cfg(feature = "native")]
pub use no_place::{CHOOSING, NO_PLACE, Reason, has_no_place};
#[cfg(feature = "html")]
pub use read::read_page;
pub use read::{read, read_value};

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::error::Diagnostic;

/// What is known of the page that embeds the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The page's base URL, against which relative URLs are resolved.
    pub base_url: Option<String>,
    /// The page's canonical URL: chooses the page's own article among several.
    pub canonical: Option<String>,
    /// The page's own address, for articles that have none.
    pub url: Option<String>,
    /// The language of the page (`<html lang>`), for articles that have none.
    pub lang: Option<String>,
    /// A JSON pointer to the article inside a larger object (`__NEXT_DATA__`).
    pub pointer: Option<String>,
    /// The present time, ISO 8601 with its offset, by which an embargo is
    /// judged. Without it an embargo is reported, not enforced.
    pub now: Option<String>,
    /// For each script `1`, where it stands in the same article of the page as what asks, else `0`; nothing where that
    /// tells nothing. What is near is the article that is meant, whatever its address.
    pub near: Option<String>,
    /// A CSS selector of the element that holds the article's text, where its publisher names one.
    pub body: Option<String>,
}

/// What a reading yields. There is no failure: without an article, the
/// diagnostics say why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The article, if one was found.
    pub article: Option<Article>,
    /// What was missing, odd, repaired or dropped.
    pub diagnostics: Vec<Diagnostic>,
    /// Where its text was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<BodySource>,
}
