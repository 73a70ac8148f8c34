//! How much room things take on paper. A box that is short stays whole; one that is not may be cut, or the page before it
//! would be left blank. No style sheet can tell them apart.

use super::pen::{Medium, Pen};
use crate::article::{Attribute, Element, Kind, Node};
use crate::sink::Attr;

/// How many letters a line of the text has, about.
const LINE: usize = 80;

/// A box of no more lines stays whole: a third of a page of A4, half a page of A5.
const SHORT: usize = 14 * LINE;

/// A picture and its caption stay together. Of two large ones, one may be on the next page.
const SHORT_FIGURE: usize = 24 * LINE;

/// What a picture takes whose size is not known.
const PICTURE: usize = 16 * LINE;

/// The width of a column of text on A4, in CSS pixels.
pub(super) const COLUMN: usize = 589;

/// That of half a column: two stand side by side.
pub(super) const HALF: usize = 279;

/// What is nearly as wide as the column stays so.
const NEARLY: usize = 500;

/// No picture is higher.
const HIGHEST: usize = 442;

/// The height of a line of the text.
const LINE_HEIGHT: usize = 22;

/// How many letters a line of a table has, and the gap between two columns; and the same where its type is small.
const TABLE: (usize, usize) = (92, 2);
const DENSE: (usize, usize) = (120, 1);

impl Pen<'_> {
    /// Says what the sheet's style must know of an element: whether it is long, half as wide as the column, a table with much
    /// in a row, or a cell with a word for which its column has no room.
    pub(super) fn class_on_paper(&mut self, element: &Element) {
        if self.medium != Medium::Paper {
            return;
        }
        let class = match element.kind {
            Kind::Cell | Kind::HeaderCell if longest_word(&element.children) > self.longest_word => {
                "offprint-wide"
            }
            Kind::Cell | Kind::HeaderCell => return,
            Kind::Figure if is_half(&element.children) => "offprint-half",
            Kind::Table => {
                let (longest_word, is_dense) = word_room(element);
                self.longest_word = longest_word;
                match (is_dense, is_long(element)) {
                    (true, true) => "offprint-dense offprint-long",
                    (true, false) => "offprint-dense",
                    (false, true) => "offprint-long",
                    (false, false) => return,
                }
            }
            // Lists and the sections of tables are cut between their items and rows.
            Kind::List | Kind::OrderedList | Kind::TableHead | Kind::TableBody | Kind::TableFoot => return,
            kind if kind.is_block() && is_long(element) => "offprint-long",
            _ => return,
        };
        self.attr(Attr::Class, class);
    }
}

/// The size of a picture on paper, never larger than the article says: as wide as the column or as half of it, where it is
/// not small or tall.
pub(super) fn size_on_paper(width: usize, height: usize) -> (usize, usize) {
    let (width, height) = (width.max(1), height.max(1));
    let half = width.min(HALF);
    let mut shown = if width < NEARLY { half } else { width.min(COLUMN) };
    if height.saturating_mul(shown) / width > HIGHEST {
        shown = half.min(HIGHEST.saturating_mul(width) / height).max(1);
    }
    (shown, (height.saturating_mul(shown) / width).max(1))
}

/// The width and height of a picture, where it has both.
pub(super) fn size_of(image: &Element) -> Option<(usize, usize)> {
    Some((number(image, Attribute::Width)?, number(image, Attribute::Height)?))
}

fn number(element: &Element, name: Attribute) -> Option<usize> {
    element.attribute(name)?.parse::<u32>().ok().map(|number| number as usize)
}

fn is_half(children: &[Node]) -> bool {
    let mut pictures =
        children.iter().filter(|node| !matches!(node, Node::Element(e) if e.kind == Kind::Caption));
    match (pictures.next(), pictures.next()) {
        (Some(Node::Element(image)), None) => {
            image.kind == Kind::Image
                && size_of(image).is_some_and(|(width, height)| size_on_paper(width, height).0 <= HALF)
        }
        _ => false,
    }
}

fn is_long(element: &Element) -> bool {
    let room = if element.kind == Kind::Figure { SHORT_FIGURE } else { SHORT };
    left(&element.children, room) == 0
}

