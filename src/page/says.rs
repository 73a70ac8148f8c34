//! What the attributes of an element say, found out once for each class. A page gives its elements the same few hundred
//! classes again and again, and many rules ask for their words: asked each time, that was a quarter of the time of finding
//! a text.

use super::body_words::names_body;
use super::consent::asks_consent;
use super::hiding::is_hiding;
use super::known::Known;
use super::noise_words::noise_in;
use super::words::with_words;

/// What the attributes of an element say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Says {
    /// By microdata, RDFa or a microformat, that it is an article's text.
    pub(super) is_marked_body: bool,
    /// That it holds an article's text.
    pub(super) names_body: bool,
    /// That it is a caption.
    pub(super) names_caption: bool,
    /// That it holds a picture.
    pub(super) names_picture: bool,
    /// That a style sheet hides it.
    pub(super) is_hidden: bool,
    /// That it may be hidden, by an attribute whose value tells.
    pub(super) may_be_hidden: bool,
    /// That it is the question about cookies.
    pub(super) asks_consent: bool,
    /// That a reader can open it: the folded part of a list of questions or the like.
    pub(super) is_foldable: bool,
    /// That it is drawn as a button.
    pub(super) is_button: bool,
    /// That it may be no part of the article.
    pub(super) may_be_noise: bool,
}

impl Says {
    /// Adds what an attribute says.
    pub(super) fn add(&mut self, name: &str, value: &str, classes: &mut Known<Says>) {
        match name {
            "class" | "id" | "itemprop" | "data-testid" | "data-component" => {
                self.add_class(name, classes.of(value, Says::of));
            }
            "hidden" | "aria-hidden" | "contenteditable" | "role" | "style" => self.may_be_hidden = true,
            "property" => {
                let is_body = |name: &str| matches!(name, "articleBody" | "schema:articleBody");
                self.is_marked_body |= value.split_ascii_whitespace().any(is_body);
            }
            _ => {}
        }
        if name == "itemprop" {
            self.is_marked_body |= value.split_ascii_whitespace().any(|name| name == "articleBody");
        }
    }

    /// Adds what the words of an attribute say: of some, not all are believed.
    fn add_class(&mut self, name: &str, class: Says) {
        let (is_class, is_id, is_property) = (name == "class", name == "id", name == "itemprop");
        self.names_body |= class.names_body;
        self.names_caption |= class.names_caption && (is_class || is_property);
        self.names_picture |= class.names_picture && (is_class || is_property);
        self.is_hidden |= class.is_hidden && is_class;
        self.asks_consent |= class.asks_consent && (is_class || is_id);
        self.is_foldable |= class.is_foldable && (is_class || is_id);
        self.is_button |= class.is_button && is_class;
        self.is_marked_body |= class.is_marked_body && is_class;
        self.may_be_noise |= class.may_be_noise && !is_property;
    }

    /// What a class says, or an id.
    fn of(value: &str) -> Says {
        let mut says = Says::default();
        for class in value.split_ascii_whitespace() {
            says.is_marked_body |= class == "e-content";
            says.is_hidden |= is_hiding(class);
            with_words(class, |words| {
                says.names_body |= names_body(words);
                says.asks_consent |= asks_consent(words);
                says.may_be_noise |= noise_in(words, true).is_some();
                words.iter().for_each(|word| says.add_word(word));
            });
        }
        says
    }

    /// Adds what one word says.
    fn add_word(&mut self, word: &str) {
        match word {
            "caption" | "captions" | "credit" | "credits" | "imagecaption" | "imagedescription"
            | "photocredit" | "copyright" | "legend" | "legende" | "bildunterschrift" => {
                self.names_caption = true;
            }
            "image" | "img" | "picture" | "photo" | "photograph" | "bild" | "foto" | "imagen" | "figure"
            | "media" | "thumb" => self.names_picture = true,
            "accordion" | "collapse" | "collapsible" | "faq" | "answer" | "toggle" => {
                self.is_foldable = true;
            }
            "btn" | "button" => self.is_button = true,
            _ => {}
        }
    }
}
