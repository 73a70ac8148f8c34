//! What AMP's elements embed.

use super::attributes::{Given, get};

/// Elements that name what they embed by an attribute, and what stands before its value in the address of the page for
/// readers. Source: <https://amp.dev/documentation/components/>.
const SERVICES: [(&str, &str, &str); 7] = [
    ("amp-youtube", "data-videoid", "https://www.youtube.com/watch?v="),
    ("amp-vimeo", "data-videoid", "https://vimeo.com/"),
    ("amp-dailymotion", "data-videoid", "https://www.dailymotion.com/video/"),
    ("amp-twitter", "data-tweetid", "https://x.com/i/status/"),
    ("amp-instagram", "data-shortcode", "https://www.instagram.com/p/"),
    ("amp-soundcloud", "data-trackid", "https://api.soundcloud.com/tracks/"),
    ("amp-facebook", "data-href", ""),
];

/// Whether an element embeds what such a service has.
pub(super) fn is_service(name: &str) -> bool {
    SERVICES.iter().any(|(service, ..)| *service == name)
}

/// The address of what such an element embeds.
pub(super) fn page(name: &str, given: &Given) -> Option<String> {
    let (_, attribute, page) = SERVICES.iter().find(|(service, ..)| *service == name)?;
    let id = get(given, attribute)?.trim();
    let is_id =
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (page.is_empty() || is_id).then(|| [page, id].concat())
}
