//! What the names of HTML's elements tell.

/// Whether an element is a heading.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether an element is a picture, a film or a table.
pub(super) fn is_media(name: &str) -> bool {
    matches!(name, "img" | "amp-img" | "picture" | "figure" | "iframe" | "video" | "audio" | "table")
}

/// Whether an element breaks the line. One that nobody knows does not.
pub(super) fn is_block(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "p" | "div"
                | "section"
                | "article"
                | "main"
                | "header"
                | "footer"
                | "aside"
                | "nav"
                | "ul"
                | "ol"
                | "li"
                | "dl"
                | "dt"
                | "dd"
                | "table"
                | "tbody"
                | "thead"
                | "tfoot"
                | "tr"
                | "td"
                | "th"
                | "caption"
                | "blockquote"
                | "pre"
                | "figure"
                | "figcaption"
                | "form"
                | "fieldset"
                | "details"
                | "summary"
                | "address"
                | "center"
                | "hr"
                | "body"
                | "html"
                | "menu"
                | "hgroup"
                | "search"
                | "dir"
        )
}
