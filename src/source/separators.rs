//! What separates the names of a list in one text, in the scripts of the world.

use crate::text::search;

/// Commas and semicolons of other scripts than Latin, and breaks: where they stand, a name ends.
const SURE: [char; 10] = ['，', '、', '；', '،', '؛', '｜', '|', '\t', '\n', '\r'];

/// The parts of a text between separators that are ones everywhere; but for sentences, which have commas too.
pub(super) fn sure_parts(text: &str) -> impl Iterator<Item = &str> {
    let is_sentence = text.contains(['。', '！', '？']);
    text.split(move |c| !is_sentence && SURE.contains(&c)).filter(|part| !part.trim().is_empty())
}

/// The names in a text. `in_list`: it is an item of a list, where one comma and a blank belong to a name
/// (`Paris, Texas`).
pub(super) fn parts(text: &str, in_list: bool) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in sure_parts(text) {
        parts.extend(latin_parts(part, in_list).into_iter().flat_map(hash_parts));
    }
    match parts.as_slice() {
        [only] if !in_list => dotted(only),
        _ => parts,
    }
}

/// The parts between commas and semicolons. Between semicolons, one comma belongs to a name (`Paris, Texas; Ferries`); a
/// semicolon without a blank may belong to an item of a list (`TL;DR`).
fn latin_parts(text: &str, in_list: bool) -> Vec<&str> {
    let count = |sign| text.bytes().filter(|byte| *byte == sign).count();
    let (commas, semicolons) = (count(b','), count(b';'));
    let is_name = in_list && commas == 1 && search::has(text, ", ");
    if in_list && commas == 0 && semicolons == 1 && !search::has(text, "; ") {
        return vec![text];
    }
    let is_between = || semicolons > 0 && text.split(';').all(|part| search::parts(part, ",").len() <= 2);
    if is_name || is_between() { text.split(';').collect() } else { text.split([',', ';']).collect() }
}

/// The parts of `#a #b`.
fn hash_parts(text: &str) -> Vec<&str> {
    let text = text.trim();
    if text.starts_with('#') { search::parts(text, " #") } else { vec![text] }
}

/// The parts between Japanese middle dots. They also stand inside foreign names, which are written in katakana.
fn dotted(text: &str) -> Vec<&str> {
    let is_katakana = |c: Option<char>| c.is_some_and(|c| ('ァ'..='ヺ').contains(&c) || c == 'ー');
    let parts: Vec<&str> = text.split('・').collect();
    let is_name = parts.windows(2).any(|pair| match pair {
        [one, other] => is_katakana(one.chars().last()) && is_katakana(other.chars().next()),
        _ => false,
    });
    if is_name { vec![text] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn names_of_every_script() {
        for (text, expected) in [
            ("经济，科技，政治", &["经济", "科技", "政治"] as &[_]),
            ("経済、科学", &["経済", "科学"]),
            ("经济；科技", &["经济", "科技"]),
            ("اقتصاد، سياسة", &["اقتصاد", "سياسة"]),
            ("اقتصاد؛سياسة", &["اقتصاد", "سياسة"]),
            ("経済・科学・政治", &["経済", "科学", "政治"]),
            ("バラク・オバマ", &["バラク・オバマ"]),
            ("Ferries\tSeals\nTides", &["Ferries", "Seals", "Tides"]),
            ("#ferries #seals #tides", &["#ferries", "seals", "tides"]),
            ("#ferries, #C# and #more", &["#ferries", "#C# and", "more"]),
            ("C# and #net", &["C# and #net"]),
            ("Ferries | Seals", &["Ferries", "Seals"]),
            ("Ferries; Seals", &["Ferries", "Seals"]),
            ("Paris, Texas; Ferries", &["Paris, Texas", "Ferries"]),
            ("Marsh, Ada; Roe, Sam", &["Marsh, Ada", "Roe, Sam"]),
            ("Ferries, Seals, Tides; Rain", &["Ferries", "Seals", "Tides", "Rain"]),
            ("Ferries,Seals", &["Ferries", "Seals"]),
            ("渡轮今天停运，明天恢复。", &["渡轮今天停运，明天恢复。"]),
            ("Ferries", &["Ferries"]),
        ] {
            let found: Vec<&str> = parts(text, false).into_iter().map(str::trim).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn an_item_of_a_list_may_have_a_comma() {
        for (text, expected) in [
            ("Paris, Texas", &["Paris, Texas"] as &[_]),
            ("Ferries,Seals", &["Ferries", "Seals"]),
            ("one, two, three", &["one", "two", "three"]),
            ("经济，科技", &["经济", "科技"]),
            ("政治・経済", &["政治・経済"]),
            ("TL;DR", &["TL;DR"]),
            ("Ferries; Seals", &["Ferries", "Seals"]),
        ] {
            let found: Vec<&str> = parts(text, true).into_iter().map(str::trim).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
