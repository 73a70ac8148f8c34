//! The names of HTML's elements, and what they tell.

/// Declares the names that are asked for, in the order of the alphabet.
macro_rules! tags {
    ($($tag:ident $name:literal,)+) => {
        /// What kind of node it is: an element by its name, which is looked up once, as each is asked for it many times.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Tag {
            /// A text.
            Text,
            /// One of our own elements, but for that which may have the page's text for its children.
            Own,
            /// An element of another name.
            Other,
            $($tag,)+
        }

        const TAGS: &[(&str, Tag)] = &[$(($name, Tag::$tag),)+];
    };
}

tags! {
    A "a", Address "address", AmpAd "amp-ad", AmpAnalytics "amp-analytics", AmpConsent "amp-consent",
    AmpEmbed "amp-embed", AmpImg "amp-img", AmpLightbox "amp-lightbox", AmpNextPage "amp-next-page",
    AmpSidebar "amp-sidebar", AmpSocialShare "amp-social-share", AmpStickyAd "amp-sticky-ad",
    AmpUserNotification "amp-user-notification", Article "article", Aside "aside", Audio "audio",
    Blockquote "blockquote", Body "body", Button "button", Canvas "canvas", Caption "caption",
    Center "center", Datalist "datalist", Dd "dd", Details "details", Dialog "dialog", Dir "dir",
    Div "div", Dl "dl", Dt "dt", Em "em", Fieldset "fieldset", Figcaption "figcaption", Figure "figure",
    Footer "footer", Form "form", H1 "h1", H2 "h2", H3 "h3", H4 "h4", H5 "h5", H6 "h6", Head "head",
    Header "header", Hgroup "hgroup", Hr "hr", Html "html", Iframe "iframe", Img "img", Input "input",
    Li "li", Main "main", Math "math", Menu "menu", Nav "nav", Noscript "noscript", Object "object",
    Ol "ol", Option "option", P "p", Picture "picture", Pre "pre", Script "script", Search "search",
    Section "section", Select "select", Small "small", Span "span", Style "style", Summary "summary",
    Svg "svg", Table "table", Tbody "tbody", Td "td", Template "template", Textarea "textarea",
    Tfoot "tfoot", Th "th", Thead "thead", Tr "tr", Ul "ul", Video "video",
}

impl Tag {
    /// The element of that name.
    pub(super) fn of(name: &str) -> Tag {
        match TAGS.binary_search_by(|(other, _)| (*other).cmp(name)) {
            Ok(at) => TAGS.get(at).map_or(Tag::Other, |(_, tag)| *tag),
            Err(_) if name.starts_with("offprint-") && name != "offprint-article" => Tag::Own,
            Err(_) => Tag::Other,
        }
    }
}

/// Whether an element is a heading.
pub(super) fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

/// Whether an element is a picture, a film or a table.
pub(super) fn is_media(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Img
            | Tag::AmpImg
            | Tag::Picture
            | Tag::Figure
            | Tag::Iframe
            | Tag::Video
            | Tag::Audio
            | Tag::Table
    )
}

/// Whether an element breaks the line. One that nobody knows does not.
pub(super) fn is_block(tag: Tag) -> bool {
    is_heading(tag)
        || matches!(
            tag,
            Tag::P
                | Tag::Div
                | Tag::Section
                | Tag::Article
                | Tag::Main
                | Tag::Header
                | Tag::Footer
                | Tag::Aside
                | Tag::Nav
                | Tag::Ul
                | Tag::Ol
                | Tag::Li
                | Tag::Dl
                | Tag::Dt
                | Tag::Dd
                | Tag::Table
                | Tag::Tbody
                | Tag::Thead
                | Tag::Tfoot
                | Tag::Tr
                | Tag::Td
                | Tag::Th
                | Tag::Caption
                | Tag::Blockquote
                | Tag::Pre
                | Tag::Figure
                | Tag::Figcaption
                | Tag::Form
                | Tag::Fieldset
                | Tag::Details
                | Tag::Summary
                | Tag::Address
                | Tag::Center
                | Tag::Hr
                | Tag::Body
                | Tag::Html
                | Tag::Menu
                | Tag::Hgroup
                | Tag::Search
                | Tag::Dir
        )
}

/// Whether a reader never sees an element as text of the page.
pub(super) fn is_no_text(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Own
            | Tag::Script
            | Tag::Style
            | Tag::Noscript
            | Tag::Template
            | Tag::Head
            | Tag::Button
            | Tag::Input
            | Tag::Select
            | Tag::Textarea
            | Tag::Dialog
            | Tag::Svg
            | Tag::Math
            | Tag::Canvas
            | Tag::Object
            | Tag::Nav
            | Tag::Footer
            | Tag::Option
            | Tag::Datalist
            | Tag::AmpAd
            | Tag::AmpStickyAd
            | Tag::AmpEmbed
            | Tag::AmpConsent
            | Tag::AmpSidebar
            | Tag::AmpSocialShare
            | Tag::AmpUserNotification
            | Tag::AmpLightbox
            | Tag::AmpNextPage
            | Tag::AmpAnalytics
    )
}

#[cfg(test)]
mod tests {
    use super::{TAGS, Tag};

    #[test]
    fn every_name_is_found() {
        assert!(TAGS.is_sorted_by(|(one, _), (other, _)| one < other));
        for (name, tag) in TAGS {
            assert_eq!(Tag::of(name), *tag, "{name}");
        }
        for (name, tag) in [
            ("", Tag::Other),
            ("blink", Tag::Other),
            ("zzz", Tag::Other),
            ("offprint-print", Tag::Own),
            ("offprint-article", Tag::Other),
        ] {
            assert_eq!(Tag::of(name), tag, "{name}");
        }
    }
}
