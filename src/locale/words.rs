//! The messages of one locale over the English ones.

use super::{Message, Word, primary};
use crate::host::Plural;
use crate::json::{self, Value};

/// English, compiled in: what is shown where a page gives no other words.
const ENGLISH: &str = include_str!("../../www/locales/en.json");

/// The words of the interface, every one of [`Word`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    messages: Vec<Message>,
    is_english: bool,
}

impl Words {
    /// A message for no number in particular.
    pub fn get(&self, word: Word) -> &str {
        self.plural(word, Plural::Other)
    }

    /// A message for a number of that plural form.
    pub fn plural(&self, word: Word, plural: Plural) -> &str {
        self.messages.get(word as usize).map_or("", |message| message.form(plural))
    }

    /// The language of these words on a page that asked for a locale: English
    /// until it gave words of its own, so that a screen reader never speaks
    /// English by the rules of another language.
    pub fn lang<'l>(&self, locale: &'l str) -> &'l str {
        if self.is_english && !primary(locale).eq_ignore_ascii_case("en") { "en" } else { locale }
    }

    fn set(&mut self, word: Word, message: Message) {
        if let Some(place) = self.messages.get_mut(word as usize) {
            *place = message;
        }
    }

    /// Puts the messages of a locale file in the place of those here, and
    /// calls back with the key of each entry that is no word or no message.
    pub fn overlay(&mut self, entries: &json::Object, refuse: &mut dyn FnMut(&str)) {
        self.is_english = false;
        for (key, value) in entries.iter() {
            match (Word::from_name(key), message(value)) {
                (Some(word), Some(message)) => self.set(word, message),
                _ => refuse(key),
            }
        }
    }
}

/// The English words.
impl Default for Words {
    fn default() -> Self {
        let mut words = Words { messages: vec![Message::default(); Word::ALL.len()], is_english: true };
        if let Ok(Value::Object(entries)) = json::parse(ENGLISH) {
            words.overlay(&entries, &mut |_| {});
            words.is_english = true;
        }
        words
    }
}

/// A string, or an object of plural forms.
fn message(value: &Value) -> Option<Message> {
    match value {
        Value::String(pattern) => Some(Message::new(pattern)),
        Value::Object(forms) => {
            let forms =
                forms.iter().map(|(name, form)| Some((Plural::from_name(name), form.as_str()?.to_owned())));
            Message::plural(forms.collect::<Option<_>>()?)
        }
        _ => None,
    }
}
