//! The text that stands in the page, where the JSON leaves it open.

use super::body_source::BodySource;
use super::context::Context;
use super::cursor::Cursor;
use super::lead::drop_lead;
use super::page_pointers::{main_pointers, part_pointers};
use super::same_words::Words;
use crate::article::{Article, Kind, Node, is_beginning, is_countable, text_of};
use crate::body::from_events;
use crate::error::Code;
use crate::page::{Found, Guide, NodeId, Tree, Way, find, send};

/// A paragraph of more bytes is a wall of text.
const WALL: usize = 800;

/// A text of fewer bytes may be only the beginning.
const TEASER: usize = 1200;

/// A text of fewer bytes may be only a summary.
const SUMMARY: usize = 400;

/// A text that is so many times as long is not the same text.
const PART: usize = 2;

/// How much of the JSON's text the page must show for its paragraphs to be those of the JSON.
const SAME: f64 = 0.8;

/// How the JSON leaves the text open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lack {
    /// There is none.
    Text,
    /// Its paragraphs were lost.
    Breaks,
    /// It ends before its end.
    End,
}

/// Gives the article the page's text, where the publisher names its element or the JSON leaves it open.
pub(super) fn complete(at: Cursor<'_>, context: &mut Context<'_>) {
    let named = context.page.body.as_deref();
    let lack = lack(context);
    if !context.article.body.is_empty() {
        context.body = Some(BodySource { way: Way::Json, selector: None });
    }
    if named.is_none() && lack.is_none() {
        return;
    }
    let (mains, parts) = (main_pointers(at, context), part_pointers(at, context));
    let selectors: Vec<&str> =
        named.into_iter().chain(mains.iter().chain(&parts).map(String::as_str)).collect();
    let Some(tree) = context.tree.take().or_else(|| sent(&selectors, context)) else {
        if let Some(selector) = named {
            let message =
                ["body: ", selector, " names an element, and there is no page to find it in"].concat();
            context.add(Code::BadOption, 0, String::new(), &message);
        }
        return;
    };
    let mut guide = guide(context, lack);
    for (place, selector) in selectors.iter().enumerate() {
        let found = tree.select(place, selector);
        let is_named = place == 0 && named.is_some();
        if is_named {
            guide.named = found.as_deref().and_then(|nodes| nodes.first().copied());
            if guide.named.is_none() {
                let why = if found.is_some() {
                    "finds nothing on this page"
                } else {
                    "is no selector that is known"
                };
                not_there(selector, why, context);
            }
        } else {
            let is_main = mains.iter().any(|main| main == selector);
            let list = if is_main { &mut guide.main } else { &mut guide.pointed };
            list.extend(found.unwrap_or_default());
        }
    }
    guide.pointed = in_page_order(guide.pointed, &tree);
    let mut taken = take(&tree, &guide, lack, context);
    if taken.is_none()
        && guide.named.take().is_some()
        && let Some(selector) = selectors.first()
    {
        not_there(selector, "finds an element without a text", context);
        taken = take(&tree, &guide, lack, context);
    }
    let Some((found, mut blocks)) = taken else { return };
    drop_lead(&context.article, &mut blocks);
    context.article.body = blocks;
    told(&tree, &found, context);
}

/// Nodes by the order of the page, not that of the JSON, each once. The standard library's sorting costs the browser 3 KB.
fn in_page_order(nodes: Vec<NodeId>, tree: &Tree) -> Vec<NodeId> {
    if nodes.len() < 2 {
        return nodes;
    }
    let mut is_one = vec![false; tree.len()];
    for node in nodes {
        if let Some(place) = is_one.get_mut(node) {
            *place = true;
        }
    }
    is_one.iter().enumerate().filter(|(_, is_one)| **is_one).map(|(node, _)| node).collect()
}

/// The page, if there is one.
fn sent(selectors: &[&str], context: &Context<'_>) -> Option<Tree> {
    let mut tree = Tree::default();
    context.host.send_page(selectors, &mut tree).then_some(tree)
}

/// What the JSON tells of the text that is looked for.
fn guide(context: &Context<'_>, lack: Option<Lack>) -> Guide {
    let article = &context.article;
    let has_text = !matches!(lack, None | Some(Lack::Text));
    let excerpt = article.body.iter().map(|block| text_of(std::slice::from_ref(block)));
    Guide {
        headline: article.headline.clone(),
        excerpt: if has_text { excerpt.max_by_key(String::len).unwrap_or_default() } else { String::new() },
        description: article.standfirst.clone().unwrap_or_default(),
        words: told_words(article, context),
        ..Guide::default()
    }
}

