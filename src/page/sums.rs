//! What was counted for one node of a page.

use super::figures::Role;

/// Shorter texts are labels, not paragraphs. In letters: a sign of a script without spaces, which writes a word with one
/// or two, counts as three, a letter of one without capitals, which leaves out many vowels, as two.
pub(super) const MIN_PARAGRAPH: usize = 40;

/// What was counted for one node.
#[derive(Clone, Copy, Default)]
pub(super) struct Measure {
    /// It, or what it stands in, is not read.
    pub(super) left_out: bool,
    pub(super) role: Role,
    /// Its letters and digits.
    pub(super) letters: usize,
    /// Those in links.
    pub(super) linked: usize,
    /// Those that stand in it, but in no block in it.
    pub(super) own: usize,
    pub(super) own_linked: usize,
    /// Those of itself, where it is a paragraph.
    pub(super) paragraph: usize,
    /// Those in paragraphs.
    pub(super) prose: usize,
    /// Whether there is a picture, a film or a table in it.
    pub(super) has_media: bool,
}

impl Measure {
    /// The letters of its own paragraph; none where it is a label, or mostly links.
    pub(super) fn own_prose(&self) -> usize {
        if self.own < MIN_PARAGRAPH || self.own_linked * 2 >= self.own {
            0
        } else {
            self.own - self.own_linked
        }
    }
}
