//! What a page without article JSON says of its article: microdata, RDFa lite, microformats, OpenGraph.

use super::tree::{NodeId, Tree};
use crate::text::search::has;

/// The marks that say a page is an article, and what they say of it. Every text is as the page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The headline.
    pub headline: Option<String>,
    /// What the article is about, in a sentence.
    pub description: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its picture.
    pub image: Option<String>,
    /// The text that stands for the picture.
    pub image_alt: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its own address.
    pub url: Option<String>,
    /// The section that it stands in.
    pub section: Option<String>,
    /// What it is about.
    pub tags: Vec<String>,
}

/// The facts of a page that its own marks say to be one article. Nothing of a list of articles.
pub fn facts(tree: &Tree) -> Option<Facts> {
    let scope = match scopes(tree).as_slice() {
        [] => None,
        [only] => Some(*only),
        several => Some(main_of(tree, several)?),
    };
    let metas = Metas::of(tree);
    if scope.is_none() && !metas.first(&["og:type"]).is_some_and(|kind| kind.eq_ignore_ascii_case("article"))
    {
        return None;
    }
    let mut facts = scope.map(|scope| in_scope(tree, scope)).unwrap_or_default();
    let or = |place: &mut Option<String>, names: &[&str]| {
        if place.is_none() {
            *place = metas.first(names).map(str::to_owned);
        }
    };
    or(&mut facts.headline, &["og:title", "twitter:title"]);
    or(&mut facts.description, &["og:description", "description"]);
    or(
        &mut facts.published,
        &["article:published_time", "og:published_time", "date", "dc.date", "parsely-pub-date"],
    );
    or(&mut facts.modified, &["article:modified_time", "og:updated_time"]);
    if facts.image.is_none() {
        or(&mut facts.image_alt, &["og:image:alt", "twitter:image:alt"]);
    }
    or(&mut facts.image, &["og:image", "og:image:url", "twitter:image"]);
    or(&mut facts.publisher, &["og:site_name"]);
    or(&mut facts.url, &["og:url"]);
    or(&mut facts.section, &["article:section"]);
    if facts.authors.is_empty() {
        let names = metas.all(&["author", "article:author", "parsely-author"]);
        facts.authors = names.filter(|name| !has(name, "://")).take(1).map(str::to_owned).collect();
    }
    facts.tags.extend(metas.all(&["article:tag"]).map(str::to_owned));
    let heading = || single(tree, |node| tree.name(node) == "h1").map(|node| one_line(&tree.text_in(node)));
    facts.headline = facts.headline.or_else(heading).filter(|headline| !headline.is_empty());
    facts.headline.is_some().then_some(facts)
}

/// The elements that are marked as an article, but not those in another.
fn scopes(tree: &Tree) -> Vec<NodeId> {
    let mut scopes = Vec::new();
    let mut node = 0;
    while node < tree.len() {
        if is_scope(tree, node) {
            scopes.push(node);
            node = tree.end(node);
        } else {
            node += 1;
        }
    }
    scopes
}

fn is_scope(tree: &Tree, node: NodeId) -> bool {
    let is_article = |kind: &str| kind.ends_with("Article") || kind.ends_with("Posting");
    ["itemtype", "typeof"].iter().any(|name| {
        tree.attribute(node, name).is_some_and(|value| value.split_ascii_whitespace().any(is_article))
    }) || has_class(tree, node, "h-entry")
}

/// Of several articles that which has the text.
fn main_of(tree: &Tree, scopes: &[NodeId]) -> Option<NodeId> {
    let has_body = |scope: &NodeId| tree.inside(*scope).any(|node| super::marks::is_marked_body(tree, node));
    let mut with_body = scopes.iter().filter(|scope| has_body(scope));
    let first = with_body.next()?;
    with_body.next().is_none().then_some(*first)
}

/// An element is no more properties than this at once. One that repeats a name would say its text again and again.
const MAX_PROPERTIES: usize = 8;

/// After so many properties that say nothing, nobody looks for one that does: they may stand in each other.
const MAX_EMPTY: usize = 20;

