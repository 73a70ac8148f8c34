//! A date's text as numbers, words and signs.

use crate::text::{is_letter, search};

/// What a token is: [`NUMBER`], [`WORD`], a run of white space as one `' '`,
/// or any other character; and its text.
pub(super) type Token<'a> = (char, &'a str);

pub(super) const NUMBER: char = '0';
pub(super) const WORD: char = 'a';

/// Tokens of a text, at most so many: no date has more.
const MOST: usize = 48;

/// The tokens outside brackets, which hold comments: `(Central European Time)`, `[Europe/Berlin]`. Only what they say
/// of UTC counts (`(GMT+7)`).
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    // A date with its time and offset has 13.
    let mut tokens = Vec::with_capacity(16);
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next()
        && tokens.len() < MOST
    {
        let kind = kind_of(first);
        let mut end = 0;
        for c in rest.chars() {
            if end > 0 && (kind_of(c) != kind || !matches!(kind, NUMBER | WORD | ' ')) {
                break;
            }
            end += c.len_utf8();
        }
        let (token, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after;
        if matches!(kind, '(' | '（' | '[') {
            if kind == '[' || !matches!(rest.get(..3), Some("GMT" | "UTC")) {
                let close = [")", "）", "]"].into_iter().find_map(|close| search::parted(rest, close));
                rest = close.map_or("", |(_, after)| after);
            }
            tokens.push((' ', token));
        } else {
            tokens.push((kind, token));
        }
    }
    tokens
}

fn kind_of(c: char) -> char {
    match c {
        '0'..='9' => NUMBER,
        '\u{2212}' => '-',
        // Marks of direction, and what parts the letters of one word.
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ' ',
        c if is_letter(c) => WORD,
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The first digits of the scripts that news is dated in.
const ZEROS: [u32; 6] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];

/// A text with the digits of ASCII, and abbreviations of other scripts without their points: Thai `พ.ย.`, Greek `μ.μ.`
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_letter = false;
    let mut chars = text.chars().peekable();
    let is_foreign = |c: char| !c.is_ascii() && is_letter(c);
    while let Some(c) = chars.next() {
        let code = u32::from(c);
        let digit = ZEROS.iter().find_map(|zero| char::from_digit(code.checked_sub(*zero)?, 10));
        let is_inside = c == '.' && after_letter && chars.peek().is_some_and(|next| is_foreign(*next));
        if !is_inside {
            out.push(digit.unwrap_or(c));
        }
        after_letter = is_foreign(c);
    }
    out
}
