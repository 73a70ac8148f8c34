//! English, compiled in: what is shown where a page gives no other words.
//!
//! The file's messages are strung together when the program is built, so that
//! no call has to parse it, and its keys and brackets are not downloaded.

use super::Word;
use crate::host::Plural;

const FILE: &str = include_str!("../../www/locales/en.json");

/// Ends a message.
const END: u8 = 0;
/// Parts the two forms of a message: for one, and for any other number.
const OR: u8 = 1;

const LENGTH: usize = strung(FILE.as_bytes(), &mut []);

const BYTES: [u8; LENGTH] = {
    let mut bytes = [0; LENGTH];
    strung(FILE.as_bytes(), &mut bytes);
    bytes
};

const MESSAGES: &str = match core::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => panic!("en.json is not UTF-8"),
};

/// Writes the messages of the file, as far as there is room. Returns the length of all.
const fn strung(mut json: &[u8], mut out: &mut [u8]) -> usize {
    let (mut length, mut depth, mut in_string, mut is_message) = (0, 0, false, false);
    while let [byte, rest @ ..] = json {
        json = rest;
        let written = match *byte {
            b'\\' => panic!("en.json has an escape: write the character itself"),
            b'"' => {
                in_string = !in_string;
                let ends = !in_string && is_message && depth == 1;
                is_message &= in_string;
                if ends { Some(END) } else { None }
            }
            byte if in_string => {
                if is_message {
                    Some(byte)
                } else {
                    None
                }
            }
            b':' => {
                is_message = true;
                None
            }
            b'{' => {
                depth += 1;
                is_message = false;
                None
            }
            b'}' => {
                depth -= 1;
                if depth == 1 { Some(END) } else { None }
            }
            b',' if depth == 2 => Some(OR),
            _ => None,
        };
        if let Some(byte) = written {
            length += 1;
            let room = out;
            out = match room {
                [first, rest @ ..] => {
                    *first = byte;
                    rest
                }
                [] => &mut [],
            };
        }
    }
    length
}

/// A message in English. The file has every word, in their order, and of each
/// plural form one and other: a test says so.
pub(super) fn english(word: Word, plural: Plural) -> &'static str {
    let message = MESSAGES.split('\0').nth(word as usize).unwrap_or_default();
    match message.split_once('\u{1}') {
        Some((one, _)) if plural == Plural::One => one,
        Some((_, other)) => other,
        None => message,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{FILE, english};
    use crate::host::Plural;
    use crate::json::{self, Value};
    use crate::locale::Word;

    #[test]
    fn every_word_is_in_its_place_and_no_other() {
        let Value::Object(file) = json::parse(FILE).unwrap() else { panic!("no object") };
        let keys: Vec<_> = file.iter().map(|(key, _)| key).collect();
        assert_eq!(keys, Word::ALL.iter().map(|word| word.name()).collect::<Vec<_>>());
        for word in Word::ALL {
            let forms = [english(*word, Plural::One), english(*word, Plural::Other)];
            match file.get(word.name()).unwrap() {
                Value::Object(both) => {
                    let both: Vec<_> =
                        both.iter().map(|(name, form)| (name, form.as_str().unwrap())).collect();
                    assert_eq!(both, [("one", forms[0]), ("other", forms[1])], "{}", word.name());
                }
                message => assert_eq!(forms, [message.as_str().unwrap(); 2], "{}", word.name()),
            }
            assert!(!forms.contains(&""), "{}", word.name());
        }
    }
}
