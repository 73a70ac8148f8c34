//! What the formats say beside an article: members that no reader of it misses. They are left out without a report; all
//! else that is not read is reported.

use super::types::is_any;

/// Why a member has no place in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It names a thing for machines.
    Identifier,
    /// It tells a machine how to read, show or store the rest.
    Technical,
    /// Only search engines and social networks read it: it repeats the article, or describes the page.
    SearchEngine,
    /// It is about the site or the publisher, not about the article.
    Site,
    /// It tells how the article came to be in its system.
    Workflow,
    /// It is what is read already, in another size or form.
    OtherForm,
}

/// The members, by their reasons.
#[rustfmt::skip]
pub const NO_PLACE: &[(Reason, &[&str])] = &[
    (Reason::Identifier, &[
        "@id", "id", "_id", "@type", "type", "@context", "additionalType", "altids", "articleId", "code", "comment_id",
        "guid", "identifier", "literal", "post_type", "productID", "propertyID", "rel", "sameAs", "scheme", "sku",
        "slug", "taxonomy", "uri", "uuid",
    ]),
    (Reason::Technical, &[
        "@language", "@version", "$standard", "_links", "accessMode", "author_avatar_urls", "avatar_urls",
        "bitrate", "canonical_website", "class_list", "codeinjection_foot", "codeinjection_head", "contentSize",
        "contentType", "cssSelector", "custom_template", "encodingFormat", "fileFormat", "fileSize", "geojson",
        "height", "hires", "inLanguage", "langid", "media_details", "media_type", "mime_type", "mimetype", "permalink_template",
        "plaintext", "profile", "rendering_guides", "representationtype", "sizeinbytes", "standard", "template",
        "version", "visibility", "width", "xpath",
    ]),
    (Reason::SearchEngine, &[
        "breadcrumb", "isFamilyFriendly", "meta_description", "meta_title", "metadata", "og_description", "og_image",
        "og_title", "potentialAction", "speakable", "twitter_description", "twitter_image", "twitter_title",
        "yoast_head", "yoast_head_json", "yoast_meta",
    ]),
    (Reason::Site, &[
        "actionableFeedbackPolicy", "correctionsPolicy", "diversityPolicy", "diversityStaffingReport", "ethicsPolicy",
        "foundingDate", "masthead", "missionCoveragePrioritiesPolicy", "noBylinesPolicy", "ownershipFundingInfo",
        "publishingPrinciples", "unnamedSourcesPolicy", "verificationFactCheckingPolicy", "website", "websites",
    ]),
    (Reason::Workflow, &[
        "alignment", "channels", "comment_status", "content_aliases", "created_at", "created_date", "dateCreated",
        "owner", "ping_status", "planning", "publishing", "pubstatus", "revision", "status", "sticky", "syndication",
        "tracking", "uploadDate", "workflow",
    ]),
    (Reason::OtherForm, &[
        "body_html", "body_html5", "body_plain", "body_text", "body_xhtml", "content_text", "renditions",
    ]),
];

/// Members that say which is which of several texts, pictures or agencies, each with the member that holds these.
pub const CHOOSING: &[(&str, &str)] = &[
    ("associations", "name"),
    ("bodies", "role"),
    ("descriptions", "role"),
    ("distributor", "category"),
    ("headlines", "role"),
];

/// Whether a member of what stands in `holder` is one of these, whatever its case, perhaps as an IRI or behind a prefix.
pub fn has_no_place(holder: &str, name: &str) -> bool {
    let name = name.rsplit(['/', ':']).next().unwrap_or_default();
    NO_PLACE.iter().any(|(_, names)| is_any(name, names))
        || CHOOSING.iter().any(|(one, other)| is_any(holder, &[one]) && is_any(name, &[other]))
}
