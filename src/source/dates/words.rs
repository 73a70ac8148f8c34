//! The words of dates: months, days of the week, time zones.

use crate::text::fold;

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
];

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub(super) enum Meaning {
    Month(u16),
    /// Minutes ahead of UTC; `None` if the abbreviation has several meanings.
    Zone(Option<i16>),
    /// Whether it is after noon.
    AmPm(bool),
    Nothing,
    Unknown,
}

pub(super) fn meaning(word: &str) -> Meaning {
    let word = fold(word);
    if let Some(month) = begins(&word, &MONTHS) {
        return Meaning::Month(month as u16 + 1);
    }
    if let Some(hours) = hours_ahead(&word) {
        return Meaning::Zone(Some(hours * 60));
    }
    match word.as_str() {
        "am" | "a" => Meaning::AmPm(false),
        "pm" | "p" => Meaning::AmPm(true),
        // Several zones share these: India, Israel and Ireland; China and Chicago; Britain and Bangladesh.
        "ist" | "cst" | "bst" | "sst" | "ast" | "et" | "ct" | "mt" | "pt" => Meaning::Zone(None),
        "t" | "at" | "on" | "of" | "st" | "nd" | "rd" | "th" | "m" => Meaning::Nothing,
        _ if begins(&word, &DAYS).is_some() => Meaning::Nothing,
        _ => Meaning::Unknown,
    }
}

/// The hours ahead of UTC of an abbreviation that has one meaning.
fn hours_ahead(zone: &str) -> Option<i16> {
    Some(match zone {
        "z" | "zz" | "utc" | "gmt" | "wet" => 0,
        "west" | "cet" => 1,
        "cest" | "eet" => 2,
        "eest" | "msk" => 3,
        "edt" => -4,
        "est" | "cdt" => -5,
        "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        "hkt" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        _ => return None,
    })
}

/// The place in a list of the name that a word stands for, in full or cut to
/// three letters or more.
fn begins(word: &str, names: &[&str]) -> Option<usize> {
    if word.len() < 3 {
        return None;
    }
    names.iter().position(|name| name.starts_with(word))
}
