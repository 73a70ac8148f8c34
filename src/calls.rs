//! What a host asks for as one piece: an article read and a view of it rendered, with all that was found on the way.

use crate::article::Article;
use crate::error::{Code, Diagnostic};
use crate::host::Host;
use crate::json::Value;
use crate::options;
use crate::sink::{DomOps, DomSink, HtmlSink, Sink};
use crate::source::{self, BodySource, Page, Reading};
use crate::view::{self, View};

/// The scripts to read, what is known of their page, and what is asked of the view.
pub struct Request<'a> {
    /// JSON texts.
    pub scripts: &'a [String],
    /// The page that they stand in.
    pub page: &'a Page,
    /// The view's name; empty where there is nothing to draw.
    pub view: &'a str,
    /// See [`options::view_options`].
    pub options: &'a Value,
}

/// A view, where there is an article, and all that was found.
pub struct Rendered<T> {
    /// The view.
    pub made: Option<T>,
    /// What was missing, odd, repaired or dropped.
    pub diagnostics: Vec<Diagnostic>,
    /// Where the article's text was found; nothing where it has none.
    pub body: Option<BodySource>,
}

impl Request<'_> {
    /// The view as HTML; empty where it has nothing to show.
    pub fn html(&self, host: &dyn Host) -> Rendered<String> {
        let mut sink = HtmlSink::new();
        let reading = self.draw(&mut sink, host);
        let html = sink.into_html();
        let is_empty = html.is_empty();
        self.rendered(reading, html, is_empty, true)
    }

    /// The view as recorded operations; none where it has nothing to show. No view at all is an empty tree, which
    /// tells that there is an article.
    pub fn dom(&self, host: &dyn Host) -> Rendered<DomOps> {
        let mut sink = DomSink::new();
        let reading = self.draw(&mut sink, host);
        let tree = sink.into_ops();
        let is_empty = tree.ops.is_empty();
        self.rendered(reading, tree, is_empty, !is_empty || self.view.is_empty())
    }

    /// Reads the article and, where there is one, renders the view into the sink.
    fn draw(&self, sink: &mut dyn Sink, host: &dyn Host) -> Reading {
        let mut reading = source::read(self.scripts, self.page, host);
        let (mut options, odd) = options::view_options(self.options);
        reading.diagnostics.extend(odd);
        let (related, odd) = options::related(self.options, self.page, host);
        options.related = related;
        reading.diagnostics.extend(odd);
        if let (Some(article), Some(view)) = (&reading.article, View::from_name(self.view)) {
            view::render(view, article, &options, host, sink);
        }
        reading
    }

    fn rendered<T>(&self, reading: Reading, made: T, is_empty: bool, is_shown: bool) -> Rendered<T> {
        let Reading { article, mut diagnostics, body } = reading;
        if is_empty {
            diagnostics.extend(self.lack(article.as_ref()));
        }
        Rendered { made: article.filter(|_| is_shown).map(|_| made), diagnostics, body }
    }

    /// Why an article's view is empty.
    fn lack(&self, article: Option<&Article>) -> Option<Diagnostic> {
        let view = article.and(View::from_name(self.view))?;
        Some(Diagnostic {
            code: Code::NothingToShow,
            severity: Code::NothingToShow.severity(),
            source: 0,
            path: String::new(),
            message: view.lack().into(),
        })
    }
}
