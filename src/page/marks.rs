//! What a page's markup says of its parts.

use super::tree::{NodeId, Tree};
use super::words::words;

/// Whether an element is marked as the text of an article: by schema.org's microdata or RDFa, or by a microformat.
pub(super) fn is_marked_body(tree: &Tree, node: NodeId) -> bool {
    let has = |attribute: &str, words: &[&str]| {
        tree.attribute(node, attribute)
            .is_some_and(|value| value.split_ascii_whitespace().any(|word| words.contains(&word)))
    };
    has("itemprop", &["articleBody"])
        || has("property", &["articleBody", "schema:articleBody"])
        || has("class", &["e-content"])
}

/// Whether an element's class or id says that it holds an article's text.
pub(super) fn is_named_body(tree: &Tree, node: NodeId) -> bool {
    !matches!(tree.name(node), "" | "html" | "body" | "p")
        && ["class", "id", "itemprop", "data-testid", "data-component"].iter().any(|attribute| {
            tree.attribute(node, attribute)
                .is_some_and(|value| value.split_ascii_whitespace().any(names_body))
        })
}

/// What content management systems call the element of a text, in one class.
pub(super) fn names_body(class: &str) -> bool {
    let words = words(class);
    // Longer names are those of parts.
    words.len() <= 4
        && (words.iter().any(|word| is_body_word(word))
            || words.windows(2).any(|pair| matches!(pair, [first, second] if is_article(first) && is_body(second)))
            // `field--name-body`, as Drupal has it.
            || words.ends_with(&["name".to_owned(), "body".to_owned()]))
}

fn is_article(word: &str) -> bool {
    ARTICLE.contains(&word)
}

fn is_body(word: &str) -> bool {
    BODY.contains(&word)
}

fn is_body_word(word: &str) -> bool {
    matches!(
        word,
        "articlebody"
            | "articlecontent"
            | "articletext"
            | "entrycontent"
            | "postbody"
            | "postcontent"
            | "storybody"
            | "storycontent"
            | "storytext"
    )
}

const ARTICLE: &[&str] = &[
    "article", "artikel", "articolo", "articulo", "artigo", "artykul", "beitrag", "blog", "entry", "materia",
    "news", "nota", "noticia", "post", "rich", "richtext", "single", "story",
];

const BODY: &[&str] = &[
    "body",
    "content",
    "contenido",
    "contents",
    "conteudo",
    "contenu",
    "copy",
    "corpo",
    "corps",
    "cuerpo",
    "inhalt",
    "inhoud",
    "tekst",
    "testo",
    "text",
    "texte",
    "texto",
];
