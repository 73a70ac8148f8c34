//! Names of types.

use super::cursor::Cursor;

/// schema.org's articles and postings.
const ARTICLES: [&str; 20] = [
    "AdvertiserContentArticle",
    "AnalysisNewsArticle",
    "APIReference",
    "Article",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    // What a blog calls its postings, taken for their type.
    "BlogPost",
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

/// Organisations whose type does not end with "organization".
const ORGANIZATIONS: [&str; 4] = ["Corporation", "Newspaper", "Brand", "Periodical"];

/// Whether a name is one of these, whatever the case of ASCII.
pub(super) fn is_any(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// The types of a node: `@type` or `type`, one or several, as words or as the
/// last part of IRIs.
pub(super) struct Types<'v>(Vec<&'v str>);

impl<'v> Types<'v> {
    pub(super) fn of(at: Cursor<'v>) -> Self {
        let mut types = Vec::new();
        for name in at.first(&["@type", "type"]).items() {
            let name = name.text().trim().trim_end_matches('/');
            types.extend(name.rsplit(['/', '#', ':']).next());
        }
        Types(types)
    }

    /// Whether one of them is one of these, whatever the case.
    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        self.0.iter().any(|name| is_any(name, names))
    }

    /// Whether it is an article.
    pub(super) fn is_article(&self) -> bool {
        self.has_any(&ARTICLES)
    }

    /// Whether it is a page of a site, or the site.
    pub(super) fn is_page(&self) -> bool {
        self.has_any(&["WebSite"]) || self.0.iter().any(|name| name.to_ascii_lowercase().ends_with("page"))
    }

    /// Whether it is an organisation of any kind.
    pub(super) fn is_organization(&self) -> bool {
        self.has_any(&ORGANIZATIONS)
            || self.0.iter().any(|name| name.to_ascii_lowercase().ends_with("organization"))
    }
}
