//! What is embedded (a video, a map, a post) → a link to it: nothing loads
//! until the reader asks.

use super::amp;
use super::attributes::{Given, Reader, get, is_counter, text};
use super::lazy::{Says, address, says};
use crate::text::search;

/// Players whose page for readers is another one than the one to embed: what
/// begins the URL of the player and of the page. What follows up to `?` is
/// the id in both.
const PLAYERS: [(&str, &str); 4] = [
    ("youtube.com/embed/", "https://www.youtube.com/watch?v="),
    ("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
    ("player.vimeo.com/video/", "https://vimeo.com/"),
    ("dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
];

/// An embed whose end was not reached yet.
#[derive(Debug, Default)]
pub(super) struct Pending {
    url: Option<String>,
    /// Its name; empty where it has none.
    pub(super) title: String,
}

impl Pending {
    /// Begins an embed. Frames of one pixel, which count readers, have no URL.
    pub(super) fn open(name: &str, given: &Given, reader: &Reader) -> Pending {
        let title = get(given, "title").or_else(|| get(given, "aria-label"));
        let url = amp::page(name, given).and_then(|url| reader.link(&url));
        let mut pending = Pending { url, title: text(title.unwrap_or_default()) };
        // Those of AMP may give their proportions.
        if name.starts_with("amp-") || !is_counter(given) {
            pending.offer(given, reader);
        }
        pending
    }

    /// Offers the URL of an element inside: the first one that can be followed
    /// is taken.
    pub(super) fn offer(&mut self, given: &Given, reader: &Reader) {
        let lazy = given.iter().filter_map(|(name, value)| match says(name)? {
            by @ (Says::Lazy | Says::Original) => address(by, value),
            _ => None,
        });
        for url in get(given, "src").into_iter().chain(lazy).chain(get(given, "data")) {
            if self.url.is_none() {
                self.url = reader.link(url);
            }
        }
    }

    /// The page to link, or `None` where there is nothing to follow.
    pub(super) fn page(&self) -> Option<String> {
        let url = self.url.as_deref()?;
        url.starts_with("http").then(|| page_of(url))
    }
}

fn page_of(url: &str) -> String {
    let after_scheme = search::parted(url, "://").map_or("", |(_, rest)| rest);
    let bare = after_scheme.strip_prefix("www.").unwrap_or(after_scheme);
    for (player, page) in PLAYERS {
        if let Some(rest) = bare.strip_prefix(player) {
            let id = rest.split(['?', '/', '#', '&']).next().unwrap_or_default();
            if !id.is_empty() && id != "videoseries" {
                return [page, id].concat();
            }
        }
    }
    url.to_owned()
}
