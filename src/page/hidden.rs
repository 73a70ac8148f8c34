//! What a reader never sees as text of a page, whatever it holds.

use super::tree::{NodeId, Tree};
use super::words::words;
use crate::text::search;

/// Whether a reader never sees this as text of the page, whatever it holds.
pub(super) fn is_never_shown(tree: &Tree, node: NodeId) -> bool {
    let name = tree.name(node);
    is_no_text(name)
        || name.starts_with("offprint-") && name != "offprint-article"
        || tree.attributes(node).any(|(name, value)| match name {
            "hidden" => true,
            "aria-hidden" => value == "true" && !is_folded(tree, node),
            // What a reader is writing.
            "contenteditable" => !value.eq_ignore_ascii_case("false") && is_part(tree, node),
            "role" => matches!(
                value,
                "navigation"
                    | "banner"
                    | "contentinfo"
                    | "complementary"
                    | "search"
                    | "dialog"
                    | "alertdialog"
                    | "menu"
                    | "menubar"
                    | "toolbar"
                    | "tablist"
                    | "button"
                    | "textbox"
                    | "searchbox"
            ),
            "style" => hides(value) && !is_folded(tree, node),
            "class" => value
                .split_ascii_whitespace()
                .any(|class| is_hiding(class) || is_part(tree, node) && asks_consent(class)),
            "id" => is_part(tree, node) && asks_consent(value),
            _ => false,
        })
}

fn is_no_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "head"
            | "button"
            | "input"
            | "select"
            | "textarea"
            | "dialog"
            | "svg"
            | "math"
            | "canvas"
            | "object"
            | "nav"
            | "footer"
            | "option"
            | "datalist"
            | "amp-ad"
            | "amp-sticky-ad"
            | "amp-embed"
            | "amp-consent"
            | "amp-sidebar"
            | "amp-social-share"
            | "amp-user-notification"
            | "amp-lightbox"
            | "amp-next-page"
            | "amp-analytics"
    )
}

/// Whether it is a part of a page: what says that the reader has agreed stands at the page itself.
fn is_part(tree: &Tree, node: NodeId) -> bool {
    !matches!(tree.name(node), "html" | "body" | "main" | "article")
}

/// Whether it is the folded part of a list of questions or the like: a reader can open it.
fn is_folded(tree: &Tree, node: NodeId) -> bool {
    let names = ["class", "id"].iter().filter_map(|name| tree.attribute(node, name));
    names.flat_map(str::split_ascii_whitespace).flat_map(words).any(|word| {
        matches!(word.as_str(), "accordion" | "collapse" | "collapsible" | "faq" | "answer" | "toggle")
    })
}

/// Whether an inline style hides an element.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(property, value)| {
            let value = value.trim().to_ascii_lowercase();
            match property.trim().to_ascii_lowercase().as_str() {
                "display" => value.starts_with("none"),
                "visibility" => value.starts_with("hidden"),
                _ => false,
            }
        })
    })
}

/// Classes that common style sheets hide an element by.
fn is_hiding(class: &str) -> bool {
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

/// Whether a class or id is that of the question about cookies. On a page of two sentences it holds more text than the
/// article does; so it is never counted. A recipe has cookies too, so that the word alone does not tell.
fn asks_consent(class: &str) -> bool {
    // Most classes have none of these, and it takes time to part them in words.
    if !["ookie", "onsent", "gdpr", "cmp", "onetrust", "usercentrics", "didomi"]
        .iter()
        .any(|part| search::has(class, part))
    {
        return false;
    }
    let words = words(class);
    let is_box = |word: &str| {
        matches!(
            word,
            "alert"
                | "banner"
                | "bar"
                | "box"
                | "consent"
                | "container"
                | "dialog"
                | "hint"
                | "info"
                | "law"
                | "layer"
                | "message"
                | "modal"
                | "notice"
                | "overlay"
                | "policy"
                | "popup"
                | "prompt"
                | "text"
                | "wall"
                | "wrapper"
        )
    };
    let is_alone = matches!(words.as_slice(), [word] if matches!(word.as_str(), "cookie" | "cookies"));
    is_alone
        || words.windows(2).any(|pair| match pair {
            [first, second] => {
                matches!(first.as_str(), "cookie" | "cookies" | "consent" | "gdpr" | "cmp") && is_box(second)
            }
            _ => false,
        })
        || words
            .iter()
            .any(|word| matches!(word.as_str(), "onetrust" | "cookiebot" | "usercentrics" | "didomi"))
}
