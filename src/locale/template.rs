//! Patterns with slots: `By {names}`.

use crate::text::part_at;

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Characters as they stand.
    Text(&'t str),
    /// The name of a slot, to be filled with text or with elements.
    Slot(&'t str),
}

/// The pieces of a pattern, in order. There is no escape: what is put into a
/// slot is never looked at again, and a brace without its pair is text.
///
/// ```
/// use offprint::locale::{Piece, pieces};
///
/// let all: Vec<_> = pieces("By {names}").collect();
/// assert_eq!(all, [Piece::Text("By "), Piece::Slot("names")]);
/// ```
pub fn pieces(pattern: &str) -> impl Iterator<Item = Piece<'_>> {
    Pieces { rest: pattern }
}

struct Pieces<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        if self.rest.is_empty() {
            return None;
        }
        if let Some((name, rest)) = self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            self.rest = rest;
            return Some(Piece::Slot(name));
        }
        // A brace that stands here has no pair, so none after it has.
        let end = match self.rest.find('{') {
            None | Some(0) => self.rest.len(),
            Some(at) => at,
        };
        let (text, rest) = part_at(self.rest, end);
        self.rest = rest;
        Some(Piece::Text(text))
    }
}

/// A pattern as a text, its slots filled by their names. A slot that has no
/// value is left empty.
///
/// ```
/// use offprint::locale::filled;
///
/// assert_eq!(filled("Share {headline}", &[("headline", "Tides")]), "Share Tides");
/// ```
pub fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for piece in pieces(pattern) {
        text.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Slot(slot) => values.iter().find(|(name, _)| *name == slot).map_or("", |(_, value)| value),
        });
    }
    text
}
