//! The messages of one locale over the English ones.

use super::english::english;
use super::{Word, primary};
use crate::host::Plural;
use crate::json::{self, Value};

/// The words of the interface, every one of [`Word`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// What stands in the place of the English ones, of one word the last: a pattern, or an object of one for
    /// each plural form.
    others: Vec<(Word, Value)>,
    /// Whether a page gave words.
    is_given: bool,
}

impl Words {
    /// A message for no number in particular.
    pub fn get(&self, word: Word) -> &str {
        self.plural(word, Plural::Other)
    }

    /// A message for a number of that plural form.
    pub fn plural(&self, word: Word, plural: Plural) -> &str {
        match self.others.iter().rev().find(|(other, _)| *other == word) {
            Some((_, Value::String(pattern))) => pattern,
            Some((_, forms)) => {
                let form = forms.get(plural.name()).or_else(|| forms.get("other"));
                form.and_then(Value::as_str).unwrap_or_default()
            }
            None => english(word, plural),
        }
    }

    /// The language of these words on a page that asked for a locale: English
    /// until it gave words of its own, so that a screen reader never speaks
    /// English by the rules of another language.
    pub fn lang<'l>(&self, locale: &'l str) -> &'l str {
        if !self.is_given && !primary(locale).eq_ignore_ascii_case("en") { "en" } else { locale }
    }

    /// Puts the messages of a locale file in the place of those here, and
    /// calls back with each entry that is no word or no message.
    pub fn overlay(&mut self, entries: &json::Object, refuse: &mut dyn FnMut(&str, &Value)) {
        self.is_given = true;
        for (key, value) in entries.iter() {
            match Word::from_name(key) {
                Some(word) if is_message(value) => self.others.push((word, value.clone())),
                _ => refuse(key, value),
            }
        }
    }
}

/// Whether it is a text, or an object of texts by plural form, among which is
/// `other`, which every language has.
fn is_message(value: &Value) -> bool {
    let Value::Object(forms) = value else { return value.as_str().is_some() };
    forms.get("other").is_some() && forms.iter().all(|(_, form)| form.as_str().is_some())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::Words;
    use crate::host::Plural;
    use crate::json::{self, Value};
    use crate::locale::{Piece, Word, pieces};

    fn object(json: &str) -> json::Object {
        match json::parse(json).unwrap() {
            Value::Object(object) => object,
            _ => json::Object::default(),
        }
    }

    #[test]
    fn a_page_puts_its_words_over_the_english_ones() {
        let mut words = Words::default();
        assert_eq!(words.lang("ja"), "en");
        let mut refused = Vec::new();
        let given = r#"{"share": "Teilen", "no-such-word": "x", "links": 7, "topics-more":
            {"one": "{count} weiteres", "other": "{count} weitere"}, "topics": {"one": "x"}}"#;
        words.overlay(&object(given), &mut |key, _| refused.push(key.to_owned()));
        assert_eq!(refused, ["no-such-word", "links", "topics"]);
        assert_eq!(words.get(Word::Share), "Teilen");
        assert_eq!(words.get(Word::Links), "Links");
        assert_eq!(words.get(Word::Topics), "Related topics");
        assert_eq!(words.plural(Word::TopicsMore, Plural::One), "{count} weiteres");
        assert_eq!(words.plural(Word::TopicsMore, Plural::Few), "{count} weitere");
        assert_eq!(words.lang("de"), "de");
    }

    #[test]
    fn patterns_are_cut_at_their_slots() {
        let all = |pattern| pieces(pattern).collect::<Vec<_>>();
        assert_eq!(all("{a}{b} c"), [Piece::Slot("a"), Piece::Slot("b"), Piece::Text(" c")]);
        assert_eq!(all("a {b"), [Piece::Text("a "), Piece::Text("{b")]);
        assert_eq!(all("}"), [Piece::Text("}")]);
        assert_eq!(all(""), []);
    }

    /// What a word's doc says it takes is what its English form has.
    #[test]
    fn slots_are_those_that_views_fill() {
        let words = Words::default();
        let known = BTreeSet::from([
            "agency", "count", "date", "from", "headline", "hours", "minutes", "name", "names", "number",
            "page", "pages", "panel", "place", "text", "time", "to", "url",
        ]);
        for word in Word::ALL {
            for piece in pieces(words.get(*word)) {
                if let Piece::Slot(slot) = piece {
                    assert!(known.contains(slot), "{{{slot}}} in {}", word.name());
                }
            }
        }
    }
}
