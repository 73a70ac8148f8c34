//! JSON of any known format → an article and diagnostics.

use crate::article::Article;
use crate::error::Diagnostic;
use crate::host::Host;

/// What is known of the page that embeds the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The page's base URL, against which relative URLs are resolved.
    pub base_url: Option<String>,
    /// The page's canonical URL: tells the page's own article from others.
    pub canonical: Option<String>,
    /// The language of the page (`<html lang>`), for articles that have none.
    pub lang: Option<String>,
    /// A JSON pointer to the article inside a larger object (`__NEXT_DATA__`).
    pub pointer: Option<String>,
}

/// What a reading yields. There is no failure: without an article, the
/// diagnostics say why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The article, if one was found.
    pub article: Option<Article>,
    /// What was missing, odd, repaired or dropped.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the article out of a page's scripts (the text of each, in document
/// order). They are read as one graph: a node of one may refer to another's.
pub fn read(scripts: &[String], page: &Page, host: &dyn Host) -> Reading {
    let _ = (scripts, page, host);
    Reading::default()
}
