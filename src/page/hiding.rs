//! Classes that hide.

/// Classes that common style sheets hide an element by.
pub(super) fn is_hiding(class: &str) -> bool {
    matches!(
        class,
        "hidden"
            | "hide"
            | "d-none"
            | "is-hidden"
            | "u-hidden"
            | "visually-hidden"
            | "visuallyhidden"
            | "sr-only"
            | "screen-reader-text"
            | "screenreader"
            | "screen-reader-only"
            | "print-only"
            | "noprint"
            | "no-print"
            | "invisible"
            | "offscreen"
    )
}
