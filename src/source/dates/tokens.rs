//! A date's text as numbers, words and signs.

use crate::prelude::*;
use crate::text::{before, is_letter};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Number(&'a str),
    Word(&'a str),
    /// Any other character; a run of white space is one `' '`.
    Sign(char),
}

/// Tokens of a text, at most so many: no date has more.
const MOST: usize = 48;

/// The tokens up to an opening parenthesis, which holds a comment.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = before(text, "(").trim();
    while let Some(first) = rest.chars().next() {
        if tokens.len() == MOST {
            break;
        }
        let same: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            c if is_letter(c) => is_letter,
            c if c.is_whitespace() => char::is_whitespace,
            _ => |_| false,
        };
        let end = rest
            .char_indices()
            .find(|(_, c)| !same(*c))
            .map_or(rest.len(), |(at, _)| at)
            .max(first.len_utf8());
        let (token, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        tokens.push(match first {
            '0'..='9' => Token::Number(token),
            c if is_letter(c) => Token::Word(token),
            c if c.is_whitespace() => Token::Sign(' '),
            c => Token::Sign(c),
        });
        rest = after;
    }
    tokens
}
