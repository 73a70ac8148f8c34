//! What is embedded (a video, a map, a post) → a link to it: nothing loads
//! until the reader asks.

use super::attributes::{Given, get, text};
use crate::article::{Attribute, Element, Kind, Node};
use crate::body::url::link_url;
use crate::host::Host;
use crate::prelude::*;
use crate::text::{before, concat, cut};

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
    title: Option<String>,
}

impl Pending {
    /// Begins an embed. Frames of one pixel, which count readers, have no URL.
    pub(super) fn open(given: &Given, base: Option<&str>, host: &dyn Host) -> Pending {
        let title = ["title", "aria-label"].iter().find_map(|name| get(given, name)).map(text);
        let mut pending = Pending { url: None, title: title.filter(|t| !t.is_empty()) };
        let tiny = |name| matches!(get(given, name).map(str::trim), Some("0" | "1" | "0px" | "1px"));
        if !tiny("width") && !tiny("height") {
            pending.offer(given, base, host);
        }
        pending
    }

    /// Offers the URL of an element inside: the first one that can be followed
    /// is taken.
    pub(super) fn offer(&mut self, given: &Given, base: Option<&str>, host: &dyn Host) {
        for name in ["src", "data-src", "data-lazy-src", "data"] {
            if self.url.is_none() {
                self.url = get(given, name).and_then(|url| link_url(url, base, host));
            }
        }
    }

    /// The link, or `None` where there is nothing to follow.
    pub(super) fn close(self) -> Option<Element> {
        let url = self.url.filter(|url| url.starts_with("http"))?;
        let children = self.title.map(Node::Text).into_iter().collect();
        Some(Element { kind: Kind::Embed, attributes: vec![(Attribute::Href, page_of(url))], children })
    }
}

fn page_of(url: String) -> String {
    let after_scheme = cut(&url, "://").map_or("", |(_, rest)| rest);
    let bare = after_scheme.strip_prefix("www.").unwrap_or(after_scheme);
    for (player, page) in PLAYERS {
        let id = bare.strip_prefix(player).map(|rest| before(rest, "?/#&"));
        if let Some(id) = id.filter(|id| !id.is_empty() && *id != "videoseries") {
            return concat(&[page, id]);
        }
    }
    url
}
