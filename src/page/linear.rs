//! Four times the page takes four times the work, whatever the page. Work is what is asked of the tree: nodes, and bytes
//! of their names, values and texts. Time would tell less, on a busy machine.

use super::work;
use super::{Guide, Tree, facts, find, send};
use crate::host::HtmlEvents;

/// A listener that forgets.
struct Nobody;

impl HtmlEvents for Nobody {
    fn open(&mut self, _: &str, _: &[(&str, &str)]) {}
    fn text(&mut self, _: &str) {}
    fn close(&mut self) {}
}

const TEXT: &str =
    "The ferry left at dawn with forty people and a seal, and nobody knows where the seal got off.";

/// A page, written as calls: `<p class=a` opens, a text stands for itself, `/` closes.
#[derive(Default)]
struct Builder(Tree);

impl Builder {
    fn open(&mut self, name: &str, class: &str) -> &mut Self {
        self.0.open(name, &[("class", class), ("href", "/elsewhere")]);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        HtmlEvents::text(&mut self.0, text);
        self
    }

    fn close(&mut self) -> &mut Self {
        self.0.close();
        self
    }

    fn leaf(&mut self, name: &str, class: &str, text: &str) -> &mut Self {
        self.open(name, class).text(text).close()
    }
}

fn work_for(page: &dyn Fn(&mut Builder, usize), count: usize) -> usize {
    let mut builder = Builder::default();
    builder.open("html", "").open("body", "");
    builder.leaf("h1", "", "The headline");
    page(&mut builder, count);
    builder.leaf("p", "", TEXT).close().close();
    let tree = builder.0;
    work::start();
    facts(&tree);
    let guide = Guide {
        headline: "The headline".to_owned(),
        excerpt: "Words that stand nowhere on the page, so that all of it has to be looked through."
            .to_owned(),
        description: "Others that stand nowhere on it, nor in any of the paragraphs that it has.".to_owned(),
        words: Some(1_000),
        ..Guide::default()
    };
    if let Some(found) = find(&tree, &guide) {
        send(&tree, &found, &mut Nobody);
        let _ = tree.selector_of(found.node);
        let _ = found.letters(&tree);
    }
    work::done()
}

fn nested(builder: &mut Builder, count: usize, name: &str, class: &str, text: &str) {
    (0..count).for_each(|_| {
        builder.open(name, class).text(text);
    });
    builder.leaf("p", "", TEXT);
    (0..count).for_each(|_| {
        builder.close();
    });
}

fn many(builder: &mut Builder, count: usize, name: &str, class: &str, text: &str) {
    (0..count).for_each(|_| {
        builder.leaf(name, class, text);
    });
}

/// Nothing where the page is read in linear time, else what it took.
fn more_than_linear(name: &str, count: usize, page: &dyn Fn(&mut Builder, usize)) -> Option<String> {
    let (small, large) = (work_for(page, count / 4), work_for(page, count));
    (large >= small * 5).then(|| format!("{name}: {small}, four times that: {large}"))
}

fn assert_linear(name: &str, count: usize, page: &dyn Fn(&mut Builder, usize)) {
    assert_eq!(more_than_linear(name, count, page), None);
}

#[test]
fn deep_pages() {
    let mut found = Vec::new();
    for name in
        ["div", "span", "p", "h2", "blockquote", "section", "article", "li", "figure", "table", "a", "form"]
    {
        for class in ["", "article-body", "caption", "comment", "e-content", "h-entry", "p-author"] {
            for text in ["", "Ada:", "Related"] {
                let page = |page: &mut Builder, count: usize| nested(page, count, name, class, text);
                found.extend(more_than_linear(&format!("{name}.{class} {text}"), 400, &page));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    for class in ["p-name", "p-author", "p-category", "p-summary", "u-photo"] {
        for text in ["Ada", ""] {
            assert_linear(class, 1_000, &|page, count| {
                page.open("article", "h-entry");
                nested(page, count, "b", class, text);
                page.close();
            });
        }
    }
    assert_linear("properties that say nothing", 1_000, &|page, count| {
        page.open("article", "h-entry");
        (0..count).for_each(|_| {
            page.open("b", "p-summary");
        });
        (0..count).for_each(|_| {
            page.close();
        });
        page.close();
    });
    assert_linear("10,000 divs", 10_000, &|page, count| nested(page, count, "div", "", ""));
}

#[test]
fn wide_pages() {
    let mut found = Vec::new();
    for name in ["div", "span", "p", "h2", "a", "li", "img", "input", "figcaption", "article", "time", "td"] {
        for class in ["", "article-body", "caption", "comment", "btn", "h-entry", "dt-published"] {
            for text in ["", "Ada:", "Read more", TEXT] {
                let page = |page: &mut Builder, count: usize| many(page, count, name, class, text);
                found.extend(more_than_linear(&format!("{name}.{class} {text}"), 400, &page));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert_linear("50,000 siblings", 50_000, &|page, count| many(page, count, "p", "", TEXT));
    assert_linear("20,000 links", 20_000, &|page, count| many(page, count, "a", "", "elsewhere"));
}

#[test]
fn pictures_and_captions() {
    let pair = |page: &mut Builder| {
        page.leaf("img", "", "").leaf("p", "caption", "The seal.");
    };
    assert_linear("side by side", 4_000, &|page, count| (0..count).for_each(|_| pair(page)));
    assert_linear("one picture, many captions", 4_000, &|page, count| {
        page.leaf("img", "", "");
        many(page, count, "p", "caption", "The seal.");
    });
    assert_linear("deep captions under pictures", 2_000, &|page, count| {
        (0..count).for_each(|_| {
            page.leaf("img", "", "").open("div", "caption");
        });
        (0..count).for_each(|_| {
            page.close();
        });
    });
}

#[test]
fn lines_and_notes() {
    assert_linear("boxes headed by a line", 2_000, &|page, count| {
        (0..count).for_each(|_| {
            page.open("div", "box").leaf("span", "", "Read also").leaf("a", "", "The seal").close();
        });
    });
    assert_linear("teasers in teasers", 400, &|page, count| {
        (0..count).for_each(|_| {
            page.open("div", "").leaf("h3", "", "The seal").leaf("a", "", "Read more");
        });
        (0..count).for_each(|_| {
            page.close();
        });
    });
    assert_linear("headings that lead elsewhere", 2_000, &|page, count| {
        (0..count).for_each(|_| {
            page.open("div", "").open("h3", "").leaf("a", "", "The seal").close().close();
        });
    });
    assert_linear("notes at the end", 2_000, &|page, count| {
        (0..count).for_each(|_| {
            page.leaf("hr", "", "")
                .open("p", "note")
                .leaf("em", "", "Photo: Ada")
                .leaf("a", "", "here")
                .close();
        });
    });
}

#[test]
fn one_element_with_many_names() {
    assert_linear("classes", 10_000, &|page, count| {
        let classes: Vec<String> = (0..count).map(|i| format!("c{i}")).collect();
        page.leaf("div", &classes.join(" "), TEXT);
    });
    for property in ["keywords ", "author ", "description "] {
        assert_linear(property, 400, &|page, count| {
            page.0.open("article", &[("itemtype", "NewsArticle")]);
            page.0.open("div", &[("itemprop", &property.repeat(count))]);
            page.text(&"Ada ".repeat(count)).close().close();
        });
    }
    assert_linear("attributes", 10_000, &|page, count| {
        let names: Vec<String> = (0..count).map(|i| format!("data-{i}")).collect();
        let attributes: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "value")).collect();
        page.0.open("div", &attributes);
        page.text(TEXT).close();
    });
}
