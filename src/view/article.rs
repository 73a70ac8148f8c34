//! The article.

use super::{Part, pen::Pen};
use crate::sink::{Attr, Tag};

impl Pen<'_> {
    pub(super) fn article(&mut self) {
        self.part(Tag::Article, Part::Article);
        self.article_attrs();
        self.labelled_by_headline("article-headline");
        self.header("article-headline");
        self.body();
        self.corrections("article-corrections");
        self.footer();
        self.close();
    }

    pub(super) fn labelled_by_headline(&mut self, id: &str) {
        if !self.article.headline.is_empty() {
            self.id(Attr::AriaLabelledby, "", id);
        }
    }

    fn footer(&mut self) {
        if self.article.publisher.is_some() || self.article.copyright.is_some() {
            self.part(Tag::Footer, Part::Footer);
            self.colophon();
            self.close();
        }
    }
}
