//! Sentences glued together where a paragraph break was lost: "…the end.Next
//! came…", or separated by several spaces where others have one. Half of all
//! article bodies in the wild are one unbroken string, and in four of ten of
//! those the breaks can be found like this.
//!
//! No break is better than a wrong one: abbreviations, web addresses, names of
//! files and versions, and languages without spaces are left alone.

use crate::text::{Letter, kind_of, part_at};

/// A paragraph shorter than this is taken for a sign of a wrong break.
const MIN_PARAGRAPH_CHARS: usize = 30;

/// Bytes of the longest paragraphs, on average, that several spaces separate.
const MAX_WIDE_BYTES: usize = 1000;

/// Words that end with a full stop inside a sentence, and endings of names
/// that have one inside (`Booking.Com`).
const NOT_AN_END: [&str; 26] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "Inc", "Ltd", "Corp", "Co", "Gen", "Gov", "Sen",
    "Rep", "Lt", "Col", "Sgt", "Capt", "Rev", "Hon", "No", "vs", "Nr", "Bd",
];
const NOT_A_START: [&str; 8] = ["Com", "Org", "Net", "Io", "Js", "Py", "Tv", "Co"];

/// The paragraphs of a text that has no line breaks.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let breaks = breaks(text);
    let mut parts = Vec::with_capacity(breaks.len() + 1);
    let mut start = 0;
    for at in breaks {
        let Some(part) = text.get(start..at) else { continue };
        if part.chars().take(MIN_PARAGRAPH_CHARS).count() == MIN_PARAGRAPH_CHARS {
            parts.push(part.trim());
            start = at;
        }
    }
    let rest = text.get(start..).unwrap_or_default();
    // A short rest is more likely a wrong break than a last paragraph.
    match parts.last().copied() {
        Some(last) if rest.chars().take(MIN_PARAGRAPH_CHARS).count() < MIN_PARAGRAPH_CHARS => {
            parts.pop();
            let from = last.as_ptr() as usize - text.as_ptr() as usize;
            parts.push(text.get(from..).unwrap_or_default());
        }
        _ => parts.push(rest.trim()),
    }
    parts
}

/// Where sentences surely end, and the space after them: before the next one, and in no quotation. After abbreviations,
/// initials and numbers they do not.
pub(crate) fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut quoted, mut before) = (false, ' ');
    let mut marks = text.char_indices().peekable();
    // Where the last mark ends, with the quotes that close after it; and the text before the mark.
    let mut last: Option<&str> = None;
    while let Some((at, c)) = marks.next() {
        let next = marks.peek().map_or(' ', |(_, next)| *next);
        let is_space = c.is_whitespace();
        if matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』') {
            quoted = matches!(c, '„' | '「' | '『')
                || !is_end(before)
                    && (before.is_whitespace() || before == '(')
                    && (c == '«' || !next.is_whitespace());
        } else if matches!(c, '。' | '！' | '？') || is_end(c) {
            last = text.get(..at);
        } else if !is_space && !matches!(c, ')' | ']' | '’' | '」' | '』') {
            last = None;
        }
        let after = at + c.len_utf8();
        let (_, rest) = part_at(text, after);
        let is_wide = kind_of(next) == Letter::Ideographic && !before.is_ascii();
        if let Some(sentence) = last.filter(|_| !quoted && !next.is_whitespace())
            && (is_space && ends_surely(sentence, rest) || matches!(c, '。' | '！' | '？') && is_wide)
        {
            ends.push(after);
            last = None;
        }
        before = c;
    }
    ends
}

