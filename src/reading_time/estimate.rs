//! From a body to a range of minutes.

use super::script::{Class, Script, class};
use super::{Mode, Rate, Unit, rate};
use crate::article::{Kind, Node};
use crate::host::Host;
use crate::limits::MAX_HTML_DEPTH;

/// How long a text takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Estimate {
    /// Milliseconds for a fast reader.
    pub fast: u64,
    /// Milliseconds for a slow reader.
    pub slow: u64,
}

impl Estimate {
    /// The range in whole minutes, rounded up, fast first.
    pub fn minutes(self) -> (u32, u32) {
        let up = |milliseconds: u64| u32::try_from(milliseconds.div_ceil(60_000)).unwrap_or(u32::MAX);
        (up(self.fast), up(self.slow))
    }

    /// The mean in whole seconds.
    pub fn seconds(self) -> u64 {
        (self.fast + self.slow).div_ceil(2000)
    }

    pub(super) fn add(&mut self, units: u64, rate: Rate) {
        self.fast += units * 60_000 / u64::from(rate.fast);
        self.slow += units * 60_000 / u64::from(rate.slow);
    }

    /// Pictures hold a reader for 12 seconds, each a second less than the one
    /// before, and never less than 3 (the rule that Medium published).
    pub(super) fn add_pictures(&mut self, count: u64) {
        let shrinking = count.min(10);
        let seconds = shrinking * 12 - shrinking * shrinking.saturating_sub(1) / 2 + (count - shrinking) * 3;
        self.fast += seconds * 1000;
        self.slow += seconds * 1000;
    }
}

/// How long a body takes, in the language of its article; `None` where there
/// is nothing to read.
///
/// Silently, each run of a script is read at the rate of its own language.
/// Pictures count. Code and tables, which are looked through more than read,
/// take twice the time of their text; no study gives a figure, so this one is
/// a choice. Ruby, which says its text again, takes none.
///
/// Aloud, it is Firefox's formula: the UTF-16 length of the text at the rate of
/// the article's language.
pub fn estimate(
    body: &[Node],
    lead_pictures: usize,
    lang: &str,
    mode: Mode,
    host: &dyn Host,
) -> Option<Estimate> {
    let mut reader = Reader { silent: mode == Mode::Silent, text: String::new(), pictures: 0 };
    reader.nodes(body, false, 0);
    let text = reader.text;
    if text.trim().is_empty() {
        return None;
    }
    let mut estimate = Estimate::default();
    if mode == Mode::Silent {
        add_runs(&text, lang, host, &mut estimate);
        estimate.add_pictures(lead_pictures as u64 + reader.pictures);
    } else {
        let length = text.chars().filter(|c| *c != '\n').map(char::len_utf16).sum::<usize>();
        estimate.add(length as u64, rate(lang, mode));
    }
    Some(estimate)
}

/// Goes through a body as one who reads it. The line ends are not the
/// article's, but part its blocks.
struct Reader {
    silent: bool,
    text: String,
    pictures: u64,
}

impl Reader {
    /// `again`: these are gone through for the second time.
    fn nodes(&mut self, nodes: &[Node], again: bool, depth: usize) {
        for node in nodes {
            let element = match node {
                Node::Text(text) => {
                    self.text.push_str(text);
                    continue;
                }
                Node::Element(element) => element,
            };
            let kind = element.kind;
            if depth >= MAX_HTML_DEPTH
                || self.silent && matches!(kind, Kind::RubyText | Kind::RubyParenthesis)
            {
                continue;
            }
            let is_slow = self.silent && matches!(kind, Kind::Preformatted | Kind::Table);
            self.pictures += u64::from(kind == Kind::Image && !again);
            for again in [again, true].into_iter().take(if is_slow && !again { 2 } else { 1 }) {
                self.part(kind);
                self.nodes(&element.children, again, depth + 1);
                self.part(kind);
            }
        }
    }

    fn part(&mut self, kind: Kind) {
        if kind.is_block() || kind == Kind::Break {
            self.text.push('\n');
        }
    }
}

/// Parts the text into runs of one script; digits, marks, spaces and
/// punctuation belong to the run that they follow.
fn add_runs(text: &str, lang: &str, host: &dyn Host, estimate: &mut Estimate) {
    let own = Script::of(lang);
    let mut run = Run { script: own, start: 0, characters: 0, words: 0, in_word: false };
    let mut totals = Totals { own, lang, host, estimate };
    for (at, c) in text.char_indices() {
        let class = class(c);
        if let Class::Letter(script) = class
            && script != run.script
        {
            totals.add(&run, text.get(run.start..at).unwrap_or_default());
            run = Run { script, start: at, characters: 0, words: 0, in_word: false };
        }
        run.push(c, class);
    }
    totals.add(&run, text.get(run.start..).unwrap_or_default());
}

