//! The words of a class or id.

/// The words of a class or id, in lower case. A capital begins a word, unless that makes a short one: names that a
/// build made up are full of these.
pub(super) fn words(class: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in class.split(|c: char| !c.is_ascii_alphanumeric()) {
        let starts: Vec<usize> = part
            .bytes()
            .zip(part.bytes().skip(1))
            .enumerate()
            .filter(|(_, (before, c))| before.is_ascii_lowercase() && c.is_ascii_uppercase())
            .map(|(at, _)| at + 1)
            .collect();
        let mut begin = 0;
        let pieces: Vec<&str> = starts
            .iter()
            .chain([&part.len()])
            .map(|end| {
                let piece = part.get(begin..*end).unwrap_or_default();
                begin = *end;
                piece
            })
            .collect();
        if pieces.iter().all(|piece| piece.len() > 3) {
            words.extend(pieces.iter().map(|piece| piece.to_ascii_lowercase()));
        } else if !part.is_empty() {
            words.push(part.to_ascii_lowercase());
        }
    }
    words
}
