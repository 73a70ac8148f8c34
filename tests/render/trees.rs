//! Trees that no reader would make: every kind in every kind in every place.

use libtest_mimic::Trial;
use offprint::article::{Article, Attribute, Element, Kind, Node};
use offprint::view::{Options, View};

use super::fixtures::both;
use super::tree;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| {
            Trial::test(format!("nesting::{}", kind.name()), move || {
                let around =
                    [Kind::Paragraph, Kind::List, Kind::Table, Kind::Link, Kind::Figure, Kind::Aside];
                let bodies = Kind::ALL.iter().flat_map(|inner| {
                    let around = around.map(|around| element(around, vec![pair(*kind, *inner), text("z")]));
                    std::iter::once(pair(*kind, *inner)).chain(around)
                });
                check(bodies.collect());
                Ok(())
            })
        })
        .collect();
    trials.push(Trial::test("nesting::at_random", || {
        let mut random = Random(0x0ff_9417);
        for _ in 0..300 {
            let body = (0..3).map(|_| random.node(0)).collect();
            check(body);
        }
        Ok(())
    }));
    trials
}

fn text(text: &str) -> Node {
    Node::Text(text.into())
}

fn pair(outer: Kind, inner: Kind) -> Node {
    element(outer, vec![text("a"), element(inner, vec![text("b")]), text("c")])
}

fn element(kind: Kind, children: Vec<Node>) -> Node {
    let mut element = Element::new(kind, children);
    let attributes: &[(Attribute, &str)] = match kind {
        Kind::Link => &[(Attribute::Href, "https://wire.example/a?utm_source=x")],
        Kind::Embed => &[(Attribute::Href, "https://video.example/v/1")],
        Kind::Image => &[(Attribute::Src, "https://wire.example/a.jpg")],
        _ => &[],
    };
    element.attributes = attributes.iter().map(|(name, value)| (*name, value.to_string())).collect();
    if matches!(kind, Kind::Image | Kind::Break | Kind::BreakOpportunity | Kind::Rule) {
        element.children.clear();
    }
    Node::Element(element)
}

/// Both media give one valid tree, and no character is lost.
fn check(body: Vec<Node>) {
    let letters = |text: &str| text.chars().filter(|c| c.is_ascii_lowercase()).collect::<String>();
    let article = Article { offprint: 1, headline: String::new(), body, ..Article::default() };
    let expected = letters(&offprint::article::text_of(&article.body));
    let html = both(View::Article, &article, &Options::default());
    let found = letters(&tree::text(&tree::parsed(&html)));
    let mut found = found.chars();
    assert!(expected.chars().all(|c| found.any(|f| f == c)), "{expected} is not all in {html}");
    both(View::Print, &article, &Options::default());
}

/// A small generator with a fixed seed (xorshift), so that a failure repeats.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn node(&mut self, depth: usize) -> Node {
        if depth > 5 || self.below(4) == 0 {
            return text(["w", " ", "x y"][self.below(3)]);
        }
        let kind = Kind::ALL[self.below(Kind::ALL.len())];
        let children = (0..self.below(4)).map(|_| self.node(depth + 1)).collect();
        element(kind, children)
    }
}
