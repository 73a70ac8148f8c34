//! Whether two texts say the same, whatever breaks and marks they have.

use crate::article::{Kind, Node, text_of};
use crate::text::{Letter, fold, kind_of};

/// How many words in a row are compared: as many as make it unlikely that two texts share them by chance.
const RUN: usize = 4;

/// How much of a block must be in the other text: what was glued there differs at its ends, and two words that were
/// glued in the middle spoil five runs.
const SAME_BLOCK: f64 = 0.6;

/// The runs of words of a text, up to [`RUN`] long.
pub(super) struct Words {
    runs: Vec<u64>,
    count: usize,
    /// One bit for each run, at the place that its hash says: of runs that are not there, one in [`SPARSE`] seems to be.
    /// That is enough to tell texts apart, and a table of std's would be three times the code.
    bits: Vec<u64>,
}

/// How many bits there are for each run.
const SPARSE: usize = 32;

impl Words {
    /// Nothing where a text has no words.
    pub(super) fn of(text: &str) -> Option<Self> {
        let words = hashes(text);
        let runs: Vec<u64> = (1..=RUN).flat_map(|length| words.windows(length).map(run)).collect();
        let mut bits = vec![0; runs.len() * SPARSE / 64 + 1];
        for run in &runs {
            let (place, bit) = place_of(*run, bits.len());
            if let Some(place) = bits.get_mut(place) {
                *place |= bit;
            }
        }
        (!words.is_empty()).then_some(Words { runs, count: words.len(), bits })
    }

    fn has_run(&self, run: u64) -> bool {
        let (place, bit) = place_of(run, self.bits.len());
        self.bits.get(place).is_some_and(|bits| bits & bit != 0)
    }

    /// How many words there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// How much of a text is in this one, from 0 to 1; all of one without words.
    fn share_of(&self, text: &str) -> f64 {
        let words = hashes(text);
        let length = words.len().min(RUN);
        if length == 0 {
            return 1.0;
        }
        let found = words.windows(length).filter(|words| self.has_run(run(words))).count();
        found as f64 / (words.len() - length + 1) as f64
    }

    /// How much of this text is in another.
    pub(super) fn share_in(&self, other: &Words) -> f64 {
        let found = self.runs.iter().filter(|run| other.has_run(**run)).count();
        found as f64 / self.runs.len() as f64
    }

    /// What of a block has no words but this text's.
    pub(super) fn keep(&self, block: Node) -> Option<Node> {
        let Node::Element(mut element) = block else {
            return self.has(&block).then_some(block);
        };
        if matches!(element.kind, Kind::Image | Kind::Embed | Kind::Rule) {
            return Some(Node::Element(element));
        }
        let holds_blocks = matches!(
            element.kind,
            Kind::Figure | Kind::List | Kind::OrderedList | Kind::Quote | Kind::Aside | Kind::Details
        );
        if !holds_blocks {
            let block = Node::Element(element);
            return self.has(&block).then_some(block);
        }
        element.children = element.children.into_iter().filter_map(|child| self.keep(child)).collect();
        (!element.children.is_empty()).then_some(Node::Element(element))
    }

    fn has(&self, node: &Node) -> bool {
        self.share_of(&text_of(std::slice::from_ref(node))) >= SAME_BLOCK
    }
}

/// The hashes of a text's words, in order. Where words are not parted by spaces, each sign is one.
fn hashes(text: &str) -> Vec<u64> {
    let text = fold(text);
    let mut hashes = Vec::new();
    let mut word = START;
    for c in text.chars() {
        let kind = kind_of(c);
        let is_sign = kind == Letter::Ideographic;
        if (is_sign || !(kind.is_letter() || kind == Letter::Digit)) && word != START {
            hashes.push(word);
            word = START;
        }
        if is_sign {
            hashes.push(mix(START, u64::from(c)));
        } else if kind.is_letter() || kind == Letter::Digit {
            word = mix(word, u64::from(c));
        }
    }
    if word != START {
        hashes.push(word);
    }
    hashes
}

fn place_of(run: u64, length: usize) -> (usize, u64) {
    ((run >> 6) as usize % length, 1 << (run & 63))
}

fn run(words: &[u64]) -> u64 {
    words.iter().fold(START, |hash, word| mix(hash, *word))
}

/// FNV-1a's numbers, over characters and hashes instead of bytes.
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}
