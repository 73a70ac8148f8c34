//! The messages of one locale over the English ones.

use super::{Message, Word};
use crate::host::Plural;
use crate::json::{self, Value};

/// English, compiled in: what is shown where a page gives no other words.
const ENGLISH: &str = include_str!("../../www/locales/en.json");

/// The words of the interface, every one of [`Word`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Vec<Message>);

impl Words {
    /// A message for no number in particular.
    pub fn get(&self, word: Word) -> &str {
        self.plural(word, Plural::Other)
    }

    /// A message for a number of that plural form.
    pub fn plural(&self, word: Word, plural: Plural) -> &str {
        self.0.get(word as usize).map_or("", |message| message.form(plural))
    }

    /// Puts another message in a word's place.
    pub fn set(&mut self, word: Word, message: Message) {
        if let Some(place) = self.0.get_mut(word as usize) {
            *place = message;
        }
    }

    /// Puts the messages of a locale file in the place of those here, and
    /// calls back with the key of each entry that is no word or no message.
    pub fn overlay(&mut self, entries: &json::Object, refuse: &mut dyn FnMut(&str)) {
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
        let mut words = Words(vec![Message::default(); Word::ALL.len()]);
        if let Ok(Value::Object(entries)) = json::parse(ENGLISH) {
            words.overlay(&entries, &mut |_| {});
        }
        words
    }
}

/// A string, or an object of plural forms.
fn message(value: &Value) -> Option<Message> {
    match value {
        Value::String(pattern) => Some(Message::new(pattern)),
        Value::Object(forms) => {
            let forms = forms.iter().map(|(name, form)| Some((Plural::from_name(name), form.as_str()?.to_owned())));
            Message::plural(forms.collect::<Option<_>>()?)
        }
        _ => None,
    }
}
