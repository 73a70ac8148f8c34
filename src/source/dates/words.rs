//! The words of dates: months, days of the week, time zones.

use crate::text::{fold, is_listed, split};

const MONTHS: &str = "january february march april may june july august september october november december";

const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Words that carry nothing.
const FILLERS: &str = "t at on of st nd rd th";

/// Abbreviations of time zones that have one meaning, and their minutes
/// ahead of UTC.
const ZONES: &[(&str, i16)] = &[
    ("z", 0),
    ("zz", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("west", 60),
    ("cet", 60),
    ("cest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("edt", -240),
    ("est", -300),
    ("cdt", -300),
    ("mdt", -360),
    ("mst", -420),
    ("pdt", -420),
    ("pst", -480),
    ("jst", 540),
    ("kst", 540),
    ("hkt", 480),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
];

/// Abbreviations that several zones share (India, Israel and Ireland; China
/// and Chicago; Britain and Bangladesh).
const SHARED_ZONES: &str = "ist cst bst sst ast et ct mt pt";

pub(super) enum Meaning {
    Month(u16),
    /// Minutes ahead of UTC; `None` where the abbreviation does not say.
    Zone(Option<i16>),
    /// Whether it is after noon.
    Half(bool),
    Nothing,
    Unknown,
}

pub(super) fn meaning(word: &str) -> Meaning {
    let word = fold(word);
    let among = |list: &str| is_listed(list, &word);
    let begins = |list: &str| {
        let short = if word == "sept" { "sep" } else { &word };
        let found = split(list, " ").iter().position(|w| w.starts_with(short));
        found.filter(|_| short.len() >= 3)
    };
    if let Some(month) = begins(MONTHS) {
        return Meaning::Month(month as u16 + 1);
    }
    if let Some((_, offset)) = ZONES.iter().find(|(name, _)| *name == word) {
        return Meaning::Zone(Some(*offset));
    }
    match word.as_str() {
        "am" | "a" => Meaning::Half(false),
        "pm" | "p" => Meaning::Half(true),
        _ if among(SHARED_ZONES) => Meaning::Zone(None),
        "m" => Meaning::Nothing,
        _ if among(FILLERS) || begins(DAYS).is_some() || word == "tues" || word == "thurs" => {
            Meaning::Nothing
        }
        _ => Meaning::Unknown,
    }
}
