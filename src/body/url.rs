//! Which URLs may stand in an article.

use crate::host::Host;
use crate::prelude::*;

/// A longer URL is of no use to a reader, and repeated in many blocks it
/// would make the output larger than its input by orders of magnitude.
const MAX_URL_BYTES: usize = 8192;

/// The absolute form of a URL that a reader may follow: `http`, `https`,
/// `mailto` or `tel`.
pub fn link_url(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    resolve(url, base, host, &["http://", "https://", "mailto:", "tel:"])
}

/// The absolute form of a URL that a picture may be loaded from: `http` or
/// `https`.
pub fn picture_url(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    resolve(url, base, host, &["http://", "https://"])
}

fn resolve(url: &str, base: Option<&str>, host: &dyn Host, schemes: &[&str]) -> Option<String> {
    let url = url.trim();
    if url.is_empty() || url.len() > MAX_URL_BYTES {
        return None;
    }
    let resolved = host.resolve_url(url, base)?;
    let clean = !resolved.chars().any(|c| c.is_control() || c.is_whitespace());
    let allowed = schemes.iter().any(|s| resolved.len() > s.len() && resolved.starts_with(s));
    (clean && allowed).then_some(resolved)
}