fn in_scope(tree: &Tree, scope: NodeId) -> Facts {
    let mut facts = Facts::default();
    let mut empty = 0;
    let mut set = |place: &mut Option<String>, node: NodeId| {
        if place.is_none() && empty < MAX_EMPTY {
            *place = Some(value_of(tree, node)).filter(|value| !value.is_empty());
            empty += usize::from(place.is_none());
        }
    };
    let mut node = scope + 1;
    while node < tree.end(scope) {
        let mut is_other =
            tree.attribute(node, "itemscope").is_some() || tree.attribute(node, "typeof").is_some();
        for property in properties(tree, node) {
            // A picture in a byline is that of the author.
            is_other |= matches!(property, "author" | "p-author" | "publisher" | "keywords" | "p-category");
            match property {
                "headline" | "p-name" => set(&mut facts.headline, node),
                "description" | "p-summary" => set(&mut facts.description, node),
                "datePublished" | "dt-published" => set(&mut facts.published, node),
                "dateModified" | "dt-updated" => set(&mut facts.modified, node),
                "image" | "u-photo" => {
                    let place = image_in(tree, node);
                    if facts.image.is_none() {
                        facts.image_alt = tree.attribute(place, "alt").map(str::to_owned);
                    }
                    set(&mut facts.image, place);
                }
                "articleSection" => set(&mut facts.section, node),
                "keywords" | "p-category" => facts.tags.push(value_of(tree, node)),
                "author" | "p-author" => facts.authors.push(name_in(tree, node)),
                "publisher" if facts.publisher.is_none() => {
                    facts.publisher = Some(name_in(tree, node)).filter(|name| !name.is_empty());
                }
                _ => {}
            }
        }
        // What stands in another thing is its own.
        node = if is_other { tree.end(node) } else { node + 1 };
    }
    facts.authors.retain(|name| !name.is_empty());
    facts.tags.retain(|name| !name.is_empty());
    facts
}

/// The names of the properties that an element is.
fn properties(tree: &Tree, node: NodeId) -> impl Iterator<Item = &str> {
    let of = |name: &str| {
        tree.attribute(node, name).unwrap_or_default().split_ascii_whitespace().take(MAX_PROPERTIES)
    };
    let schema =
        of("itemprop").chain(of("property")).map(|name| name.rsplit(['/', ':']).next().unwrap_or(name));
    let classes = tree.attribute(node, "class").unwrap_or_default().split_ascii_whitespace();
    let formats = classes.filter(|class| {
        matches!(
            *class,
            "p-name" | "p-summary" | "p-author" | "p-category" | "dt-published" | "dt-updated" | "u-photo"
        )
    });
    schema.chain(formats.take(MAX_PROPERTIES))
}

/// The name of a thing, or its text.
fn name_in(tree: &Tree, node: NodeId) -> String {
    let is_name =
        |inner: &NodeId| properties(tree, *inner).any(|property| matches!(property, "name" | "p-name"));
    let name = tree.inside(node).find(is_name);
    name.map_or_else(|| value_of(tree, node), |name| value_of(tree, name))
}

/// What says where a picture is: itself, or what an `ImageObject` holds.
fn image_in(tree: &Tree, node: NodeId) -> NodeId {
    let is_place = |inner: &NodeId| {
        properties(tree, *inner).any(|property| matches!(property, "url" | "contentUrl"))
            || tree.name(*inner) == "img"
    };
    let is_thing = ["itemscope", "typeof"].iter().any(|name| tree.attribute(node, name).is_some());
    is_thing.then(|| tree.inside(node).find(is_place)).flatten().unwrap_or(node)
}

/// The value of a property, as microdata defines it.
fn value_of(tree: &Tree, node: NodeId) -> String {
    let attribute = match tree.name(node) {
        "time" => "datetime",
        "img" => "src",
        "link" => "href",
        _ => "content",
    };
    let inner = || match tree.name(node) {
        "img" | "link" => None,
        _ => tree.inside(node).find_map(|inner| match tree.name(inner) {
            "time" => tree.attribute(inner, "datetime"),
            _ => None,
        }),
    };
    let said = tree.attribute(node, "content").or_else(|| tree.attribute(node, attribute)).or_else(inner);
    one_line(&said.map_or_else(|| tree.text_in(node), str::to_owned))
}

/// The `meta` elements of a page.
struct Metas<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Metas<'a> {
    fn of(tree: &'a Tree) -> Self {
        let metas = (0..tree.len()).filter(|node| tree.name(*node) == "meta");
        Metas(
            metas
                .filter_map(|meta| {
                    let name = tree.attribute(meta, "property").or_else(|| tree.attribute(meta, "name"))?;
                    Some((name, tree.attribute(meta, "content")?.trim()))
                })
                .filter(|(_, content)| !content.is_empty())
                .collect(),
        )
    }

    /// The values of these names, in the order of the names.
    fn all(&self, names: &[&str]) -> impl Iterator<Item = &'a str> {
        let named = |name: &str| {
            let name = name.to_owned();
            self.0
                .iter()
                .filter(move |(other, _)| other.eq_ignore_ascii_case(&name))
                .map(|(_, content)| *content)
        };
        names.iter().flat_map(|name| named(name)).collect::<Vec<_>>().into_iter()
    }

    fn first(&self, names: &[&str]) -> Option<&'a str> {
        self.all(names).next()
    }
}

fn has_class(tree: &Tree, node: NodeId, class: &str) -> bool {
    tree.attribute(node, "class").is_some_and(|value| value.split_ascii_whitespace().any(|one| one == class))
}

fn single(tree: &Tree, fits: impl Fn(NodeId) -> bool) -> Option<NodeId> {
    let mut found = (0..tree.len()).filter(|node| fits(*node));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
