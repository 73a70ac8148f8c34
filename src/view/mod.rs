//! Views: an article → calls on a [`Sink`].

mod options;

pub use options::{LinkStyle, Options, ReadingMode};

use crate::article::Article;
use crate::host::Host;
use crate::sink::Sink;

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

    /// The view of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        View::ALL.iter().copied().find(|view| view.name() == name)
    }
}

/// Renders a view of an article into a sink.
pub fn render(view: View, article: &Article, options: &Options, host: &dyn Host, sink: &mut dyn Sink) {
    let _ = (view, article, options, host, sink);
}
