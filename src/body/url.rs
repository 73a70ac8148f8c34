//! Which URLs may stand in an article.

use super::anchors::place_of;
use super::characters::is_visible;
use crate::host::Host;

/// A longer URL is of no use to a reader, and repeated in many blocks it
/// would make the output larger than its input by orders of magnitude.
const MAX_URL_BYTES: usize = 8192;

/// A longer base is none. Each relative address takes most of it, so that a page of short links could grow by this
/// factor. The protocol of sitemaps has the same limit for addresses (<https://www.sitemaps.org/protocol.html>).
const MAX_BASE_BYTES: usize = 2048;

/// The absolute form of a URL that a reader may follow: `http`, `https`,
/// `mailto` or `tel`.
pub fn link_url(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    resolve(url, base, host).filter(|url| is_web(url) || begins(url, "mailto:") || begins(url, "tel:"))
}

/// Where a link of a text leads: as [`link_url`], or `#` and a name, a place on the same page. The addresses of files are
/// those of a word processor, which wrote so where its own notes are.
pub fn text_link(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    let url = url.trim();
    let is_file = ["file:", "applewebdata:"].iter().any(|scheme| url.starts_with(scheme));
    match url.find('#') {
        Some(at) if at == 0 || is_file => {
            let place = url.get(at..).filter(|place| place.len() <= MAX_URL_BYTES)?;
            if is_clean(place) { Some(place.to_owned()) } else { Some(["#", &place_of(place)?].concat()) }
        }
        _ => link_url(url, base, host),
    }
}

/// The absolute form of an address on the web (`http` or `https`): of an
/// article, an author, a publisher or a picture.
pub fn web_url(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    resolve(url, base, host).filter(|url| is_web(url))
}

fn is_web(url: &str) -> bool {
    begins(url, "http://") || begins(url, "https://")
}

fn begins(url: &str, scheme: &str) -> bool {
    url.len() > scheme.len() && url.starts_with(scheme)
}

fn resolve(url: &str, base: Option<&str>, host: &dyn Host) -> Option<String> {
    let url = url.trim();
    if url.is_empty() || url.len() > MAX_URL_BYTES {
        return None;
    }
    let base = base.filter(|base| base.len() <= MAX_BASE_BYTES);
    let resolved = host.resolve_url(url, base).filter(|resolved| resolved.len() <= MAX_URL_BYTES)?;
    is_clean(&resolved).then_some(resolved)
}

fn is_clean(url: &str) -> bool {
    let fits = |c: char| is_visible(c) && c > ' ' && !('\u{7f}'..='\u{9f}').contains(&c);
    url.chars().all(|c| c.is_ascii_graphic() || fits(c))
}
