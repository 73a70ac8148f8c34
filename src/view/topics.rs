//! The list of related topics.

use std::collections::BTreeMap;

use super::{Part, pen::Pen};
use crate::article::Topic;
use crate::locale::Word;
use crate::sink::{Attr, Tag, is_safe_url, percent_encode};

impl Pen<'_> {
    /// A labelled list. One topic is no list; none is nothing.
    pub(super) fn topics(&mut self) {
        let topics = distinct(&self.article.topics);
        match topics.as_slice() {
            [] => {}
            [topic] => {
                self.part(Tag::P, Part::Topics);
                self.locale_attrs();
                self.fill(self.word(Word::TopicOne), &mut |pen, _| pen.topic(topic));
                self.close();
            }
            topics => self.topic_section(topics),
        }
    }

    fn topic_section(&mut self, topics: &[Topic]) {
        let limit = self.options.limit.map_or(topics.len(), |limit| limit as usize);
        let (shown, folded) = topics.split_at(limit.min(topics.len()));
        self.part(Tag::Section, Part::Topics);
        self.locale_attrs();
        self.id(Attr::AriaLabelledby, "", "topics-heading");
        self.panel_heading("topics-heading", Word::Topics);
        self.topic_list(shown);
        if !folded.is_empty() {
            self.part(Tag::Details, Part::More);
            self.more_summary(folded.len() as u32);
            self.topic_list(folded);
            self.close();
        }
        self.close();
    }

    fn more_summary(&mut self, count: u32) {
        let locale = &self.options.locale;
        let plural = self.host.plural_range(locale, count, count);
        let digits = self.host.format_number(locale, count);
        self.part(Tag::Summary, Part::MoreSummary);
        self.fill(self.options.words.plural(Word::TopicsMore, plural), &mut |pen, _| pen.text(&digits));
        self.close();
    }

    fn topic_list(&mut self, topics: &[Topic]) {
        if topics.is_empty() {
            return;
        }
        self.part(Tag::Ul, Part::TopicList);
        self.article_lang();
        for topic in topics {
            self.open(Tag::Li);
            self.topic(topic);
            self.close();
        }
        self.close();
    }

    fn topic(&mut self, topic: &Topic) {
        let url = topic.url.clone().or_else(|| self.topic_url(&topic.name));
        self.named_link(&topic.name, url.as_deref(), Part::Topic, Some("tag"));
    }

    /// A topic's URL by the page's template.
    fn topic_url(&self, name: &str) -> Option<String> {
        let template = self.options.topic_url.as_deref()?;
        let mut url = String::new();
        for piece in crate::locale::pieces(template) {
            match piece {
                crate::locale::Piece::Text(text) => url.push_str(text),
                crate::locale::Piece::Slot("slug") => percent_encode(&slug(name), &mut url),
                crate::locale::Piece::Slot(_) => percent_encode(name, &mut url),
            }
        }
        let url = self.host.resolve_url(&url, self.article.url.as_deref())?;
        is_safe_url(&url).then_some(url)
    }
}

/// A topic's name as a path segment. No two names share one, and the name can
/// be told from it: a space is a hyphen, a hyphen `_`, and what would then be
/// taken for those is marked with `~`. Dots alone would be a path of their
/// own, so the first is marked too.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    if name.bytes().all(|byte| byte == b'.') {
        slug.push('~');
    }
    for c in name.chars() {
        match c {
            ' ' => slug.push('-'),
            '-' => slug.push('_'),
            '_' | '~' => {
                slug.push('~');
                slug.push(c);
            }
            c => slug.push(c),
        }
    }
    slug
}

/// Each topic once, where it stands first; a URL that only a later one has is
/// kept.
fn distinct(topics: &[Topic]) -> Vec<Topic> {
    let mut places = BTreeMap::new();
    let mut distinct: Vec<Topic> = Vec::new();
    for topic in topics {
        let key = topic.name.trim().to_ascii_lowercase();
        match places.get(&key).and_then(|place: &usize| distinct.get_mut(*place)) {
            Some(known) if known.url.is_none() => known.url.clone_from(&topic.url),
            Some(_) => {}
            None => {
                places.insert(key, distinct.len());
                distinct.push(topic.clone());
            }
        }
    }
    distinct
}
