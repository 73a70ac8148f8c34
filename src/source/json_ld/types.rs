//! Names of types.

use super::super::cursor::Cursor;
use crate::text::after;

/// schema.org's articles and postings, in lower case.
const ARTICLES: &[&str] = &[
    "advertisercontentarticle",
    "analysisnewsarticle",
    "apireference",
    "article",
    "askpublicnewsarticle",
    "backgroundnewsarticle",
    "blogposting",
    "discussionforumposting",
    "liveblogposting",
    "medicalscholarlyarticle",
    "newsarticle",
    "opinionnewsarticle",
    "report",
    "reportagenewsarticle",
    "reviewnewsarticle",
    "satiricalarticle",
    "scholarlyarticle",
    "socialmediaposting",
    "techarticle",
];

/// Whether a node is of that type (given in lower case).
pub(super) fn is(at: &Cursor<'_>, name: &str) -> bool {
    any_type(at, &|found| found == name)
}

/// Whether a node is an article.
pub(super) fn is_article(at: &Cursor<'_>) -> bool {
    any_type(at, &|found| ARTICLES.contains(&found))
}

/// Whether a node is an organisation of any kind.
pub(super) fn is_organization(at: &Cursor<'_>) -> bool {
    any_type(at, &|found| {
        found.ends_with("organization")
            || matches!(found, "corporation" | "newspaper" | "brand" | "periodical")
    })
}

/// Looks at `@type` or `type`, one or several, as words or as IRIs.
fn any_type(at: &Cursor<'_>, test: &dyn Fn(&str) -> bool) -> bool {
    let Some(types) = at.any(&["@type", "type"]) else { return false };
    types.items().iter().filter_map(Cursor::str).any(|name| {
        let name = after(name, "/#:");
        test(&name.trim().to_ascii_lowercase())
    })
}
