//! The list of related topics.

use super::slots::{Named, Slot};
use super::{Part, pen::Pen};
use crate::article::Topic;
use crate::locale::{Piece, Word, pieces};
use crate::seen::Seen;
use crate::sink::{Attr, Tag, is_safe_url, percent_encode};

impl<'a> Pen<'a> {
    /// A labelled list. One topic is no list; none is nothing.
    pub(super) fn topics(&mut self) {
        let (topics, keys) = self.distinct_topics();
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
        self.related(&topics, &keys);
    }

    /// Each topic once, where it stands first, with the keys by which others
    /// are found to be the same; a URL that only a later one has is kept.
    pub(super) fn distinct_topics(&self) -> (Vec<Named<'a>>, Seen) {
        let mut seen = Seen::default();
        let mut distinct: Vec<Named> = Vec::new();
        for Topic { name, url } in &self.article.topics {
            let (place, is_new) = seen.number(&self.host.fold(self.lang(), name.trim()));
            let url = url.as_deref();
            if is_new {
                distinct.push((name, url));
            } else if let Some((_, known)) = distinct.get_mut(place) {
                *known = known.or(url);
            }
        }
        (distinct, seen)
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
        let locale = self.locale();
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

#[cfg(all(test, feature = "native"))]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::slug;
    use crate::article::{Article, Topic};
    use crate::host::NativeHost;
    use crate::sink::DomSink;
    use crate::view::pen::{Medium, Pen};
    use crate::view::{Options, slots::Named};

    /// Topics by their scripts: `script: name | name …`.
    const NAMES: &str = include_str!("../../tests/fixtures/topics/names.txt");

    /// Names that come to harm in URLs.
    const NASTY: &[&str] = &[
        "a b", "a-b", "a_b", "a~b", "a  b", "a--b", "a -b", "a- b", "~", "~~", "-", " ", "_", ".", "..",
        "...", "~.", ".NET", "AC/DC", "a+b", "a%20b", "e\u{301}", "?x", "#x", "C++", "C#", "C", "c", "\\",
        "a:b", "//a",
    ];

    fn names() -> Vec<(&'static str, &'static str)> {
        let lines = NAMES.lines().filter(|line| !line.starts_with('#'));
        lines
            .flat_map(|line| {
                let (script, names) = line.split_once(": ").unwrap();
                names.split(" | ").map(move |name| (script, name))
            })
            .collect()
    }

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
    fn slugs_of_200_topics_in_30_scripts_are_unique_and_reversible() {
        let names = names();
        let scripts: BTreeSet<_> = names.iter().map(|(script, _)| script).collect();
        assert!(scripts.len() >= 30 && names.len() >= 200, "{} in {}", names.len(), scripts.len());
        let all = names.iter().map(|(_, name)| *name).chain(NASTY.iter().copied());
        let mut slugs = BTreeSet::new();
        for n in all {
            let slug = slug(n);
            assert_eq!(name(&slug), n);
            assert!(!["", ".", ".."].contains(&slug.as_str()));
            assert!(slugs.insert(slug), "{n} twice");
        }
        assert_eq!(slug("East Asia"), "East-Asia");
    }

    /// Asks a pen that writes an article in a language of these topics.
    fn with_pen<T>(lang: &str, topics: &[(&str, Option<&str>)], ask: impl FnOnce(&Pen) -> T) -> T {
        let topic = |(name, url): &(&str, Option<&str>)| Topic {
            name: (*name).to_owned(),
            url: url.map(str::to_owned),
        };
        let article = Article {
            lang: Some(lang.to_owned()),
            topics: topics.iter().map(topic).collect(),
            ..Article::default()
        };
        let template = Some("https://wire.example/topics/{slug}".to_owned());
        let options = Options { topic_url: template, ..Options::default() };
        ask(&Pen::new(&article, &options, &NativeHost, Medium::Screen, &mut DomSink::new()))
    }

    #[test]
    fn the_urls_of_all_topics_are_apart_and_give_their_names_back() {
        with_pen("en", &[], |pen| {
            let mut urls = BTreeSet::new();
            for n in names().into_iter().map(|(_, name)| name).chain(NASTY.iter().copied()) {
                let url = pen.topic_url(n).unwrap();
                let path = url.strip_prefix("https://wire.example/topics/").unwrap();
                assert!(!path.contains(['/', '?', '#', '+']), "{url}");
                assert_eq!(name(&decoded(path)), n);
                assert!(urls.insert(url), "{n} twice");
            }
        });
    }

    fn decoded(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('%') {
            bytes.extend(before.bytes());
            let (hex, after) = after.split_at(2);
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = after;
        }
        bytes.extend(rest.bytes());
        String::from_utf8(bytes).unwrap()
    }

    fn distinct<'n>(lang: &str, names: &[&'n str]) -> Vec<&'n str> {
        let topics: Vec<_> = names.iter().map(|name| (*name, None)).collect();
        let kept: Vec<String> = with_pen(lang, &topics, |pen| {
            pen.distinct_topics().0.iter().map(|(name, _): &Named| (*name).to_owned()).collect()
        });
        names.iter().copied().filter(|name| kept.iter().any(|kept| kept == name)).collect()
    }

    #[test]
    fn each_topic_stands_once_whatever_its_case_and_unicode_form() {
        assert_eq!(distinct("fr", &["École", "ÉCOLE", "e\u{301}cole", "Ecole"]), ["École", "Ecole"]);
        assert_eq!(distinct("el", &["Αθήνα", "ΑΘΗΝΑ"]), ["Αθήνα"]);
        assert_eq!(distinct("ja", &["ＡＩ", "AI", "ﾊﾞｽ", "バス"]), ["ＡＩ", "ﾊﾞｽ"]);
        assert_eq!(distinct("tr", &["İzmir", "izmir", "ırmak"]), ["İzmir", "ırmak"]);
        assert_eq!(distinct("en", &["C", "C++", "C#", "c#"]), ["C", "C++", "C#"]);
    }

    #[test]
    fn each_topic_stands_where_it_stood_first() {
        let topics = [
            ("Ferries", None),
            ("Isles", None),
            (" ferries", Some("https://wire.example/f")),
            ("FERRIES", Some("https://wire.example/g")),
        ];
        with_pen("en", &topics, |pen| {
            let (distinct, _) = pen.distinct_topics();
            assert_eq!(distinct, [("Ferries", Some("https://wire.example/f")), ("Isles", None)]);
        });
    }
}
