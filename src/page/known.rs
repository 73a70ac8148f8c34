//! What was found out about names, which stand again and again in a page.

/// How many names are remembered.
const PLACES: usize = 512;

/// Names that were seen, with what was found out. Each has one place, by its hash, and the last one seen stays there.
pub(super) struct Known<T> {
    places: Vec<Option<(String, T)>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Known { places: Vec::new() }
    }
}

impl<T: Copy> Known<T> {
    /// What is known of a name; else what `find_out` says.
    pub(super) fn of(&mut self, name: &str, find_out: fn(&str) -> T) -> T {
        self.places.resize_with(PLACES, || None);
        let place = self.places.get_mut(hash(name) as usize % PLACES);
        if let Some(Some((known, value))) = &place
            && known == name
        {
            return *value;
        }
        let value = find_out(name);
        if let Some(place) = place {
            *place = Some((name.to_owned(), value));
        }
        value
    }
}

/// FNV-1a, of 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn says_the_same_of_any_name() {
        let mut known = Known::default();
        let names: Vec<String> =
            (0..3_000).map(|number| "x".repeat(number % 7) + &number.to_string()).collect();
        for name in names.iter().chain(&names).map(String::as_str).chain(["", ""]) {
            assert_eq!(known.of(name, str::len), name.len());
        }
    }
}
