//! The sheet for paper: what is printed is listed here; nothing else of the
//! page can be on it.

use super::figure::Loading;
use super::slots::Slot;
use super::{Part, pen::Pen};
use crate::article::{ArticleDate, Publisher};
use crate::host::DateStyle;
use crate::locale::Word;
use crate::qr::Code;
use crate::sink::{Attr, Tag};
use crate::text::{decimal, search};

impl Pen<'_> {
    pub(super) fn sheet(&mut self) {
        self.part(Tag::Article, Part::Sheet);
        self.article_attrs();
        self.labelled_by_headline("print-headline");
        self.header("print-headline");
        self.body();
        self.teaser();
        self.corrections("print-corrections");
        self.link_notes("print-links");
        self.sheet_footer();
        self.close();
    }

    /// The publisher's logo. The name stands for it.
    pub(super) fn logo(&mut self) {
        let Some(Publisher { name, logo: Some(logo), .. }) = &self.article.publisher else { return };
        if !self.options.images {
            return;
        }
        self.part(Tag::P, Part::Logo);
        self.picture(Loading::Eager);
        self.attr(Attr::Alt, name);
        self.attr(Attr::Src, logo);
        self.close();
        self.close();
    }

    fn sheet_footer(&mut self) {
        let article = self.article;
        let (topics, _) = self.distinct_topics();
        let is_empty = topics.is_empty()
            && article.publisher.is_none()
            && article.copyright.is_none()
            && article.url.is_none()
            && self.options.printed.is_none();
        if is_empty {
            return;
        }
        self.part(Tag::Footer, Part::Footer);
        if let Some(url) = article.url.as_deref().filter(|_| self.options.qr) {
            self.qr(url);
        }
        if !topics.is_empty() {
            let names = ("names", Slot::Topics(&topics));
            self.say_own(Tag::P, Part::TopicLine, Word::TopicsInline, &[names]);
        }
        self.colophon();
        if let Some(url) = &article.url {
            self.say_own(Tag::P, Part::Source, Word::Source, &[("url", Slot::Url(url))]);
        }
        if let Some(printed) = self.options.printed {
            let date = ArticleDate::Known(printed);
            let date = ("date", Slot::Date(&date, DateStyle::Date));
            self.say_own(Tag::P, Part::Printed, Word::Printed, &[date]);
        }
        self.close();
    }

    /// The code, with the margin of four modules that readers need.
    pub(super) fn qr(&mut self, url: &str) {
        let Some(code) = Code::new(url) else { return };
        self.part(Tag::Svg, Part::Qr);
        self.attr(Attr::Role, "img");
        self.attr(Attr::AriaLabel, &search::replaced(self.word(Word::Qr), "{url}", url));
        let modules = code.size() + 8;
        let size = decimal(modules);
        self.attr(Attr::ViewBox, &["0 0 ", &size, " ", &size].concat());
        // Half a millimetre for each module, and more where there are many: what a reader can tell apart.
        let side = decimal(modules * if modules < 66 { 2 } else { 3 });
        self.attr(Attr::Width, &side);
        self.attr(Attr::Height, &side);
        self.open(Tag::Path);
        let mut path = String::new();
        for y in 0..code.size() {
            push_row(&code, y, &mut path);
        }
        self.attr(Attr::D, &path);
        self.close();
        self.close();
    }
}

/// The dark runs of a row, as rectangles of a path.
fn push_row(code: &Code, y: usize, path: &mut String) {
    let mut x = 0;
    while x < code.size() {
        let length = (x..code.size()).take_while(|x| code.is_dark(*x, y)).count();
        if length > 0 {
            let (left, top, width) = (decimal(x + 4), decimal(y + 4), decimal(length));
            path.push_str(&["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"].concat());
        }
        x += length.max(1);
    }
}