/// What is left of some room after these nodes. No more is read than fits into it, so that boxes in boxes are read in time.
fn left(nodes: &[Node], room: usize) -> usize {
    let mut room = room;
    for node in nodes {
        room = match node {
            Node::Text(text) => {
                text.chars().try_fold(room, |room, c| room.checked_sub(width(c))).unwrap_or(0)
            }
            Node::Element(element) => {
                let own = match element.kind {
                    Kind::Image => size_of(element).map_or(PICTURE, |(width, height)| {
                        size_on_paper(width, height).1 / LINE_HEIGHT * LINE
                    }),
                    // Cells stand side by side.
                    Kind::Cell | Kind::HeaderCell => 0,
                    kind if kind.is_block() || kind == Kind::Break => LINE,
                    _ => 0,
                };
                left(&element.children, room.saturating_sub(own))
            }
        };
        if room == 0 {
            break;
        }
    }
    room
}

/// The width of a character, in letters.
fn width(c: char) -> usize {
    match c {
        '\n' => LINE,
        '\u{2e80}'.. => 2,
        _ => 1,
    }
}

/// The longest word that a cell of this table need not break, and whether its type must be small: any, where the longest of
/// all columns have room side by side, else its column's share.
fn word_room(table: &Element) -> (usize, bool) {
    let mut columns: Vec<usize> = Vec::new();
    each_row(&table.children, &mut |row| {
        let mut place = 0;
        for node in &row.children {
            let Node::Element(cell) = node else { continue };
            let span = number(cell, Attribute::Colspan).unwrap_or(1).clamp(1, DENSE.0);
            let share = longest_word(&cell.children) / span;
            for _ in 0..span {
                match columns.get_mut(place) {
                    Some(longest) => *longest = share.max(*longest),
                    None => columns.push(share),
                }
                place += 1;
            }
        }
    });
    let count = columns.len().max(1);
    let all: usize = columns.iter().sum();
    let fits = |(line, gap): (usize, usize)| all + count * gap <= line;
    if fits(TABLE) || fits(DENSE) {
        return (usize::MAX, !fits(TABLE));
    }
    (share(DENSE, count), share(TABLE, count) < share(DENSE, SHARED))
}

/// From so many columns on, those of a table are narrow.
const SHARED: usize = 7;

/// What a column has of a line that all share alike.
fn share((line, gap): (usize, usize), count: usize) -> usize {
    (line / count).saturating_sub(gap)
}

fn each_row(nodes: &[Node], visit: &mut dyn FnMut(&Element)) {
    for node in nodes {
        match node {
            Node::Element(element) if element.kind == Kind::Row => visit(element),
            Node::Element(element)
                if matches!(element.kind, Kind::TableHead | Kind::TableBody | Kind::TableFoot) =>
            {
                each_row(&element.children, visit);
            }
            _ => {}
        }
    }
}

/// How many letters the longest word has. Scripts without spaces break between any two.
fn longest_word(nodes: &[Node]) -> usize {
    let (mut longest, mut length) = (0, 0);
    letters(nodes, &mut |c| {
        let is_end = c <= ' ' || matches!(c, '-' | '/' | '\u{2e80}'..='\u{abff}');
        length = if is_end { 0 } else { length + 1 };
        longest = longest.max(length);
    });
    longest
}

fn letters(nodes: &[Node], visit: &mut dyn FnMut(char)) {
    for node in nodes {
        match node {
            Node::Text(text) => text.chars().for_each(&mut *visit),
            Node::Element(element) if element.kind == Kind::Table => {}
            Node::Element(element) => {
                if element.kind.is_block() || matches!(element.kind, Kind::Break | Kind::BreakOpportunity) {
                    visit(' ');
                }
                letters(&element.children, visit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMN, HALF, size_on_paper};

    #[test]
    fn pictures_are_as_wide_as_a_column_or_half_or_as_they_are() {
        for (given, shown) in [
            ((1200, 750), (COLUMN, 368)),
            ((560, 350), (560, 350)),
            ((400, 250), (HALF, 174)),
            ((120, 75), (120, 75)),
            ((1000, 1000), (HALF, HALF)),
            ((1600, 3000), (235, 440)),
            ((23, 15), (23, 15)),
            ((1, 99_999), (1, 99_999)),
        ] {
            assert_eq!(size_on_paper(given.0, given.1), shown, "{given:?}");
        }
    }
}
