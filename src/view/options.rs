//! What a page may ask of a view.

use crate::article::{Article, Timestamp};
use crate::locale::Words;
use crate::reading_time::Mode as ReadingMode;

/// The options of all views; each takes what concerns it.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The locale of the interface, a BCP 47 tag. Default `en`.
    pub locale: String,
    /// The words of the interface in that locale.
    pub words: Words,
    /// The level at which headings start, 1 to 6. Default 2.
    pub heading_level: u8,
    /// Begins every `id`, so that ids are unique with many views on a page.
    pub id_prefix: String,
    /// The IANA time zone in which to show times; by default the article's.
    pub time_zone: Option<String>,
    /// When the sheet is printed, for its foot.
    pub printed: Option<Timestamp>,
    /// Share targets by id, in the publisher's order; by default the locale's.
    pub targets: Option<Vec<String>>,
    /// Parameters that tell the publisher which target a reader came by, such
    /// as `utm_source={target}`; added to the URL that a target is given.
    pub campaign: Option<String>,
    /// Whether the share panel opens from a button, as a popover.
    pub folded: bool,
    /// Whether the share panel copies links to what the reader has selected.
    pub quote: bool,
    /// A URL template for topics that have no URL: `{slug}` or `{name}`.
    pub topic_url: Option<String>,
    /// How many topics to show before the rest is folded away.
    pub limit: Option<u32>,
    /// Articles among which to find related ones, with headline and URL.
    pub related: Vec<Article>,
    /// How the reading rate is chosen.
    pub reading_mode: ReadingMode,
    /// Whether to make room for the time that remains, which a script fills.
    pub remaining: bool,
    /// How the sheet shows the URLs of links.
    pub links: LinkStyle,
    /// Whether the sheet shows pictures.
    pub images: bool,
    /// Whether the sheet shows a QR code of the article's URL.
    pub qr: bool,
}

/// How paper shows where links lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkStyle {
    /// Numbered notes at the end.
    #[default]
    Notes,
    /// In parentheses after each link.
    Inline,
    /// Not at all.
    None,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            locale: "en".to_owned(),
            words: Words::default(),
            heading_level: 2,
            id_prefix: "offprint".to_owned(),
            time_zone: None,
            printed: None,
            targets: None,
            campaign: None,
            folded: false,
            quote: false,
            topic_url: None,
            limit: None,
            related: Vec::new(),
            reading_mode: ReadingMode::default(),
            remaining: false,
            links: LinkStyle::default(),
            images: true,
            qr: false,
        }
    }
}
