//! What an article is about.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use super::rules::WEB_URL;

/// A topic (tag, keyword, subject) of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "topic"))]
pub struct Topic {
    /// The name, as a reader sees it, without a prefix such as `Tag:`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub name: String,
    /// A page about the topic, absolute.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub url: Option<String>,
}
