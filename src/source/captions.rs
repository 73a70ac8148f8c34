//! Captions that stand in a text from JSON: where a page's markup was taken off its text, they became paragraphs.

use super::context::Context;
use super::cursor::Cursor;
use crate::article::{Kind, Node, text_of};
use crate::error::Code;
use crate::seen::Seen;

/// Drops paragraphs that say what the caption of a picture says: it stands under the picture.
pub(super) fn drop_captions(at: Cursor<'_>, context: &mut Context<'_>) {
    let article = &mut context.article;
    let mut captions = Seen::default();
    for caption in article.images.iter().filter_map(|image| image.caption.as_deref()) {
        captions.number(caption.trim());
    }
    let is_caption = |block: &Node| match block {
        Node::Element(element) if element.kind == Kind::Paragraph => {
            let text = text_of(&element.children);
            captions.find(text.trim()).is_some()
        }
        _ => false,
    };
    if article.images.iter().all(|image| image.caption.is_none()) {
        return;
    }
    let count = article.body.len();
    // A text of one paragraph is no caption, whatever is said of its picture.
    if count > 1 {
        article.body.retain(|block| !is_caption(block));
    }
    if article.body.len() < count {
        context.report_member(
            Code::Normalised,
            at,
            "body",
            "holds the caption of a picture as a paragraph; dropped",
        );
    }
}
