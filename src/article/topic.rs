//! What an article is about.

use serde::Serialize;

/// A topic (tag, keyword, subject) of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// The name, as a reader sees it, without a prefix such as `Tag:`.
    pub name: String,
    /// A page about the topic, absolute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
