//! URLs: absolute, and of an allowed scheme.

use super::context::Context;
use super::cursor::Cursor;
use crate::body::web_url;
use crate::error::Code;
use crate::json::decode_entities;

/// A URL that a reader may follow (http or https), resolved against the
/// page's base; of an object, its identifier or value. One that cannot be used
/// is reported.
pub(super) fn url(at: Cursor<'_>, context: &mut Context<'_>) -> Option<String> {
    if at.is_empty() {
        return None;
    }
    let named = if context.strict { at } else { named_by(at) };
    context.used.add(named);
    let Some(text) = named.str() else {
        context.wrong_type(at, "a URL");
        return None;
    };
    let resolved = resolve_quietly(text, context);
    if resolved.is_none() {
        context.report(Code::BadUrl, at, "not a usable web address; dropped");
    }
    resolved
}

/// The URL of a member, as [`url()`] reads it.
pub(super) fn url_of(at: Cursor<'_>, key: &str, context: &mut Context<'_>) -> Option<String> {
    url(at.get(key), context)
}

/// The absolute http or https URL. `None` if there is none; nothing is
/// reported.
pub(super) fn resolve_quietly(text: &str, context: &Context<'_>) -> Option<String> {
    let text = decode_entities(text.trim());
    // Words, such as a caption that stands where a picture should, lead nowhere.
    if text.is_empty() || text.contains(' ') && !text.contains('/') {
        return None;
    }
    let base = context.base();
    match (base, text.strip_prefix("//")) {
        (None, Some(rest)) => web_url(&["https://", rest].concat(), None, context.host),
        _ => web_url(&text, base, context.host),
    }
}

/// Whether a resolved URL is http or https.
pub(super) fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// Whether a text is a URL rather than words.
pub(super) fn looks_like_url(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace)
        && (is_web(text) || text.starts_with("//") || text.starts_with("www.") || text.starts_with("mailto:"))
}

/// The text that names a thing: itself, or of an object as JSON-LD writes one in full (`{"@id": …}`, `{"@value": …}`)
/// that text.
pub(super) fn named_by(at: Cursor<'_>) -> Cursor<'_> {
    let inner = at.first(&["@id", "@value", "id", "url"]);
    if at.is_object() && inner.is_string() { inner } else { at }
}
