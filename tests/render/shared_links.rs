//! Share links, parsed back: every service gets the exact headline and URL.

use libtest_mimic::Trial;
use offprint::article::{Article, Image};
use offprint::share::{TARGETS, Target};
use offprint::view::{Options, View};
use url::Url;

use super::fixtures::both;
use super::tree;

const URL: &str = "https://wire.example/a?b=1&c=%C3%A9#d";

const IMAGE: &str = "https://wire.example/ferry.jpg?w=1&h=2";

const HEADLINES: &[&str] = &[
    "A & B? \"C\" #1 100% é 日本",
    "plus + and space",
    "<b>not bold</b> & &amp;",
    "شريط + أخبار",
    "a/b\\c;d=e:f@g",
    "%41%zz",
    "👩‍👩‍👧 family",
    "'quoted' (twice) *starred* ~ _",
    "हिन्दी में क्षेत्र; ไทยมีสระำ",
    "می\u{200c}خواهم خانه\u{200c}ها",
    "100\u{a0}% – 5\u{2009}€ … “so”",
    "?a=b&c=d#e {url} ${x} \u{2028}",
];

pub(crate) fn trials() -> Vec<Trial> {
    TARGETS
        .iter()
        .filter(|target| !target.is_code())
        .map(|target| {
            Trial::test(format!("share::{}", target.id), move || {
                for headline in HEADLINES {
                    check(target, headline, IMAGE);
                }
                check(target, "No picture", "");
                Ok(())
            })
        })
        .chain([Trial::test("share::a-code-that-fits-or-none", || {
            for (length, count) in [(100, 1), (4000, 0)] {
                let url = format!("https://wire.example/{}", "a".repeat(length));
                let article = Article { offprint: 1, url: Some(url), ..Article::default() };
                let options = Options { targets: Some(vec!["wechat".into()]), ..Options::default() };
                assert_eq!(both(View::Share, &article, &options).matches("<details").count(), count);
            }
            Ok(())
        })])
        .collect()
}

fn check(target: &Target, headline: &str, image: &str) {
    let mut article =
        Article { offprint: 1, headline: headline.into(), url: Some(URL.into()), ..Article::default() };
    if !image.is_empty() {
        article.images.push(Image { src: image.into(), ..Image::default() });
    }
    let options = Options { targets: Some(vec![target.id.into()]), ..Options::default() };
    let html = both(View::Share, &article, &options);
    let mut links = Vec::new();
    tree::walk(&tree::parsed(&html), &mut Vec::new(), &mut |element, _| {
        if element.attributes.get("data-target").is_some_and(|id| id == target.id) {
            links.push(element.attributes["href"].clone());
        }
    });
    // What is pinned is the picture.
    let is_needed = target.id == "pinterest";
    assert_eq!(links.len(), usize::from(!(is_needed && image.is_empty())));
    if links.is_empty() {
        return;
    }
    let found = values(&links[0]);
    let text = format!("{headline} {URL}");
    for (name, value) in slots(target.template) {
        let expected = match value.as_str() {
            "{url}" => URL,
            "{title}" => headline,
            "{text}" => text.as_str(),
            "{image}" if image.is_empty() => {
                assert!(!found.iter().any(|(found, _)| *found == name), "an empty {name} in {}", links[0]);
                continue;
            }
            "{image}" => image,
            literal => literal,
        };
        let value = found.iter().find(|(found, _)| *found == name).map(|(_, value)| value.as_str());
        assert_eq!(value, Some(expected), "{name} in {}", links[0]);
    }
}

/// The parameters of a link, decoded as a form where it is one: there a plus
/// is a space. In mail and messages it is a plus.
fn values(link: &str) -> Vec<(String, String)> {
    let url = Url::parse(link).unwrap();
    let raw = url.query().or(url.fragment()).unwrap();
    assert!(!raw.contains(['+', '"', '<', ' ']), "{raw}");
    url::form_urlencoded::parse(raw.as_bytes()).into_owned().collect()
}

/// The parameters of a template.
fn slots(template: &str) -> Vec<(String, String)> {
    let (_, raw) = template.split_once(['?', '#']).unwrap();
    raw.split('&').filter_map(|pair| pair.split_once('=')).map(|(n, v)| (n.into(), v.into())).collect()
}
