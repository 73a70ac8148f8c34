//! Views: an article → calls on a [`Sink`].

mod anchors;
mod article;
mod blocks;
mod dates;
mod elements;
mod figure;
mod foot;
mod forms;
mod head;
mod metadata;
mod nesting;
mod notes;
mod options;
mod parts;
mod pen;
mod print;
mod reading_time;
mod related;
mod room;
mod share;
mod slots;
mod teaser;
mod topics;
mod within;

pub use options::{LinkStyle, Options};
pub use parts::Part;

use crate::article::Article;
use crate::host::Host;
use crate::sink::Sink;
use pen::{Medium, Pen};

/// The views of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The article itself.
    Article,
    /// The sheet for paper.
    Print,
    /// The share panel.
    Share,
    /// The list of related topics.
    Topics,
    /// The reading-time estimate.
    ReadingTime,
}

impl View {
    /// Every view.
    pub const ALL: &'static [View] =
        &[View::Article, View::Print, View::Share, View::Topics, View::ReadingTime];

    /// Its name in the API, the CLI and the element's tag.
    pub fn name(self) -> &'static str {
        match self {
            View::Article => "article",
            View::Print => "print",
            View::Share => "share",
            View::Topics => "topics",
            View::ReadingTime => "reading-time",
        }
    }

    /// What an article lacks of which this view shows nothing.
    pub fn lack(self) -> &'static str {
        match self {
            View::Article | View::Print => "there is nothing to show",
            View::Share => "the article has no URL to share",
            View::Topics => "the article has no topics",
            View::ReadingTime => "the article has no text to time",
        }
    }

    /// The view of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        View::ALL.iter().copied().find(|view| view.name() == name)
    }
}

/// Renders a view of an article into a sink. Where there is nothing to show
/// (no topics, no URL to share, no text to time), nothing is sent: an empty
/// sink means that the page's fallback stays.
pub fn render(view: View, article: &Article, options: &Options, host: &dyn Host, sink: &mut dyn Sink) {
    let medium = if view == View::Print { Medium::Paper } else { Medium::Screen };
    let mut pen = Pen::new(article, options, host, medium, sink);
    match view {
        View::Article | View::Print if article.is_blank() => {}
        View::Article => pen.article(),
        View::Print => pen.sheet(),
        View::Share => pen.share(),
        View::Topics => pen.topics(),
        View::ReadingTime => pen.reading_time(),
    }
}
