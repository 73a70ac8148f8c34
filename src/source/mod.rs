//! JSON of any known format → an article and diagnostics.
//!
//! A format is an `adapter`: one file, listed in `formats::ADAPTERS`. What all
//! formats need stands beside it: `cursor` (a value), `graph` (ways from one to
//! another), `form` (tables of fields), `authors`, `context` (the page, the
//! host, the report), `text`, `urls`, `dates`, `names`, `topics`, `images`,
//! `language`. What every article is given or checked for at the end is in
//! `finish`.

mod adapter;
mod ans;
mod authors;
mod bodies;
mod context;
mod cursor;
mod dates;
mod finish;
mod form;
mod formats;
mod ghost;
mod graph;
mod images;
mod json_feed;
mod json_ld;
mod language;
mod names;
mod native;
mod ninjs;
mod read;
mod text;
mod topics;
mod types;
mod urls;
mod wordpress;

#[cfg(feature = "native")]
pub use ninjs::violations as ninjs_violations;
pub use read::{read, read_value};

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::error::Diagnostic;

/// What is known of the page that embeds the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The page's base URL, against which relative URLs are resolved.
    pub base_url: Option<String>,
    /// The page's canonical URL: tells the page's own article from others.
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
}

/// What a reading yields. There is no failure: without an article, the
/// diagnostics say why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The article, if one was found.
    pub article: Option<Article>,
    /// What was missing, odd, repaired or dropped.
    pub diagnostics: Vec<Diagnostic>,
}
