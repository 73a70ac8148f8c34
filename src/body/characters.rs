//! Characters that have no place in text, and those that stand for others.

/// The characters that windows-1252 has at 0x80 to 0x9F. A C1 control in text
/// is one of these, read by a program that took the bytes for Latin-1. Source:
/// WHATWG Encoding Standard, index windows-1252 (`\0` where it has none).
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The character as text should have it, or `None` for one that text should
/// not have: controls, noncharacters, a byte-order mark. White space, soft
/// hyphens, joiners and bidi controls stay: they carry meaning.
pub(super) fn clean(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{c}' => Some(c),
        '\u{80}'..='\u{9f}' => WINDOWS_1252.get(c as usize - 0x80).copied().filter(|c| *c != '\0'),
        '\0'..='\u{1f}' | '\u{7f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' => None,
        c if c as u32 & 0xFFFE == 0xFFFE => None,
        c => Some(c),
    }
}

/// Whether a reader sees something where this character stands.
pub(super) fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// White space that HTML collapses.
pub(super) fn is_html_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
