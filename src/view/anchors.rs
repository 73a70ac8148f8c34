//! Links within the text and what they lead to. The `id`s of an article are prefixed as all are, so that they are unique on
//! a page, and in a shadow tree of its own.

use crate::article::{Attribute, Element, Kind, Node, text_of};
use crate::limits::MAX_HTML_DEPTH;
use crate::seen::Seen;

/// The `id`s of a text.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Those that there are.
    pub(super) known: Seen,
    /// Those that stand in the view already: an article that a program made may repeat one.
    pub(super) written: Seen,
    /// The highest number of the article's own notes.
    pub(super) notes: usize,
}

/// No text has more notes; what is higher is a year, or a sum.
const MOST_NOTES: u32 = 999;

impl Anchors {
    pub(super) fn find(nodes: &[Node]) -> Self {
        let mut anchors = Anchors::default();
        anchors.collect(nodes, 0);
        anchors
    }

    fn collect(&mut self, nodes: &[Node], depth: usize) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            if let Some(id) = element.attribute(Attribute::Id) {
                self.known.number(id);
            }
            if is_local(element) {
                self.notes = self.notes.max(number_of(&text_of(&element.children)));
            }
            if depth < MAX_HTML_DEPTH {
                self.collect(&element.children, depth + 1);
            }
        }
    }
}

fn is_local(element: &Element) -> bool {
    element.kind == Kind::Link && element.attribute(Attribute::Href).is_some_and(|href| href.starts_with('#'))
}

/// The number of a note, as `1` or `[1]`; else 0.
fn number_of(text: &str) -> usize {
    let digits = text.trim().trim_matches(['[', ']', '(', ')', '*']);
    digits.parse::<u32>().map_or(0, |number| if number <= MOST_NOTES { number as usize } else { 0 })
}

/// Whether a link is only a sign to go back by, of no use on paper.
pub(super) fn leads_back(text: &str) -> bool {
    let is_sign = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '↩' | '↪'
                    | '↵'
                    | '↑'
                    | '⤴'
                    | '⏎'
                    | '←'
                    | '⇑'
                    | '⇧'
                    | '⬆'
                    | '▲'
                    | '^'
                    | '\u{fe0e}'
                    | '\u{fe0f}'
            )
    };
    !text.trim().is_empty() && text.chars().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::{leads_back, number_of};

    #[test]
    fn signs_lead_back_and_words_do_not() {
        assert!(leads_back("↩︎") && leads_back(" ^ ") && leads_back("↩\u{fe0f}"));
        assert!(!leads_back("1") && !leads_back("") && !leads_back("↑ Top"));
    }

    #[test]
    fn a_note_is_known_by_its_number() {
        assert_eq!([number_of("12"), number_of("[3]"), number_of("Why"), number_of("2026")], [12, 3, 0, 0]);
    }
}
