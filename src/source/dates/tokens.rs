//! A date's text as numbers, words and signs.

use crate::text::is_letter;

/// What a token is: [`NUMBER`], [`WORD`], a run of white space as one `' '`,
/// or any other character; and its text.
pub(super) type Token<'a> = (char, &'a str);

pub(super) const NUMBER: char = '0';
pub(super) const WORD: char = 'a';

/// Tokens of a text, at most so many: no date has more.
const MOST: usize = 48;

/// The tokens up to an opening parenthesis, which holds a comment.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    // A date with its time and offset has 13.
    let mut tokens = Vec::with_capacity(16);
    let mut rest = text.split('(').next().unwrap_or_default().trim();
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
        tokens.push((kind, token));
        rest = after;
    }
    tokens
}

fn kind_of(c: char) -> char {
    match c {
        '0'..='9' => NUMBER,
        '\u{2212}' => '-',
        c if is_letter(c) => WORD,
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
