//! Strings in the order in which they were first seen.
//!
//! Not a map of the standard library: each kind of that costs the browser
//! 4 KB of Wasm, and one with a fixed hash could be made slow by its input.

/// Numbers strings from 0; a string that was seen before keeps its number.
/// Finding one of `n` takes O(log² n) comparisons, whatever they are.
///
/// ```
/// let mut seen = offprint::seen::Seen::default();
/// assert_eq!(seen.number("a"), (0, true));
/// assert_eq!(seen.number("b"), (1, true));
/// assert_eq!(seen.number("a"), (0, false));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Seen {
    keys: Vec<String>,
    /// Numbers sorted by their strings, in runs of falling powers of two: the
    /// bits of how many there are. Adding one carries as in binary.
    runs: Vec<Vec<u32>>,
}

impl Seen {
    /// Without a string.
    pub const fn new() -> Self {
        Seen { keys: Vec::new(), runs: Vec::new() }
    }

    /// The number of a string, and whether it is new.
    pub fn number(&mut self, key: &str) -> (usize, bool) {
        if let Some(number) = self.find(key) {
            return (number, false);
        }
        let number = self.keys.len();
        self.keys.push(key.to_owned());
        let mut run = vec![number as u32];
        while let Some(before) = self.runs.pop_if(|before| before.len() == run.len()) {
            run = self.merge(&before, &run);
        }
        self.runs.push(run);
        (number, true)
    }

    /// The number of a string that was seen.
    pub fn find(&self, key: &str) -> Option<usize> {
        self.runs.iter().find_map(|run| {
            let at = run.binary_search_by(|number| self.key(*number).cmp(key)).ok()?;
            run.get(at).map(|number| *number as usize)
        })
    }

    /// The strings by their numbers.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    fn key(&self, number: u32) -> &str {
        self.keys.get(number as usize).map_or("", String::as_str)
    }

    fn merge(&self, left: &[u32], right: &[u32]) -> Vec<u32> {
        let mut merged = Vec::with_capacity(left.len() + right.len());
        let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
        while let (Some(l), Some(r)) = (left.peek(), right.peek()) {
            let from = if self.key(**l) < self.key(**r) { &mut left } else { &mut right };
            merged.extend(from.next());
        }
        merged.extend(left);
        merged.extend(right);
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn strings_keep_their_first_number() {
        let mut seen = Seen::default();
        let key = |n: usize| (n * 7919 % 1009).to_string();
        for n in 0..1009 {
            assert_eq!(seen.number(&key(n)), (n, true));
        }
        for n in 0..1009 {
            assert_eq!(seen.number(&key(n)), (n, false));
            assert_eq!(seen.find(&key(n)), Some(n));
        }
        assert_eq!(seen.find("x"), None);
        assert_eq!(seen.keys().len(), 1009);
    }
}
