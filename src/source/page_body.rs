//! The text that stands in the page, where the JSON leaves it open.

use super::body_source::BodySource;
use super::context::Context;
use super::cursor::Cursor;
use super::lead::drop_lead;
use super::pictures::each_once;
use super::same_words::Words;
use crate::article::{Article, Kind, Node, text_of};
use crate::body::from_events;
use crate::error::Code;
use crate::limits::MAX_SELECTOR_BYTES;
use crate::page::{Found, Guide, Tree, Way, find, send};

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
    let mut tree = Tree::default();
    if !context.host.send_page(&selectors, &mut tree) {
        if let Some(selector) = named {
            let message =
                ["body: ", selector, " names an element, and there is no page to find it in"].concat();
            context.add(Code::BadOption, 0, String::new(), &message);
        }
        return;
    }
    let mut guide = Guide { headline: context.article.headline.clone(), ..Guide::default() };
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
                let message = ["body: ", selector, " ", why, "; looked for the text without it"].concat();
                context.add(Code::BadOption, 0, String::new(), &message);
            }
        } else {
            let is_main = mains.iter().any(|main| main == selector);
            let list = if is_main { &mut guide.main } else { &mut guide.pointed };
            list.extend(found.unwrap_or_default());
        }
    }
    // By the order of the page, not that of the JSON.
    guide.pointed.sort_unstable();
    if guide.named.is_none() && lack.is_none() {
        return;
    }
    let Some(found) = find(&tree, &guide) else { return };
    let base = context.page.base_url.clone().or_else(|| context.page.url.clone());
    let body = from_events(tree.bytes(), base.as_deref(), context.host, |events| send(&tree, &found, events));
    let taken = match lack {
        _ if guide.named.is_some() => Some(body.blocks),
        Some(Lack::Text) | None => Some(body.blocks),
        Some(lack) => matched(&context.article, body.blocks, lack),
    };
    let Some(mut blocks) = taken.filter(|blocks| !blocks.is_empty()) else { return };
    drop_lead(&context.article, &mut blocks);
    context.article.body = each_once(blocks);
    told(&tree, &found, context);
}

/// Says where the text is from.
fn told(tree: &Tree, found: &Found, context: &mut Context<'_>) {
    let selector = tree.selector_of(found.node);
    let place = selector.as_deref().map(|selector| [": ", selector].concat()).unwrap_or_default();
    let (code, by) = match found.way {
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
    (text.len() < TEASER).then_some(Lack::End)
}

/// The selectors by which JSON-LD points to the main content of the article's page.
fn main_pointers(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<String> {
    let page = at.get("mainEntityOfPage").items().into_iter().map(|page| page.get("mainContentOfPage"));
    selectors(page.chain([at.get("mainContentOfPage")]), context)
}

/// The selectors by which it points to what may be a part of the text only.
fn part_pointers(at: Cursor<'_>, context: &mut Context<'_>) -> Vec<String> {
    selectors(["hasPart", "mainEntityOfPage", "speakable"].into_iter().map(|part| at.get(part)), context)
}

fn selectors<'a>(places: impl Iterator<Item = Cursor<'a>>, context: &mut Context<'_>) -> Vec<String> {
    let items = places.flat_map(|place| place.items());
    let found = items.flat_map(|item| item.first(&["cssSelector", "cssselector"]).items());
    let mut selectors: Vec<String> = Vec::new();
    for at in found.take(MAX_POINTERS) {
        let Some(selector) = at.str() else { continue };
        if selector.len() > MAX_SELECTOR_BYTES {
            context.report(Code::BadValue, at, "too long for a selector; dropped");
        } else if selectors.iter().all(|other| other != selector) {
            selectors.push(selector.to_owned());
        }
    }
    selectors
}

/// Nobody points to more parts than this.
const MAX_POINTERS: usize = 16;

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
