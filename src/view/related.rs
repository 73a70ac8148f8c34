//! Related articles: those of a given set that share the most telling topics.
//!
//! A topic tells the more, the fewer articles of the set have it. It weighs
//! the logarithm of how many articles there are for each that has it (the
//! inverse document frequency of text retrieval), in eighths of a doubling, so
//! that no float is needed. What all of three or more others have tells nothing.

use super::slots::{Named, Slot};
use super::{Part, pen::Pen};
use crate::article::{Article, ArticleDate};
use crate::limits::MAX_RELATED;
use crate::locale::Word;
use crate::seen::Seen;
use crate::sink::{Attr, Tag};
use crate::text::address::{Address, same_page};

/// Related articles shown.
const MOST: usize = 5;

/// Shared topics named under each: enough to say why.
const REASONS: usize = 3;

/// Of the article's first 64 topics, one value each.
type Weights = [u64; 64];

impl Pen<'_> {
    /// A labelled list, best first; of equals, the later, then the one that
    /// stands first. Nothing where no article shares a telling topic.
    pub(super) fn related(&mut self, topics: &[Named], keys: &Seen) {
        let set = &self.options.related;
        let (shares, weights) = self.shares(keys);
        let mut ranks = Vec::new();
        for (article, has) in set.iter().zip(&shares) {
            let mut score = 0;
            for weight in telling(&weights, *has) {
                score += weight;
            }
            ranks.push(if score == 0 { 0 } else { score << 32 | day(article) });
        }
        let mut shown = 0;
        while let Some(place) = best(&mut ranks)
            && let (Some(article), Some(has)) = (set.get(place), shares.get(place))
            && shown < MOST
        {
            if shown == 0 {
                self.part(Tag::Section, Part::Related);
                self.locale_attrs();
                self.landmark(Word::Related);
                self.heading(0, "related-heading", Word::Related);
                self.part(Tag::Ul, Part::RelatedList);
                self.id(Attr::AriaLabelledby, "", "related-heading");
            }
            shown += 1;
            self.related_article(article, topics, &mut telling(&weights, *has));
        }
        if shown > 0 {
            self.close();
            self.close();
        }
    }

    fn related_article(&mut self, article: &Article, topics: &[Named], telling: &mut Weights) {
        let mut shared = Vec::new();
        while shared.len() < REASONS
            && let Some(topic) = best(telling).and_then(|place| topics.get(place))
        {
            shared.push(*topic);
        }
        self.open(Tag::Li);
        self.part(Tag::A, Part::RelatedLink);
        self.attr(Attr::Href, article.url.as_deref().unwrap_or_default());
        self.open(Tag::Bdi);
        self.attr(Attr::Lang, article.lang.as_deref().unwrap_or(self.lang()));
        self.text(&article.headline);
        self.close();
        self.close();
        self.say(Tag::P, Part::SharedTopics, Word::SharedTopics, &[("names", Slot::Topics(&shared))]);
        self.close();
    }

    /// Which topics each of the set shares, one bit each, and how much each
    /// topic tells. The article itself, what stands twice, and what has no
    /// headline that a link could be called by, share none.
    fn shares(&self, keys: &Seen) -> (Vec<u64>, Weights) {
        let mut urls = Seen::default();
        let mut shares = Vec::new();
        let mut weights = [1; 64];
        let own = self.article.url.as_deref().unwrap_or_default();
        for article in self.options.related.iter().take(MAX_RELATED) {
            let mut has = 0;
            let url = article.url.as_deref().unwrap_or_default();
            // A post of this page, by its fragment, is the article itself.
            if !same_page(url, own) && urls.number(&key(url)).1 && !article.headline.is_empty() {
                for topic in &article.topics {
                    let key = self.host.fold(self.lang(), topic.name.trim());
                    if let Some(place) = keys.find(&key) {
                        has |= 1_u64.checked_shl(place as u32).unwrap_or(0);
                    }
                }
            }
            for (place, having) in weights.iter_mut().enumerate() {
                *having += has >> place & 1;
            }
            shares.push(has);
        }
        // With the article itself; of two others nothing rare can be said.
        let all = (urls.keys().len() as u64 + 1).max(4);
        for having in &mut weights {
            // The eighth power of 201 is below 2^62.
            *having = u64::from((all.pow(8) / having.pow(8)).ilog2());
        }
        (shares, weights)
    }
}

/// The weights of the topics that an article has.
fn telling(weights: &Weights, has: u64) -> Weights {
    let mut telling = *weights;
    for (place, weight) in telling.iter_mut().enumerate() {
        *weight *= has >> place & 1;
    }
    telling
}

/// The place of the largest that is not 0, which it becomes; of equals, of the
/// first.
fn best(ranks: &mut [u64]) -> Option<usize> {
    let mut largest = &mut 0;
    let mut found = None;
    for (place, rank) in ranks.iter_mut().enumerate() {
        if *rank > *largest {
            (largest, found) = (rank, Some(place));
        }
    }
    *largest = 0;
    found
}

