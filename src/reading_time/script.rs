//! The scripts that are read at a rate of their own.

use crate::text::fold;

/// A script, or a group of scripts read alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Hebrew,
    Arabic,
    /// Han, kana and their punctuation.
    EastAsian,
    Hangul,
    Thai,
    Lao,
    Khmer,
    Burmese,
    /// Any other that parts words with spaces.
    Other,
}

/// What a character is to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter or a digit of a script; digits belong to the script before.
    Letter(Script),
    /// A digit.
    Digit,
    /// A mark inside a word: an apostrophe, a hyphen, a joiner.
    Joint,
    /// Space or punctuation.
    Gap,
}

/// The class of a character, by the blocks of Unicode.
pub(super) fn class(c: char) -> Class {
    use Script::*;
    match c as u32 {
        0x27 | 0x2D | 0xAD | 0x200B..=0x200F | 0x2010 | 0x2011 | 0x2019 | 0x2060 => Class::Joint,
        0x30..=0x39 => Class::Digit,
        0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA | 0xC0..=0x24F | 0x1E00..=0x1EFF => Class::Letter(Latin),
        0..=0xBF | 0x2000..=0x2BFF | 0xFE00..=0xFE0F => Class::Gap,
        0x400..=0x52F => Class::Letter(Cyrillic),
        0x590..=0x5FF => Class::Letter(Hebrew),
        0x600..=0x61F | 0x66A..=0x66D | 0x6D4 => Class::Gap,
        // Danda, the dots between Tibetan syllables, and the Ethiopic marks.
        0x964 | 0x965 | 0xF0B..=0xF14 | 0x1361..=0x1368 => Class::Gap,
        0x620..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => {
            Class::Letter(Arabic)
        }
        0xE00..=0xE7F => Class::Letter(Thai),
        0xE80..=0xEFF => Class::Letter(Lao),
        0x1000..=0x109F => Class::Letter(Burmese),
        0x1780..=0x17FF => Class::Letter(Khmer),
        0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7FF => Class::Letter(Hangul),
        0x2E80..=0x312F | 0x31A0..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF => Class::Letter(EastAsian),
        0x20000..=0x3FFFF => Class::Letter(EastAsian),
        0x1F000..=0x1FAFF => Class::Gap,
        _ => Class::Letter(Other),
    }
}

impl Script {
    /// The script that a language is usually written in.
    pub(super) fn of(lang: &str) -> Self {
        match fold(lang).as_str() {
            "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "mn" | "tg" | "ba" | "tt" | "cv" => {
                Script::Cyrillic
            }
            "he" | "iw" | "yi" => Script::Hebrew,
            "ar" | "arc" | "azb" | "ckb" | "fa" | "ks" | "ps" | "sd" | "ug" | "ur" => Script::Arabic,
            "zh" | "ja" | "yue" => Script::EastAsian,
            "ko" => Script::Hangul,
            "th" => Script::Thai,
            "lo" => Script::Lao,
            "km" => Script::Khmer,
            "my" | "shn" => Script::Burmese,
            "hi" | "bn" | "ta" | "te" | "mr" | "gu" | "kn" | "ml" | "pa" | "ne" | "si" | "am" | "ti"
            | "hy" | "ka" | "el" | "or" | "as" | "dz" | "bo" => Script::Other,
            _ => Script::Latin,
        }
    }

    /// The language whose rate stands for an unknown one of this script. None is known of the last.
    pub(super) fn language(self) -> &'static str {
        match self {
            Script::Latin => "en",
            Script::Cyrillic => "ru",
            Script::Hebrew => "he",
            Script::Arabic => "ar",
            Script::EastAsian => "zh",
            Script::Hangul => "ko",
            Script::Thai => "th",
            Script::Lao => "lo",
            Script::Khmer => "km",
            Script::Burmese => "my",
            Script::Other => "hi",
        }
    }

    /// Whether its words can only be counted by a segmenter.
    pub(super) fn needs_segmenter(self) -> bool {
        matches!(self, Script::Thai | Script::Lao | Script::Khmer | Script::Burmese)
    }
}
