//! How pages name the parts that are no text of an article.

/// Words of names of parts that are no text of the article, in order.
const NOISE: &[&str] = &[
    "ad",
    "addthis",
    "addtoany",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "adverts",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "comments",
    "consent",
    "cta",
    "cta3",
    "disclaimer",
    "disclosure",
    "disqus",
    "donate",
    "donation",
    "dsgvo",
    "factbox",
    "footer",
    "gdpr",
    "infobox",
    "login",
    "masthead",
    "menu",
    "modal",
    "morefrom",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "popular",
    "popup",
    "promo",
    "promotion",
    "readmore",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relateds",
    "respond",
    "rodo",
    "share",
    "sharebar",
    "sharedaddy",
    "shares",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "socials",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "toc",
    "toolbar",
    "trending",
];

/// The same, in order, less surely: believed of what holds little of the page's prose.
const MINOR: &[&str] = &[
    "author",
    "authors",
    "bio",
    "carousel",
    "categories",
    "category",
    "comment",
    "contributor",
    "contributors",
    "copyright",
    "credits",
    "date",
    "dateline",
    "dropdown",
    "feedback",
    "info",
    "keywords",
    "meta",
    "paywall",
    "poll",
    "pubdate",
    "published",
    "quiz",
    "rating",
    "ratings",
    "slider",
    "source",
    "sources",
    "survey",
    "swiper",
    "tag",
    "textbox",
    "time",
    "timestamp",
    "tooltip",
    "topic",
    "topics",
    "updated",
    "vote",
];

/// Two words side by side that name such a part.
fn is_noise_pair(first: &str, second: &str) -> bool {
    matches!(
        (first, second),
        ("author", "bio" | "box" | "info" | "card" | "name" | "profile" | "about")
            | ("about", "author")
            | ("content", "blocker")
            | ("comment", "area" | "body" | "content" | "form" | "list" | "section" | "thread" | "wrapper")
            | ("read", "more" | "next" | "also")
            | ("most", "read" | "popular" | "viewed")
            | ("more", "from" | "stories" | "news" | "articles")
            | ("table", "of")
            | ("sign", "up")
            | ("post", "meta" | "tags" | "nav" | "navigation" | "ratings")
            | ("entry", "meta" | "footer" | "header")
            | ("article", "meta" | "tags" | "footer" | "info")
            | ("you", "may")
            | ("up", "next")
    )
}

/// The word, of those of a class or id, that names a part which is no text of the article.
pub(super) fn noise_in(words: &[&str], minor: bool) -> Option<String> {
    let mut before = "";
    for word in words {
        // What has a sidebar is none.
        let denies = matches!(before, "no" | "not" | "non" | "has" | "with" | "without");
        if !denies
            && (NOISE.binary_search(word).is_ok()
                || is_noise_pair(before, word)
                || minor && MINOR.binary_search(word).is_ok())
        {
            return Some((*word).to_owned());
        }
        before = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{MINOR, NOISE};

    /// They are looked up by halves.
    #[test]
    fn words_are_in_order() {
        for words in [NOISE, MINOR] {
            assert!(words.is_sorted_by(|one, other| one < other));
        }
    }
}
