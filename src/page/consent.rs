//! What the question about cookies is called.

/// Whether the words of a class or id are those of the question about cookies. On a page of two sentences it holds more text than the
/// article does; so it is never counted. A recipe has cookies too, so that the word alone does not tell.
pub(super) fn asks_consent(words: &[&str]) -> bool {
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
    let is_alone = matches!(words, [word] if matches!(*word, "cookie" | "cookies"));
    is_alone
        || words.windows(2).any(|pair| match pair {
            [first, second] => {
                matches!(*first, "cookie" | "cookies" | "consent" | "gdpr" | "cmp") && is_box(second)
            }
            _ => false,
        })
        || words.iter().any(|word| matches!(*word, "onetrust" | "cookiebot" | "usercentrics" | "didomi"))
}
