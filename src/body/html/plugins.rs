//! What plugins of publishing systems put into a text that an author wrote: rows to share it, to like it, to read others.

use super::attributes::{Given, get};

/// Their classes.
const PLUGINS: [&str; 12] = [
    "more-link",
    "sharedaddy",
    "sd-sharing",
    "jp-relatedposts",
    "addtoany_share_save_container",
    "addthis_toolbox",
    "heateor_sss_sharing_container",
    "shareaholic-canvas",
    "ssba",
    "yarpp",
    "yarpp-related",
    "crp_related",
];

/// The class by which an element says that it is a plugin's.
pub(crate) fn plugin_of(given: &Given) -> Option<&'static str> {
    let classes = get(given, "class")?;
    PLUGINS.into_iter().find(|plugin| classes.split_ascii_whitespace().any(|class| class == *plugin))
}
