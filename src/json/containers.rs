//! Objects and arrays.

use super::quotes::Spot;
use super::reader::Reader;
use super::{Object, Value};
use crate::error::Code;
use crate::limits::MAX_JSON_DEPTH;

impl Reader<'_> {
    /// Reads one value at that depth; the value of a member, unless `item`.
    pub(super) fn value(&mut self, depth: usize) -> Value {
        self.value_in(depth, Spot::Member)
    }

    pub(super) fn value_in(&mut self, depth: usize, spot: Spot) -> Value {
        self.noise();
        match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_JSON_DEPTH => self.too_deep(),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => Value::String(self.string(spot)),
            _ => self.bare_value(depth, spot),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        self.at += 1;
        let mut object = Object::default();
        self.members(&mut object, depth);
        Value::Object(object)
    }

    /// Reads members to the closing brace.
    pub(super) fn members(&mut self, object: &mut Object, depth: usize) {
        self.open_objects += 1;
        let mut comma = false;
        loop {
            let start = self.at;
            self.noise();
            match self.peek() {
                Some(b'}') => {
                    self.close(comma);
                    break;
                }
                Some(b'"') => comma = self.member(object, depth),
                other => {
                    if self.stray(other, self.open_arrays > 0) {
                        break;
                    }
                    comma = match other {
                        Some(b',' | b']') => true,
                        _ => self.member(object, depth),
                    };
                }
            }
            if self.at == start {
                self.skip_char();
            }
        }
        self.open_objects -= 1;
    }

    /// Reads one member and the comma after it; says whether one stood there.
    fn member(&mut self, object: &mut Object, depth: usize) -> bool {
        let Some(key) = self.key() else { return false };
        self.noise();
        if let Some(len) = self.colon_at(self.at) {
            self.at += len;
        } else if self.lenient() && self.at >= self.text.len() {
            self.repair("the text ends before a value; its key dropped");
            return false;
        } else {
            self.repair("a key without a colon after it; one was put in");
            let sign = ["=>", "="].into_iter().find(|sign| self.lenient() && self.rest().starts_with(sign));
            self.at += sign.map_or(0, str::len);
        }
        let value = self.value_in(depth + 1, Spot::Member);
        object.0.push((key, value));
        self.comma(b'}')
    }

    fn array(&mut self, depth: usize) -> Value {
        self.at += 1;
        self.open_arrays += 1;
        let mut items = Vec::new();
        let mut comma = false;
        loop {
            let start = self.at;
            self.noise();
            match self.peek() {
                Some(b']') => {
                    self.close(comma);
                    break;
                }
                other => {
                    if self.stray(other, self.open_objects > 0) {
                        break;
                    }
                    if !matches!(other, Some(b',' | b'}')) {
                        self.item(&mut items, depth);
                        comma = self.comma(b']');
                    }
                }
            }
            if self.at == start {
                self.skip_char();
            }
        }
        self.open_arrays -= 1;
        Value::Array(items)
    }

    /// Reads one item. A key among them belongs to the object before it,
    /// which was closed too early.
    fn item(&mut self, items: &mut Vec<Value>, depth: usize) {
        let key_here = self.lenient() && self.is_key(self.at);
        if let (true, Some(Value::Object(object))) = (key_here, items.last_mut()) {
            self.repair("an object closed too early; reopened");
            return self.members(object, depth + 1);
        }
        items.push(self.value_in(depth + 1, Spot::Item));
    }

    /// Takes the closing bracket that is next.
    fn close(&mut self, after_comma: bool) {
        if after_comma {
            self.repair("a comma with nothing after it; skipped");
        }
        self.at += 1;
    }

    /// Judges what cannot begin a member or an item; says whether the
    /// container ends here. A closing bracket of the other kind ends it where
    /// a container of that kind is open, and is skipped where none is.
    fn stray(&mut self, next: Option<u8>, other_open: bool) -> bool {
        match next {
            None => {
                self.repair("the text ends before its brackets are closed; closed");
                true
            }
            Some(b'}' | b']') => {
                self.repair("a closing bracket of the wrong kind");
                if !other_open {
                    self.at += 1;
                }
                other_open
            }
            Some(b',') => {
                self.repair("a comma with nothing before it; skipped");
                self.at += 1;
                false
            }
            _ => false,
        }
    }

    /// Takes the comma after a member or an item; says whether it was there.
    fn comma(&mut self, close: u8) -> bool {
        self.noise();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                true
            }
            Some(_) if self.lenient() && self.odd_comma() => true,
            Some(byte) if byte == close => false,
            None | Some(b'}' | b']') => false,
            Some(b')') if self.open_calls > 0 => false,
            Some(_) => {
                self.repair("no comma between two values; one was put in");
                false
            }
        }
    }

    /// Takes what stands for a comma.
    fn odd_comma(&mut self) -> bool {
        let is_comma = self.peek() == Some(b';') || self.comma_at(self.at).is_some();
        if is_comma {
            self.repair("another character for a comma; read as one");
            self.skip_char();
        }
        is_comma
    }

    /// Steps over a value that lies too deep, without recursion.
    fn too_deep(&mut self) -> Value {
        self.find(Code::TooDeep, "nested too deeply; dropped from here on");
        let mut closers = Vec::new();
        while let Some(byte) = self.peek() {
            match byte {
                b'{' => closers.push(b'}'),
                b'[' => closers.push(b']'),
                b'"' => self.skip_string(),
                b'}' | b']' => {
                    if closers.pop() != Some(byte) {
                        self.repair("a closing bracket of the wrong kind");
                    }
                    if closers.is_empty() {
                        self.at += 1;
                        return Value::Null;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        // The last step may have been too long: over the end of a string that has none.
        self.at = self.text.len();
        self.repair("the text ends before its brackets are closed; closed");
        Value::Null
    }

    /// Moves to the closing quote of the string whose opening quote is next.
    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => return,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
    }

    /// Reads a text that is not one strict value: wrapped, cut off, closed
    /// too early, or several in a row (which become an array).
    pub(super) fn lenient_document(&mut self) -> Option<Value> {
        let mut values: Vec<Value> = Vec::new();
        loop {
            self.noise();
            let key_here = self.is_key(self.at);
            match (self.peek(), values.last_mut()) {
                (None, _) => break,
                (Some(b'{' | b'['), before) => {
                    if before.is_some() {
                        self.repair("several JSON texts in a row; read as an array");
                    }
                    values.push(self.value(0));
                }
                (_, Some(Value::Object(object))) if key_here => {
                    self.repair("an object closed too early; reopened");
                    self.members(object, 0);
                }
                (_, None) if key_here => {
                    self.repair("an object without its opening brace; opened");
                    let mut object = Object::default();
                    self.members(&mut object, 0);
                    values.push(Value::Object(object));
                }
                (Some(b',' | b';' | b'}' | b']' | b')'), _) => {
                    self.repair("a character that belongs to no value; skipped");
                    self.at += 1;
                }
                (_, None) => self.skip_to_json(),
                _ => {
                    if !self.skip_statement() {
                        self.repair("text after the JSON; ignored");
                        break;
                    }
                }
            }
        }
        if values.len() > 1 {
            return Some(Value::Array(values));
        }
        values.pop()
    }
}
