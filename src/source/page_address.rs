//! The address of the page, against the one that the article gives itself.

use super::context::Context;
use super::cursor::Cursor;
use super::urls::resolve_quietly;
use crate::error::Code;
use crate::text::address::{Address, same_page};
use crate::text::variant::is_variant;

/// The page's canonical address is the article's: it wins over another form of it. That of the home page or of another
/// page does not, as templates write them by mistake, and a page may hold more articles than its own.
pub(super) fn settle_address(at: Cursor<'_>, context: &mut Context<'_>) {
    let Some(page) = context.page.canonical.as_deref() else { return };
    let Some(own) = context.article.url.as_deref() else { return };
    let Some(taken) = resolve_quietly(page, context) else { return };
    let is_same = same_page(own, page);
    let message = if is_same || is_variant(page, own) {
        context.article.url = Some(taken);
        if is_same {
            return;
        }
        "another form of the page's own address, which was taken"
    } else if Address::of_page(page).is_home() {
        "the page's canonical address is that of the home page; this one was taken"
    } else {
        "the page's canonical address is that of another page; this one was taken"
    };
    context.report_member(Code::AddressDiffers, at, "url", message);
}