/// Whether a sentence ends with this word, and the next one begins with that.
fn ends_surely(sentence: &str, next: &str) -> bool {
    let Some(first) = starts_sentence(next) else { return false };
    let start =
        sentence.char_indices().rev().find(|(_, c)| !is_word(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let (_, word) = part_at(sentence, start);
    let is_number = word.chars().all(|c| kind_of(c) == Letter::Digit);
    // Abbreviations are shorter: "Dr. Byron", "Prof. Lane", "3 Mio. Euro".
    let least = if word.starts_with(|c| kind_of(c) == Letter::Upper) { 5 } else { 4 };
    first == Letter::Caseless
        || ends_sentence(sentence, true) && (is_number || word.chars().take(least).count() == least)
}

/// A place where a sentence ends and the next begins without a space, or after
/// several.
struct Glue {
    at: usize,
    cased: bool,
    wide: bool,
}

fn breaks(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut spaced_ends, mut ended) = (0_usize, false);
    let mut quotes = 0_usize;
    let mut at = 0;
    for token in text.split_inclusive(' ') {
        let word = token.trim_end();
        let end = word.trim_end_matches(['"', '”', '’', '»', ')', ']']);
        let ends = end.ends_with(is_end);
        match glue_in(word, quotes % 2 == 1) {
            Some(glue) => found.push(Glue { at: at + glue.at, ..glue }),
            None if word.is_empty() && ended => {
                found.push(Glue { at, cased: false, wide: true });
                spaced_ends = spaced_ends.saturating_sub(1);
            }
            None => spaced_ends += usize::from(ends),
        }
        ended = ends && ends_sentence(end.trim_end_matches(['.', '!', '?']), true);
        quotes += token.matches('"').count();
        at += token.len();
    }
    // Some writers of languages without case leave out the space after every
    // sentence: only rare glue is a lost paragraph there. Others type two
    // spaces after every one, or after a few by mistake.
    let wide = found.iter().filter(|glue| glue.wide).count();
    let caseless = found.iter().filter(|glue| !glue.cased).count() - wide;
    let wide_is_break = wide > 2 && wide <= spaced_ends && wide * MAX_WIDE_BYTES > text.len();
    found.retain(|glue| if glue.wide { wide_is_break } else { glue.cased || caseless <= spaced_ends });
    found.into_iter().map(|glue| glue.at).collect()
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '۔' | '।')
}

/// The one place in a word where two sentences are glued. A word with several
/// is a list of identifiers or an address.
fn glue_in(word: &str, in_quote: bool) -> Option<Glue> {
    if word.contains(['/', '@', '_', '\\', '=']) || word.starts_with("www.") {
        return None;
    }
    let mut ends = word.char_indices().filter(|(at, c)| is_end(*c) && at + c.len_utf8() < word.len());
    let (end, mark) = ends.next()?;
    // A sentence end that closes the word is not inside it.
    if ends.next().is_some() {
        return None;
    }
    let before = word.get(..end)?;
    let (close, after) = split_quotes(word.get(end + mark.len_utf8()..)?, in_quote ^ odd_quotes(before));
    let cased = starts_sentence(after)? == Letter::Upper;
    ends_sentence(before, cased).then_some(Glue { at: end + mark.len_utf8() + close, cased, wide: false })
}

fn odd_quotes(text: &str) -> bool {
    text.matches('"').count() % 2 == 1
}

/// How many bytes of closing quotes and brackets follow the mark, and what
/// comes after them. A straight quote closes where one is open.
fn split_quotes(rest: &str, in_quote: bool) -> (usize, &str) {
    let closes = |c: char| matches!(c, '”' | '’' | '»' | ')' | ']') || (c == '"' && in_quote);
    let after = rest.trim_start_matches(closes);
    (rest.len() - after.len(), after)
}

/// What kind of letter begins the sentence that starts here, if one does.
fn starts_sentence(text: &str) -> Option<Letter> {
    let text = text.trim_start_matches(['"', '“', '‘', '„', '«', '(', '¿', '¡']);
    let word = text.split(|c| !kind_of(c).is_letter()).next()?;
    let mut letters = word.chars().map(kind_of);
    let first = letters.next()?;
    let second = letters.next();
    let fits = match first {
        Letter::Upper => second != Some(Letter::Upper) || word.chars().count() < 7,
        Letter::Caseless => second == Some(Letter::Caseless),
        _ => false,
    };
    (fits && !NOT_A_START.contains(&word)).then_some(first)
}

/// Whether a sentence can end with this word: one of two or more lower-case
/// letters, a year, or a percentage.
fn ends_sentence(before: &str, cased: bool) -> bool {
    let before = before.trim_end_matches(['"', '”', '’', '»', ')', ']']);
    if before.ends_with('%') {
        return true;
    }
    let start =
        before.char_indices().rev().find(|(_, c)| !is_word(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let word = before.get(start..).unwrap_or_default();
    if word.chars().all(|c| kind_of(c) == Letter::Digit) {
        return word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    }
    let wanted = if cased { Letter::Lower } else { Letter::Caseless };
    word.chars().rev().take(2).filter(|c| kind_of(*c) == wanted).count() == 2 && !NOT_AN_END.contains(&word)
}

fn is_word(c: char) -> bool {
    kind_of(c).is_letter() || kind_of(c) == Letter::Digit
}
