//! The list of related topics.

use super::slots::{Named, Slot};
use super::{Part, pen::Pen};
use crate::article::Topic;
use crate::locale::{Piece, Word, pieces};
use crate::prelude::*;
use crate::seen::Seen;
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
                self.fill(self.word(Word::TopicOne), &[("name", Slot::Topic(*topic))], false);
                self.close();
            }
            topics => self.topic_section(topics),
        }
    }

    fn topic_section(&mut self, topics: &[Named]) {
        let limit = self.options.limit.map_or(topics.len(), |limit| limit as usize);
        let (shown, folded) = topics.split_at(limit.min(topics.len()));
        self.part(Tag::Section, Part::Topics);
        self.locale_attrs();
        self.landmark(Word::Topics);
        self.heading(0, "topics-heading", Word::Topics);
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
        let pattern = self.options.words.plural(Word::TopicsMore, plural);
        self.fill(pattern, &[("count", Slot::Text(&digits))], false);
        self.close();
    }

    fn topic_list(&mut self, topics: &[Named]) {
        if topics.is_empty() {
            return;
        }
        self.part(Tag::Ul, Part::TopicList);
        self.id(Attr::AriaLabelledby, "", "topics-heading");
        for topic in topics {
            self.open(Tag::Li);
            self.topic(*topic);
            self.close();
        }
        self.close();
    }

    pub(super) fn topic(&mut self, (name, url): Named) {
        let made = if url.is_none() { self.topic_url(name) } else { None };
        self.named_link(name, url.or(made.as_deref()), Part::Topic, "tag");
    }

    /// A topic's URL by the page's template.
    fn topic_url(&self, name: &str) -> Option<String> {
        let template = self.options.topic_url.as_deref()?;
        let mut url = String::new();
        for piece in pieces(template) {
            match piece {
                Piece::Text(text) => url.push_str(text),
                Piece::Slot("slug") => percent_encode(&slug(name), &mut url),
                Piece::Slot(_) => percent_encode(name, &mut url),
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
pub(super) fn distinct(topics: &[Topic]) -> Vec<Named<'_>> {
    let mut seen = Seen::default();
    let mut distinct: Vec<Named> = Vec::new();
    for Topic { name, url } in topics {
        let (place, is_new) = seen.number(&name.trim().to_ascii_lowercase());
        let url = url.as_deref();
        if is_new {
            distinct.push((name, url));
        } else if let Some((_, known)) = distinct.get_mut(place) {
            *known = known.or(url);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{distinct, slug};
    use crate::article::Topic;

    /// The name that a slug was made of.
    fn name(slug: &str) -> String {
        let mut name = String::new();
        let mut chars = slug.chars();
        while let Some(c) = chars.next() {
            match c {
                '-' => name.push(' '),
                '_' => name.push('-'),
                '~' => name.extend(chars.next()),
                c => name.push(c),
            }
        }
        name
    }

    #[test]
    fn slugs_are_unique_and_reversible() {
        let names = [
            "C++",
            "C#",
            "C",
            "c",
            "a b",
            "a-b",
            "a_b",
            "a~b",
            "a  b",
            "a--b",
            "a -b",
            "a- b",
            "~",
            "~~",
            "-",
            " ",
            "_",
            ".",
            "..",
            "...",
            "~.",
            ".NET",
            "AC/DC",
            "東京",
            "การเมือง",
            "a+b",
            "a%20b",
            "é",
            "e\u{301}",
            "?x",
            "#x",
        ];
        let slugs: BTreeSet<_> = names.iter().map(|name| slug(name)).collect();
        assert_eq!(slugs.len(), names.len());
        for n in names {
            assert_eq!(name(&slug(n)), n);
            assert!(!["", ".", ".."].contains(&slug(n).as_str()));
        }
        assert_eq!(slug("East Asia"), "East-Asia");
    }

    #[test]
    fn each_topic_stands_once_where_it_stood_first() {
        let topic = |name: &str, url: Option<&str>| Topic { name: name.into(), url: url.map(str::to_owned) };
        let topics = [
            topic("Ferries", None),
            topic("Isles", None),
            topic(" ferries", Some("https://wire.example/f")),
            topic("FERRIES", Some("https://wire.example/g")),
        ];
        assert_eq!(distinct(&topics), [("Ferries", Some("https://wire.example/f")), ("Isles", None)]);
    }
}
