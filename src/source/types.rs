//! Names of types.

use super::cursor::Cursor;
use crate::prelude::*;

/// schema.org's articles and postings.
const ARTICLES: [&str; 19] = [
    "AdvertiserContentArticle",
    "AnalysisNewsArticle",
    "APIReference",
    "Article",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "BlogPosting",
    "DiscussionForumPosting",
    "LiveBlogPosting",
    "MedicalScholarlyArticle",
    "NewsArticle",
    "OpinionNewsArticle",
    "Report",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "SatiricalArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
    "TechArticle",
];

/// Organisations whose type does not say so.
const ORGANIZATIONS: [&str; 4] = ["Corporation", "Newspaper", "Brand", "Periodical"];

/// Whether a name is one of these, whatever the case of ASCII.
pub(super) fn is_any(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// Whether a node is of one of these types, whatever their case.
pub(super) fn is_type(at: Cursor<'_>, names: &[&str]) -> bool {
    types(at).iter().any(|name| is_any(name, names))
}

/// Whether a node is an article.
pub(super) fn is_article(at: Cursor<'_>) -> bool {
    is_type(at, &ARTICLES)
}

/// Whether a node is an organisation of any kind.
pub(super) fn is_organization(at: Cursor<'_>) -> bool {
    is_type(at, &ORGANIZATIONS)
        || types(at).iter().any(|name| name.to_ascii_lowercase().ends_with("organization"))
}

/// `@type` or `type`, one or several, as words or as the last part of IRIs.
fn types(at: Cursor<'_>) -> Vec<&str> {
    let mut types = Vec::new();
    for name in at.first(&["@type", "type"]).items() {
        types.extend(name.text().rsplit(['/', '#', ':']).next().map(str::trim));
    }
    types
}