/// The text of the page, and where it was found; nothing where it has none, or the JSON's is to stay.
fn take(
    tree: &Tree,
    guide: &Guide,
    lack: Option<Lack>,
    context: &mut Context<'_>,
) -> Option<(Found, Vec<Node>)> {
    if guide.named.is_none() && lack.is_none() {
        return None;
    }
    let found = find(tree, guide)?;
    let base = context
        .page
        .base_url
        .as_deref()
        .or(context.page.canonical.as_deref())
        .or(context.article.url.as_deref());
    context.letters = found.letters(tree);
    let blocks = from_events(tree.bytes(), base, context.host, |events| send(tree, &found, events)).blocks;
    let blocks = match lack {
        Some(lack @ (Lack::Breaks | Lack::End)) if guide.named.is_none() => {
            matched(&context.article, blocks, lack)?
        }
        _ => blocks,
    };
    (!blocks.is_empty()).then_some((found, blocks))
}

/// Reports that the element which the publisher names was of no use.
fn not_there(selector: &str, why: &str, context: &mut Context<'_>) {
    let selector: String = selector.chars().take(MAX_SHOWN).collect();
    let message = ["body: ", &selector, " ", why, "; looked for the text without it"].concat();
    context.add(Code::BadOption, 0, String::new(), &message);
}

/// So many characters of a selector are shown.
const MAX_SHOWN: usize = 100;

/// Says where the text is from.
fn told(tree: &Tree, found: &Found, context: &mut Context<'_>) {
    let selector = tree.selector_of(found.node);
    let place = selector.as_deref().map(|selector| [": ", selector].concat()).unwrap_or_default();
    let (code, by) = match found.way {
        Way::Guess | Way::Markup if found.by_words => (Code::Guessed, "by what the JSON says of its words"),
        Way::Selector => (Code::BodyFromPage, "as its publisher says"),
        Way::Pointer => (Code::BodyFromPage, "where the JSON points to"),
        Way::Markup | Way::Json => (Code::BodyFromPage, "as its markup says"),
        Way::Guess => (Code::Guessed, "where most of its text stands"),
    };
    let message = ["the text was taken from the page, ", by, &place].concat();
    context.add(code, 0, String::new(), &message);
    context.body = Some(BodySource { way: found.way, selector });
}

fn lack(context: &Context<'_>) -> Option<Lack> {
    let body = &context.article.body;
    let text = text_of(body);
    let text = text.trim();
    if text.is_empty()
        || context.article.standfirst.as_deref().is_some_and(|standfirst| standfirst.trim() == text)
    {
        return Some(Lack::Text);
    }
    if ["…", "...", "[…]", "[...]"].iter().any(|end| text.ends_with(end)) {
        return Some(Lack::End);
    }
    // What lacks its breaks may lack its end too: that is found out with it.
    if context.breaks_lost || (body.len() == 1 && text.len() > WALL) {
        return Some(Lack::Breaks);
    }
    let is_part = || told_words(&context.article, context).is_some_and(|words| is_beginning(body, words));
    (text.len() < TEASER || is_part()).then_some(Lack::End)
}

/// The number of words that the source gives, where it is known what it counts.
fn told_words(article: &Article, context: &Context<'_>) -> Option<u32> {
    let lang = article.lang.as_deref().or(context.page.lang.as_deref());
    article.word_count.filter(|_| lang.is_none_or(is_countable))
}

/// The page's blocks that hold the JSON's words, and no others. All of them where the JSON has only a part of the text:
/// then the page has at least [`PART`] times as much.
fn matched(article: &Article, blocks: Vec<Node>, lack: Lack) -> Option<Vec<Node>> {
    let (told, shown) = (text_of(&article.body), text_of(&blocks));
    let (known, all) = (Words::of(&told)?, Words::of(&shown)?);
    if known.share_in(&all) < SAME {
        // One sentence that the page does not have is a summary.
        let is_summary =
            article.body.len() == 1 && told.len() < SUMMARY && all.count() >= known.count() * 2 * PART;
        return is_summary.then_some(blocks);
    }
    if all.count() >= known.count() * PART {
        return Some(blocks);
    }
    (lack == Lack::Breaks).then(|| kept(&known, blocks))
}

/// The blocks that hold known words, and the headings above them: where the breaks were lost, those often were too.
fn kept(known: &Words, blocks: Vec<Node>) -> Vec<Node> {
    let mut kept = Vec::new();
    for block in blocks.into_iter().rev() {
        let is_heading = matches!(&block, Node::Element(element) if element.kind == Kind::Heading);
        if is_heading && matches!(kept.last(), Some(Some(_))) {
            kept.push(Some(block));
        } else {
            kept.push(known.keep(block));
        }
    }
    kept.into_iter().rev().flatten().collect()
}
