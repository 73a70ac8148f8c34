//! From a body to a range of minutes.

use super::script::{Class, Script, class};
use super::{Mode, Rate, Unit, rate};
use crate::article::{Kind, Node, text_of};
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

    fn add(&mut self, units: u64, rate: Rate) {
        self.fast += units * 60_000 / u64::from(rate.fast);
        self.slow += units * 60_000 / u64::from(rate.slow);
    }

    /// Pictures hold a reader for 12 seconds, each a second less than the one
    /// before, and never less than 3 (the rule that Medium published).
    fn add_pictures(&mut self, count: u64) {
        let shrinking = count.min(10);
        let seconds = shrinking * 12 - shrinking * shrinking.saturating_sub(1) / 2 + (count - shrinking) * 3;
        self.fast += seconds * 1000;
        self.slow += seconds * 1000;
    }
}

/// How long a body takes, in the language of its article. Silently, each run
/// of a script is read at the rate of its own language and pictures count;
/// aloud, all characters are read at the rate of the article's language.
/// `None` where there is nothing to read.
pub fn estimate(
    body: &[Node],
    lead_pictures: usize,
    lang: &str,
    mode: Mode,
    host: &dyn Host,
) -> Option<Estimate> {
    let text = text_of(body);
    if text.trim().is_empty() {
        return None;
    }
    let mut estimate = Estimate::default();
    match mode {
        Mode::Aloud => {
            estimate.add(text.chars().filter(|c| *c != '\n').count() as u64, rate(lang, mode));
        }
        Mode::Silent => {
            add_runs(&text, lang, host, &mut estimate);
            estimate.add_pictures(lead_pictures as u64 + pictures(body, 0));
        }
    }
    Some(estimate)
}

fn pictures(nodes: &[Node], depth: usize) -> u64 {
    let mut count = 0;
    for node in nodes {
        if let Node::Element(element) = node {
            count += u64::from(element.kind == Kind::Image);
            if depth < MAX_HTML_DEPTH {
                count += pictures(&element.children, depth + 1);
            }
        }
    }
    count
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
