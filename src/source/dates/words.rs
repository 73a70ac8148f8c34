//! The words of dates: months, days of the week, time zones.

use super::super::lists::lookup;
use crate::text::{fold, integer, is_listed, split};

const MONTHS: &str = "january february march april may june july august september october november december";

const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Words that carry nothing.
const FILLERS: &str = "t at on of st nd rd th m";

/// Abbreviations of time zones that have one meaning, and their hours ahead
/// of UTC.
const ZONES: &str = "z=0 zz=0 utc=0 gmt=0 wet=0 west=1 cet=1 cest=2 eet=2 eest=3 msk=3 edt=-4 est=-5 cdt=-5 mdt=-6 \
    mst=-7 pdt=-7 pst=-8 jst=9 kst=9 hkt=8 aest=10 aedt=11 nzst=12 nzdt=13";

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
    let word = &fold(word);
    if let Some(month) = begins(word, MONTHS) {
        return Meaning::Month(month as u16 + 1);
    }
    if let Some(hours) = lookup(word, ZONES).and_then(integer) {
        return Meaning::Zone(Some(hours as i16 * 60));
    }
    if let Some(half) = lookup(word, "am=0 a=0 pm=1 p=1") {
        return Meaning::Half(half == "1");
    }
    if is_listed(SHARED_ZONES, word) {
        return Meaning::Zone(None);
    }
    if is_listed(FILLERS, word) || begins(word, DAYS).is_some() { Meaning::Nothing } else { Meaning::Unknown }
}

/// The place in a list of the name that a word stands for, in full or cut to
/// three letters or more.
fn begins(word: &str, list: &str) -> Option<usize> {
    if word.len() < 3 {
        return None;
    }
    split(list, " ").iter().position(|name| name.starts_with(word))
}
