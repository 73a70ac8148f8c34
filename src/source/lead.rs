//! What a page repeats above the text, in the same element and with no mark of its own.

use crate::article::{Article, Kind, Node, text_of};
use crate::text::{comparable, search};

/// No more blocks are looked at.
const MAX_BLOCKS: usize = 3;

/// A byline is shorter, in letters.
const MAX_BYLINE: usize = 60;

/// Drops the paragraphs at the beginning of a page's text that only repeat the headline and the byline.
pub(super) fn drop_lead(article: &Article, blocks: &mut Vec<Node>) {
    let count = blocks.iter().take(MAX_BLOCKS).take_while(|block| repeats_head(article, block)).count();
    if count < blocks.len() {
        blocks.drain(..count);
    }
}

fn repeats_head(article: &Article, block: &Node) -> bool {
    let is_line =
        matches!(block, Node::Element(element) if matches!(element.kind, Kind::Paragraph | Kind::Heading));
    let text = comparable(&text_of(std::slice::from_ref(block)));
    if !is_line || text.is_empty() {
        return false;
    }
    let headline = comparable(&article.headline);
    let (rest, has_headline) = match text.strip_prefix(&headline) {
        Some(rest) if !headline.is_empty() => (rest, true),
        _ => (text.as_str(), false),
    };
    if rest.is_empty() {
        return true;
    }
    let mut authors =
        article.byline.iter().map(|author| comparable(&author.name)).filter(|name| !name.is_empty());
    let most = if has_headline { MAX_BYLINE } else { MAX_BYLINE / 2 };
    rest.len() < most && authors.any(|name| search::has(rest, &name))
}
