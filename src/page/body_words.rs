//! What content management systems call the element of an article's text.

/// Whether the words of a class or id name an article's text.
pub(super) fn names_body(words: &[&str]) -> bool {
    // Longer names are those of parts.
    words.len() <= 4
        && (words.iter().any(|word| is_body_word(word))
            || words.windows(2).any(|pair| matches!(pair, [first, second] if is_article(first) && is_body(second)))
            // `field--name-body`, as Drupal has it.
            || words.ends_with(&["name", "body"]))
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
