//! The sheet for paper: what is printed is listed here; nothing else of the
//! page can be on it.

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
        let is_empty = article.topics.is_empty()
            && article.publisher.is_none()
            && article.copyright.is_none()
            && article.url.is_none()
            && self.options.printed.is_none();
        if is_empty {
            return;
        }
        self.part(Tag::Footer, Part::Footer);
        self.topic_line();
        self.colophon();
        if let Some(url) = &article.url {
            self.own(Tag::P, Part::Source);
            self.fill(self.word(Word::Source), &mut |pen, _| pen.url_link(url));
            self.close();
        }
        if let Some(printed) = self.options.printed {
            let printed = ArticleDate::Known(printed);
            self.own(Tag::P, Part::Printed);
            self.fill(self.word(Word::Printed), &mut |pen, _| pen.date(&printed, DateStyle::Date));
            self.close();
        }
        self.close();
    }

    fn topic_line(&mut self) {
        let topics = distinct(&self.article.topics);
        if topics.is_empty() {
            return;
        }
        self.own(Tag::P, Part::TopicLine);
        self.fill(self.word(Word::TopicsInline), &mut |pen, _| {
            pen.list(topics.len(), &mut |pen, index| {
                if let Some(topic) = topics.get(index) {
                    pen.name(&topic.name);
                }
            });
        });
        self.close();
    }
}