/// A run of one script.
struct Run {
    script: Script,
    start: usize,
    characters: u64,
    words: u64,
    in_word: bool,
}

impl Run {
    fn push(&mut self, c: char, class: Class) {
        self.characters += u64::from(c != '\n');
        match class {
            Class::Letter(_) | Class::Digit => {
                self.words += u64::from(!self.in_word);
                self.in_word = true;
            }
            Class::Gap => self.in_word = false,
            Class::Joint => {}
        }
    }
}

struct Totals<'a> {
    own: Script,
    lang: &'a str,
    host: &'a dyn Host,
    estimate: &'a mut Estimate,
}

impl Totals<'_> {
    fn add(&mut self, run: &Run, text: &str) {
        let lang = match run.script {
            script if script == self.own && !self.lang.is_empty() => self.lang,
            Script::EastAsian if text.contains(is_kana) => "ja",
            script => script.language(),
        };
        let rate = rate(lang, Mode::Silent);
        let units = if run.script.needs_segmenter() {
            u64::from(self.host.count_words(lang, text))
        } else if rate.unit == Unit::Words {
            run.words
        } else {
            run.characters
        };
        self.estimate.add(units, rate);
    }
}

fn is_kana(c: char) -> bool {
    ('\u{3041}'..='\u{30ff}').contains(&c)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::estimate;
    use crate::article::{Element, Kind, Node, Timestamp};
    use crate::host::{DateStyle, Host, HtmlEvents, Plural};
    use crate::reading_time::{Mode, RATES};

    /// Counts a word for every five characters that are not spaces.
    struct Fives;

    impl Host for Fives {
        fn resolve_url(&self, _: &str, _: Option<&str>) -> Option<String> {
            None
        }
        fn parse_html(&self, _: &str, _: &mut dyn HtmlEvents) {}
        fn format_date(&self, _: &str, _: &Timestamp, _: DateStyle, _: Option<&str>) -> String {
            String::new()
        }
        fn format_number(&self, _: &str, _: u32) -> String {
            String::new()
        }
        fn format_range(&self, _: &str, _: u32, _: u32) -> String {
            String::new()
        }
        fn plural_range(&self, _: &str, _: u32, _: u32) -> Plural {
            Plural::Other
        }
        fn list_pattern(&self, _: &str, _: usize) -> Vec<String> {
            Vec::new()
        }
        fn count_words(&self, _: &str, text: &str) -> u32 {
            text.chars().filter(|c| !c.is_whitespace()).count() as u32 / 5
        }
        fn fold(&self, _: &str, name: &str) -> String {
            name.to_owned()
        }
    }

    fn minutes(text: &str, lang: &str, mode: Mode) -> (u32, u32) {
        let body = [Node::Element(Element::new(Kind::Paragraph, vec![Node::Text(text.into())]))];
        estimate(&body, 0, lang, mode, &Fives).unwrap().minutes()
    }

    /// Minutes for 5,000 characters by Firefox's formula, fast and slow.
    const FIREFOX: &[(&str, u32, u32)] = &[
        ("en", 5, 6),
        ("ar", 8, 10),
        ("de", 5, 6),
        ("es", 5, 6),
        ("fi", 5, 6),
        ("fr", 5, 6),
        ("he", 6, 8),
        ("it", 5, 7),
        ("ja", 13, 17),
        ("nl", 5, 6),
        ("pl", 5, 7),
        ("pt", 5, 7),
        ("ru", 5, 7),
        ("sl", 5, 7),
        ("sv", 5, 7),
        ("tr", 5, 6),
        ("zh", 18, 23),
    ];

    #[test]
    fn aloud_gives_the_numbers_of_firefox() {
        assert_eq!(FIREFOX.len(), RATES.len());
        for (lang, fast, slow) in FIREFOX {
            assert_eq!(minutes(&"x".repeat(5000), lang, Mode::Aloud), (*fast, *slow), "{lang}");
        }
        assert_eq!(minutes(&"x".repeat(5000), "xx", Mode::Aloud), (5, 6));
    }

    #[test]
    fn silent_counts_what_each_language_counts() {
        // 2,380 words of English take ten minutes at 238 a minute.
        assert_eq!(minutes(&"it's well-made ".repeat(1190), "en", Mode::Silent), (9, 12));
        assert_eq!(minutes(&"字".repeat(4390), "zh", Mode::Silent), (9, 12));
        assert_eq!(minutes(&"かな".repeat(3265), "ja", Mode::Silent), (9, 12));
        assert_eq!(minutes(&"말은 ".repeat(2020), "ko", Mode::Silent), (9, 12));
        // Five characters a word by this host: 1,840 words of Thai.
        assert_eq!(minutes(&"ก".repeat(9200), "th", Mode::Silent), (9, 12));
        // Published for aloud only.
        assert_eq!(minutes(&"ب".repeat(6120), "ar", Mode::Silent), (9, 12));
        assert_eq!(minutes(&"शब्द ".repeat(1840), "hi", Mode::Silent), (9, 12));
    }

    #[test]
    fn runs_of_several_scripts_are_summed() {
        let half_english = "word ".repeat(1190);
        let half_chinese = "字".repeat(2195);
        assert_eq!(minutes(&(half_english.clone() + &half_chinese), "en", Mode::Silent), (9, 12));
        assert_eq!(minutes(&(half_chinese + &half_english), "zh", Mode::Silent), (9, 12));
        // Kana tells that the characters are Japanese.
        let japanese = "word ".to_owned() + &"かな漢字".repeat(1632);
        assert_eq!(minutes(&japanese, "en", Mode::Silent), (9, 12));
        // An unknown language is read as its script's.
        assert_eq!(minutes(&half_english, "", Mode::Silent), minutes(&half_english, "en", Mode::Silent));
    }

    #[test]
    fn pictures_take_twelve_seconds_then_less() {
        let body = [Node::Text("word".into())];
        let seconds = |count| {
            let with = estimate(&body, count, "en", Mode::Silent, &Fives).unwrap();
            let without = estimate(&body, 0, "en", Mode::Silent, &Fives).unwrap();
            (with.slow - without.slow) / 1000
        };
        assert_eq!([1, 2, 3, 10, 11, 12].map(seconds), [12, 23, 33, 75, 78, 81]);
        let inside = [Node::Text("word".into()), Node::Element(Element::new(Kind::Image, Vec::new()))];
        let found = estimate(&inside, 0, "en", Mode::Silent, &Fives).unwrap();
        assert_eq!(found, estimate(&body, 1, "en", Mode::Silent, &Fives).unwrap());
    }

    #[test]
    fn code_and_tables_take_twice_their_time_and_ruby_none() {
        let text = || vec![Node::Text("word ".repeat(238))];
        let seconds = |kind, lang| {
            let body = [Node::Element(Element::new(kind, text()))];
            estimate(&body, 0, lang, Mode::Silent, &Fives).unwrap().seconds()
        };
        assert_eq!(seconds(Kind::Paragraph, "en"), 61);
        assert_eq!([Kind::Preformatted, Kind::Table].map(|kind| seconds(kind, "en")), [122, 122]);
        let ruby = Node::Element(Element::new(Kind::RubyText, vec![Node::Text("かな".into())]));
        let body = [Node::Text("字".repeat(653)), ruby];
        assert_eq!(estimate(&body, 0, "ja", Mode::Silent, &Fives).unwrap().seconds(), 62);
    }

    #[test]
    fn characters_beyond_the_basic_plane_are_two_to_firefox() {
        assert_eq!(minutes(&"𠀀".repeat(869), "en", Mode::Aloud), (2, 2));
        assert_eq!(
            minutes(&"𠀀".repeat(869), "xx", Mode::Silent),
            minutes(&"字".repeat(869), "xx", Mode::Silent)
        );
    }

    #[test]
    fn marks_between_words_are_no_words() {
        for (lang, text) in [("hi", "शब्द । "), ("bo", "ཡིག་"), ("am", "ቃል፡")] {
            assert_eq!(minutes(&text.repeat(1840), lang, Mode::Silent), (9, 12), "{lang}");
        }
    }

    #[test]
    fn nothing_to_read_takes_no_time() {
        assert_eq!(estimate(&[], 3, "en", Mode::Silent, &Fives), None);
        assert_eq!(estimate(&[Node::Text(" \n".into())], 0, "en", Mode::Silent, &Fives), None);
        assert_eq!(minutes("word", "en", Mode::Silent), (1, 1));
        assert_eq!(minutes(&"word ".repeat(2_000_000), "en", Mode::Silent), (7519, 9524));
    }
}