/// The day of publication as a number that grows with it; 0 where unknown.
fn day(article: &Article) -> u64 {
    let date = match &article.published {
        Some(ArticleDate::Known(date)) => *date,
        Some(ArticleDate::Partial(date)) => date.first_day(),
        _ => return 0,
    };
    u64::from(date.year) << 16 | u64::from(date.month) << 8 | u64::from(date.day)
}

/// Posts of one page differ by their fragments.
fn key(url: &str) -> String {
    let fragment = url.split_once('#').map_or("", |(_, fragment)| fragment);
    [&Address::of_page(url).key(), "#", fragment].concat()
}

#[cfg(all(test, feature = "native"))]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use crate::article::{Article, ArticleDate, Timestamp, Topic};
    use crate::host::NativeHost;
    use crate::sink::HtmlSink;
    use crate::view::{Options, View, render};

    fn article(name: &str, topics: &str) -> Article {
        let topics = topics.split(' ').filter(|name| !name.is_empty());
        Article {
            headline: name.to_owned(),
            url: Some(format!("https://wire.example/{name}")),
            topics: topics.map(|name| Topic { name: name.to_owned(), url: None }).collect(),
            ..Article::default()
        }
    }

    fn dated(name: &str, topics: &str, day: u8) -> Article {
        let published = Timestamp::new(2026, 11, day, None).map(ArticleDate::Known);
        Article { published, ..article(name, topics) }
    }

    #[test]
    fn what_has_no_headline_is_no_link() {
        let unnamed = Article { headline: String::new(), ..article("a", "Quay") };
        assert_eq!(related("Quay", vec![unnamed, article("b", "Quay")]), ["b: Quay"]);
    }

    /// The related articles and why, as `name: reasons`.
    fn related(topics: &str, set: Vec<Article>) -> Vec<String> {
        let options = Options { related: set, ..Options::default() };
        let mut sink = HtmlSink::new();
        render(View::Topics, &article("self", topics), &options, &NativeHost, &mut sink);
        let html = sink.into_html();
        let mut found = Vec::new();
        for item in html.split("related-link\" href=\"https://wire.example/").skip(1) {
            let (name, rest) = item.split_once('"').unwrap();
            let reasons = rest.split("Shared topics: ").nth(1).unwrap().split("</p>").next().unwrap();
            found.push(format!("{name}: {}", reasons.replace("<bdi>", "").replace("</bdi>", "")));
        }
        found
    }

    #[test]
    fn rare_topics_tell_more_than_common_ones() {
        let set = vec![
            article("a", "News Harbours"),
            article("b", "News Bells"),
            article("c", "News Harbours"),
            article("d", "News Harbours Bells"),
            article("e", "News"),
            article("f", "Elsewhere"),
        ];
        let found = related("News Harbours Bells Tides", set);
        // Of d, both; b has the rarer one; what nearly all share is left for last.
        assert_eq!(
            found,
            [
                "d: Bells, Harbours and News",
                "b: Bells and News",
                "a: Harbours and News",
                "c: Harbours and News",
                "e: News"
            ]
        );
    }

    #[test]
    fn what_all_share_tells_nothing() {
        let set = || vec![article("a", "News"), article("b", "News"), article("c", "News Bells")];
        assert_eq!(related("News", set()), [""; 0]);
        assert_eq!(related("News Bells", set()), ["c: Bells"]);
        // Two are too few to tell.
        assert_eq!(related("News", vec![article("a", "News")]), ["a: News"]);
    }

    #[test]
    fn of_equals_the_later_stands_first_then_the_first_given() {
        let set = vec![
            article("undated", "Bells"),
            dated("old", "Bells", 1),
            dated("new", "Bells", 9),
            dated("same", "Bells", 9),
            article("other", ""),
        ];
        let found = related("Bells", set);
        assert_eq!(found, ["new: Bells", "same: Bells", "old: Bells", "undated: Bells"]);
    }

    #[test]
    fn neither_the_article_itself_nor_one_twice() {
        let own = Article { url: Some("https://wire.example/self#top".to_owned()), ..article("x", "Bells") };
        let post = Article { url: Some("https://wire.example/a#2".to_owned()), ..article("a", "Bells") };
        let set = vec![own, article("a", "BELLS"), article("a", "Bells"), article("b", "Tides"), post];
        assert_eq!(related("Bells", set), ["a: Bells", "a#2: Bells"]);
    }

    #[test]
    fn five_and_three_reasons_are_enough() {
        let mut set: Vec<_> = (0..9).map(|n| article(&n.to_string(), "A B C D")).collect();
        set.extend((10..300).map(|n| article(&n.to_string(), "Z")));
        let found = related("A B C D", set);
        assert_eq!(found.len(), 5);
        assert_eq!(found[0], "0: A, B and C");
    }

    #[test]
    fn an_article_without_topics_has_none() {
        assert_eq!(related("", vec![article("a", "Bells")]), [""; 0]);
    }
}
