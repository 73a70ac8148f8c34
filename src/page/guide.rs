//! What is known of the text of an article before its page is looked at, and by what it is found.

use serde::{Deserialize, Serialize};

use super::tree::NodeId;

/// What is known of the text before the page is looked at.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// The article's headline.
    pub headline: String,
    /// The element that the publisher names.
    pub named: Option<NodeId>,
    /// The elements that the article's JSON calls the main content of its page.
    pub main: Vec<NodeId>,
    /// The elements that the article's JSON points to.
    pub pointed: Vec<NodeId>,
    /// What the article's JSON has of its text: its beginning, or a part of it.
    pub excerpt: String,
    /// What it says of it in a sentence or two, often the first ones.
    pub description: String,
    /// How many words it says that there are.
    pub words: Option<u32>,
}

/// By what a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// The article's JSON holds it.
    Json,
    /// The publisher named its element.
    Selector,
    /// The article's JSON points to its element.
    Pointer,
    /// The page's markup says so.
    Markup,
    /// Most of the page's prose stands there.
    Guess,
}
