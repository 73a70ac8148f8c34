//! Lists of names written as one text. An array of texts costs the browser
//! eight bytes a name beside the characters, a `match` three times that.

use super::cut;

/// The place of the entry that has this name. Entries are parted by `|`, the
/// names of one entry by spaces.
pub fn place(list: &str, name: &str) -> Option<usize> {
    let has = |entry: &[u8]| entry.split(|byte| *byte == b' ').any(|one| one == name.as_bytes());
    list.as_bytes().split(|byte| *byte == b'|').position(has)
}

/// Whether an entry of the list has this name.
pub fn listed(list: &str, name: &str) -> bool {
    place(list, name).is_some()
}

/// The entry at a place of a list parted by this mark; nothing beyond the last.
pub fn entry(list: &'static str, mark: &str, place: usize) -> &'static str {
    let mut rest = list;
    for _ in 0..place {
        rest = cut(rest, mark).map_or("", |(_, rest)| rest);
    }
    cut(rest, mark).map_or(rest, |(entry, _)| entry)
}

#[cfg(test)]
mod tests {
    use super::{entry, place};

    #[test]
    fn an_entry_has_a_place_and_names() {
        const LIST: &str = "a|b bb||c";
        for (name, at) in [("a", Some(0)), ("b", Some(1)), ("bb", Some(1)), ("c", Some(3)), ("b bb", None)] {
            assert_eq!(place(LIST, name), at, "{name}");
        }
        assert_eq!([0, 1, 2, 3, 4].map(|at| entry(LIST, "|", at)), ["a", "b bb", "", "c", ""]);
    }
}
