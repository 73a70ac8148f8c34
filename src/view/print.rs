//! The sheet for paper: what is printed is listed here; nothing else of the
//! page can be on it.

use super::slots::Slot;
use super::topics::distinct;
use super::{Part, pen::Pen};
use crate::article::ArticleDate;
use crate::host::DateStyle;
use crate::locale::Word;
use crate::sink::Tag;

impl Pen<'_> {
    pub(super) fn sheet(&mut self) {
        self.part(Tag::Article, Part::Sheet);
        self.article_attrs();
        self.labelled_by_headline("print-headline");
        self.header("print-headline");
        self.body();
        self.corrections("print-corrections");
        self.link_notes("print-links");
        self.sheet_footer();
        self.close();
    }

    fn sheet_footer(&mut self) {
        let article = self.article;
        let topics = distinct(&article.topics);
        let is_empty = topics.is_empty()
            && article.publisher.is_none()
            && article.copyright.is_none()
            && article.url.is_none()
            && self.options.printed.is_none();
        if is_empty {
            return;
        }
        self.part(Tag::Footer, Part::Footer);
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
}
