//! Characters that have no place in text, and those that stand for others.

/// The characters that windows-1252 has at 0x80 to 0x9F. A C1 control in text
/// is one of these, read by a program that took the bytes for Latin-1. Source:
/// WHATWG Encoding Standard, index windows-1252 (`\0` where it has none).
const WINDOWS_1252: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/// The character as text should have it, or `None` for one that text should
/// not have: controls, noncharacters, a byte-order mark. White space, soft
/// hyphens, joiners and bidi controls stay: they carry meaning.
pub(super) fn clean(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{c}' => Some(c),
        '\u{80}'..='\u{9f}' => WINDOWS_1252.chars().nth(c as usize - 0x80).filter(|c| *c != '\0'),
        '\0'..='\u{1f}' | '\u{7f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' => None,
        c if c as u32 & 0xFFFE == 0xFFFE => None,
        c => Some(c),
    }
}

/// Whether a reader sees something where this character stands.
pub(super) fn is_visible(c: char) -> bool {
    !matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}')
}

/// White space that HTML collapses.
pub(super) fn is_html_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
