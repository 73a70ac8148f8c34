//! Addresses of profiles in social networks.

use crate::text::search::parted;

/// The network that an address leads to.
pub(super) fn network(href: &str) -> Option<&'static str> {
    let (_, rest) = parted(href, "//")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    NETWORKS.iter().find(|network| host.eq_ignore_ascii_case(network)).copied()
}

const NETWORKS: [&str; 14] = [
    "bsky.app",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "news.google.com",
    "pinterest.com",
    "t.me",
    "threads.net",
    "tiktok.com",
    "twitter.com",
    "vk.com",
    "whatsapp.com",
    "x.com",
    "youtube.com",
];
