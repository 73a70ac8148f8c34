//! The note on paper that the text is only the beginning of the article: who
//! holds the sheet cannot see what the page still has.

use super::slots::Slot;
use super::{Part, pen::Pen};
use crate::article::{Article, ends_cut, text_of, word_count};
use crate::host::Host;
use crate::locale::{Word, primary};
use crate::reading_time::{Basis, Mode, of_article};
use crate::sink::Tag;

/// A text of fewer bytes may be only the beginning, where nothing else tells.
const SHORT: usize = 1200;

/// For many sources a text of two lines takes a minute: only more seconds tell.
const MINUTE: u32 = 60;

impl Pen<'_> {
    /// Where the text stops, with the address of the whole.
    pub(super) fn teaser(&mut self) {
        if !is_teaser(self.article, self.lang(), self.host) {
            return;
        }
        self.own(Tag::P, Part::Teaser);
        self.text(self.word(Word::Teaser));
        if let Some(url) = &self.article.url {
            self.open(Tag::Br);
            self.close();
            self.fill(self.word(Word::TeaserWhole), &[("url", Slot::Url(url))], false);
        }
        self.close();
    }
}

/// Whether it is sure enough that the body is only the beginning: its source
/// says that there is more, or it ends as a text does that was cut. A whole
/// article may end with an ellipsis too, so a long one must be one to pay for.
fn is_teaser(article: &Article, lang: &str, host: &dyn Host) -> bool {
    let text = text_of(&article.body);
    if text.trim_end().is_empty() {
        return false;
    }
    if ends_cut(&article.body) && article.free != Some(true) {
        let is_unknown = article.word_count.is_none() && article.time_required.is_none();
        if article.free == Some(false) || is_unknown && text.len() < SHORT {
            return true;
        }
    }
    match of_article(article, primary(lang), Mode::Silent, host) {
        Some((_, Basis::WordCount)) => word_count(&article.body) > 0,
        Some((_, Basis::TimeRequired)) => article.time_required.is_some_and(|seconds| seconds > MINUTE),
        _ => false,
    }
}
