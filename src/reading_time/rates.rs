//! Published reading rates.
//!
//! * IReST: Trauzettel-Klosinski & Dietz, *Invest Ophthalmol Vis Sci*
//!   2012;53(9):5452-5461, doi 10.1167/iovs.11-8284: characters a minute,
//!   and words a minute, mean ± standard deviation, and over all languages
//!   184 ± 29 words. Read **aloud**, by the young, easy texts. Firefox's Reader
//!   View uses its characters.
//! * English silent, non-fiction, 238 words: Brysbaert 2019, *J Mem Lang*,
//!   doi 10.1016/j.jml.2019.104047.
//! * Silent Korean 202 words, Chinese 439 and Japanese 653 characters: the
//!   studies cited in zola pull request 3145.
//!
//! No study gives a spread for silent reading by language; it is taken to be
//! in proportion to that of reading aloud. So silent English is 238 words
//! × (987 ∓ 118) / 987 characters = 210 to 266 words.

/// How a text is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Silently: the default. Languages without a published silent rate take
    /// the rate for reading aloud, which is the slower one.
    #[default]
    Silent,
    /// Aloud: IReST as it stands; Firefox's numbers.
    Aloud,
}

/// What a rate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Code points, spaces among them.
    Characters,
    /// Words.
    Words,
}

/// How fast a language is read: so many units a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The language, the first subtag of its BCP 47 tag.
    pub lang: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// One standard deviation below the mean.
    pub slow: u16,
    /// One standard deviation above it.
    pub fast: u16,
    /// Where it counts characters and sources count words: how many words a
    /// minute these are, mean and standard deviation. Else zeros.
    pub words: (u8, u8),
}

const fn characters(lang: &'static str, mean: u16, deviation: u16, words: (u8, u8)) -> Rate {
    Rate { lang, unit: Unit::Characters, slow: mean - deviation, fast: mean + deviation, words }
}

const fn words(lang: &'static str, slow: u16, fast: u16) -> Rate {
    Rate { lang, unit: Unit::Words, slow, fast, words: NONE }
}

/// Of a rate that counts what sources count.
const NONE: (u8, u8) = (0, 0);

/// IReST, aloud. Of Japanese and Chinese, sources count characters.
pub const RATES: &[Rate] = &[
    characters("en", 987, 118, (228, 30)),
    characters("ar", 612, 88, (138, 20)),
    characters("de", 920, 86, (179, 17)),
    characters("es", 1025, 127, (218, 28)),
    characters("fi", 1078, 121, (161, 18)),
    characters("fr", 998, 126, (195, 26)),
    characters("he", 833, 130, (187, 29)),
    characters("it", 950, 140, (188, 28)),
    characters("ja", 357, 56, NONE),
    characters("nl", 978, 143, (202, 29)),
    characters("pl", 916, 126, (166, 23)),
    characters("pt", 913, 145, (181, 29)),
    characters("ru", 986, 175, (184, 32)),
    characters("sl", 885, 145, (180, 30)),
    characters("sv", 917, 156, (199, 34)),
    characters("tr", 1054, 156, (166, 25)),
    characters("zh", 255, 29, NONE),
];

/// The published silent rates.
const SILENT: &[Rate] = &[
    words("en", 210, 266),
    Rate { lang: "ja", unit: Unit::Characters, slow: 551, fast: 755, words: NONE },
    words("ko", 170, 234),
    Rate { lang: "zh", unit: Unit::Characters, slow: 389, fast: 489, words: NONE },
];

/// For languages that no study has measured: IReST's mean over all.
const UNMEASURED: Rate = words("", 155, 213);

/// The rate of a language. Aloud, a language without one takes the English
/// rate, as Firefox does.
///
/// ```
/// use offprint::reading_time::{Mode, rate};
///
/// assert_eq!(rate("en", Mode::Aloud).slow, 869);
/// ```
pub fn rate(lang: &str, mode: Mode) -> Rate {
    let find = |rates: &[Rate]| rates.iter().find(|rate| rate.lang.eq_ignore_ascii_case(lang)).copied();
    match mode {
        Mode::Silent => find(SILENT).or_else(|| find(RATES)).unwrap_or(UNMEASURED),
        Mode::Aloud => find(RATES).or_else(|| RATES.first().copied()).unwrap_or(UNMEASURED),
    }
}

impl Rate {
    /// The rate of the same readers by what sources count: words, and
    /// characters of Japanese and Chinese.
    ///
    /// ```
    /// use offprint::reading_time::{Mode, rate};
    ///
    /// assert_eq!(rate("de", Mode::Silent).as_counted().slow, 162);
    /// ```
    pub fn as_counted(self) -> Rate {
        let (mean, deviation) = (u16::from(self.words.0), u16::from(self.words.1));
        if mean == 0 { self } else { words(self.lang, mean - deviation, mean + deviation) }
    }
}
