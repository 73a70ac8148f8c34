//! The fields of an article.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use super::length::{MAX_SECONDS, MAX_WORDS};
#[cfg(feature = "schema")]
use super::rules::{LANGUAGE, WEB_URL};
use super::{ArticleDate, Attribute, Kind, Node, Topic};

/// One article. Every text is plain: entities decoded, markup removed. Every
/// URL is absolute and of an allowed scheme (http, https, mailto, tel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "article", title = "Article"))]
pub struct Article {
    /// The version of this format: 1. Its presence marks native JSON.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub offprint: u8,
    /// The canonical URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub url: Option<String>,
    /// The language of the text, a BCP 47 tag such as `ar` or `zh-Hant`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = LANGUAGE)))]
    pub lang: Option<String>,
    /// The direction of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The section path, outermost first: INTERNATIONAL > East Asia & Pacific.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub section: Vec<Link>,
    /// The headline.
    pub headline: String,
    /// The standfirst (deck, summary) that stands under the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub standfirst: Option<String>,
    /// Who wrote it, in the order of the byline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<Author>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<ArticleDate>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<ArticleDate>,
    /// The agency that supplied it, such as "Northern Wire".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub agency: Option<String>,
    /// The edition it appeared in, such as "Late edition".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub edition: Option<String>,
    /// The place that opens the body, without the dash: BEIJING.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub dateline: Option<String>,
    /// The pictures that lead the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// The text, as blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Node>,
    /// What the article is about, in the source's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// The copyright notice, as one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub copyright: Option<String>,
    /// Corrections made since it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// `false` where the source says that reading it needs payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// How many words the whole text has, as the source says: schema.org's
    /// `wordCount`. Of Chinese and Japanese it counts characters. The body may
    /// be only a part of that text, or absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_WORDS)))]
    pub word_count: Option<u32>,
    /// How many seconds the whole text takes to read, as the source says:
    /// schema.org's `timeRequired`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_SECONDS)))]
    pub time_required: Option<u32>,
}

impl Article {
    /// Whether it has nothing that would be worth more to a reader than the
    /// page's own fallback: no headline, standfirst, text or picture.
    pub fn is_blank(&self) -> bool {
        self.headline.is_empty()
            && self.standfirst.is_none()
            && self.body.is_empty()
            && self.images.is_empty()
    }

    /// The address of the picture that stands for it: the first that leads it, else the first of its text that is no
    /// icon.
    pub fn picture(&self) -> Option<&str> {
        self.images.first().map(|image| image.src.as_str()).or_else(|| picture_in(&self.body))
    }
}

fn picture_in(nodes: &[Node]) -> Option<&str> {
    nodes.iter().find_map(|node| match node {
        Node::Element(element) if element.kind == Kind::Image => {
            // Fewer than a hundred pixels.
            let is_icon = |side| element.attribute(side).is_some_and(|size| size.len() < 3);
            let is_picture = !is_icon(Attribute::Width) && !is_icon(Attribute::Height);
            element.attribute(Attribute::Src).filter(|_| is_picture)
        }
        Node::Element(element) => picture_in(&element.children),
        Node::Text(_) => None,
    })
}

/// The direction of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A name that may lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "link"))]
pub struct Link {
    /// The name.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub name: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub url: Option<String>,
}

/// One author of the byline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "author"))]
pub struct Author {
    /// The name, without "By".
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub name: String,
    /// A page about the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub url: Option<String>,
    /// A person or an organisation.
    #[serde(rename = "type")]
    pub kind: AuthorKind,
}

/// What an author is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
pub enum AuthorKind {
    /// A person, or not said.
    #[default]
    Person,
    /// A desk, an agency, a newsroom.
    Organization,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "image"))]
pub struct Image {
    /// Where it is: http or https.
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub src: String,
    /// The text that stands for it; empty where it only decorates. Absent
    /// where the source has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// Its width in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = u32::MAX)))]
    pub width: Option<u32>,
    /// Its height in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = u32::MAX)))]
    pub height: Option<u32>,
    /// The caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub caption: Option<String>,
    /// Whom to credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub credit: Option<String>,
}

/// Who published the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "publisher"))]
pub struct Publisher {
    /// The name.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub name: String,
    /// The home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub url: Option<String>,
    /// The logo: http or https.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(url, regex(pattern = WEB_URL)))]
    pub logo: Option<String>,
}

/// A correction of the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "correction"))]
pub struct Correction {
    /// What was corrected.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub text: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<ArticleDate>,
}
