//! The articles: JSON-LD with invented text, the same in every run, of the shape that `tests/bench/render` has.

use serde_json::json;

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    Plain,
    Html,
}

const WORDS: &str = "the a of to in and on for with harbour ferry council bridge river school market station engineer \
    mayor farmer museum library orchard tram tower report budget winter summer morning evening question \
    answer plan vote meeting repair timber granite lantern signal route timetable passenger captain \
    baker teacher clerk opened closed said asked built moved counted promised delayed finished measured \
    old new quiet narrow early late public local small large “quay” café naïve Åse Zoë";

/// Numbers that depend on the seed alone (splitmix64), and the words they choose.
struct Writer(u64);

impl Writer {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % count as u64) as usize
    }

    fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from + 1)
    }

    fn words(&mut self, count: usize) -> String {
        let all: Vec<&str> = WORDS.split(' ').collect();
        (0..count).map(|_| all[self.below(all.len())]).collect::<Vec<_>>().join(" ")
    }

    fn sentence(&mut self) -> String {
        let count = self.between(6, 18);
        let text = self.words(count);
        let mut chars = text.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first.chain(chars).chain(['.']).collect()
    }

    fn paragraph(&mut self) -> String {
        (0..self.between(2, 5)).map(|_| self.sentence()).collect::<Vec<_>>().join(" ")
    }

    fn html_block(&mut self, index: usize) -> String {
        if index % 25 == 24 {
            return format!(
                r#"<figure><img src="https://paper.example/{index}.png" alt="{}" width="320" height="200"><figcaption>{}</figcaption></figure>"#,
                self.words(5),
                self.sentence()
            );
        }
        if index % 12 == 11 {
            return format!("<blockquote><p>{} &amp; {}</p></blockquote>", self.sentence(), self.sentence());
        }
        if index % 9 == 8 {
            return format!("<h2>{}</h2>", self.words(4));
        }
        let link = match self.below(2) {
            0 => String::new(),
            _ => format!(
                r#" <a href="https://paper.example/2026/{index}?from=text&amp;n=1">{}</a>"#,
                self.words(3)
            ),
        };
        let strong =
            if self.below(10) < 3 { format!(" <strong>{}</strong>", self.words(2)) } else { String::new() };
        format!("<p>{} <em>{}</em>{link}{strong} {}</p>", self.paragraph(), self.words(2), self.paragraph())
    }
}

/// The JSON text of an article.
pub(crate) fn article(paragraphs: usize, body: Body) -> String {
    let mut write = Writer(1729 + paragraphs as u64);
    let blocks: Vec<String> = (0..paragraphs)
        .map(|index| if body == Body::Html { write.html_block(index) } else { write.paragraph() })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://paper.example/2026/harbour-reopens",
        "headline": format!("Harbour reopens after {}", write.words(3)),
        "description": write.sentence(),
        "datePublished": "2026-11-24T09:30:00+01:00",
        "author": [
            { "@type": "Person", "name": "Åse Berg", "url": "https://paper.example/people/berg" },
            { "@type": "Person", "name": "Zoë Lund" },
        ],
        "articleSection": "Harbours",
        "inLanguage": "en",
        "publisher": { "@type": "Organization", "name": "The Paper" },
        "articleBody": blocks.join(if body == Body::Html { "" } else { "\n\n" }),
    })
    .to_string()
}
