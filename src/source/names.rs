//! Names of a byline, out of the text that holds them.

use super::affiliations::{is_affiliation, is_desk, is_full_name, is_suffix, without_date, without_place};
use super::placeholders::is_placeholder;
use super::text::one_line;
use super::urls::looks_like_url;
use crate::text::{is_letter_or_digit, search};

/// English openings, removed whatever the language of the article.
const BY: [&str; 8] =
    ["by ", "by: ", "written by ", "posted by ", "reported by ", "words by ", "text by ", "story by "];

/// Openings that are removed in one language only: a person may be called Von or Di elsewhere.
const BY_IN: [(&str, &str); 6] =
    [("de", "von "), ("fr", "par "), ("es", "por "), ("pt", "por "), ("it", "di "), ("nl", "door ")];

/// What separates names for certain. A Japanese `・` does not: it stands inside foreign names.
const HARD_BREAKS: [&str; 8] = [";", "；", "؛", "|", "｜", "、", "，", " / "];

/// Words between two names.
#[rustfmt::skip]
const ANDS: [&str; 22] = [
    " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " i ", " и ", " і ",
    " та ", " ve ", " dan ", " và ", " with ", " mit ", " und, ", " and, ",
];

/// The names of a byline.
#[derive(Default)]
pub(super) struct Names {
    pub(super) found: Vec<String>,
    /// Something else stood beside them: a place, a house, a date.
    pub(super) left_out: bool,
}

/// The names in a byline such as `By Ada Byron and Sam Roe`. E-mail addresses
/// are dropped; a URL is no name.
pub(super) fn names(byline: &str, lang: Option<&str>) -> Names {
    let mut names = Names::default();
    let text = without_by(byline, lang);
    let opened = text.len() < byline.trim().len();
    let has_bar = text.contains(['|', '｜']);
    let mut is_first_full = None;
    for part in split_all(text, &HARD_BREAKS) {
        let part = without_by(part, lang);
        if is_first_full.is_none() {
            is_first_full = names.found.first().map(|first| is_full_name(first));
        }
        if has_bar && is_first_full == Some(true) && is_affiliation(part) {
            names.left_out = true;
            continue;
        }
        let dateless = without_date(part);
        names.left_out |= dateless.len() < part.len();
        names.soft(dateless, opened);
    }
    names
}

impl Names {
    fn push(&mut self, text: &str) {
        match name(text) {
            Some(name) => self.found.push(name),
            None => self.left_out |= !text.trim().is_empty(),
        }
    }

    /// Adds the names of a text that is split where every part is a full name, the last of three or more perhaps not;
    /// else as one (`Smith, John`; `Arts and Culture Desk`). `opened`: it had a "by", so no name is turned round.
    fn soft(&mut self, text: &str, opened: bool) {
        let text = text.trim();
        if let Some(parts) = arabic(text) {
            // Who has two names has a place behind them.
            let is_single = |part: &str| !part.trim().contains(' ');
            let full = parts.first().is_some_and(|first| !is_single(first));
            for (index, part) in parts.into_iter().enumerate() {
                if full && index > 0 && is_single(part) {
                    self.left_out = true;
                } else {
                    self.push(part);
                }
            }
            return;
        }
        let mut groups: Vec<Vec<String>> = split_all(text, &ANDS).into_iter().map(listed).collect();
        let before: usize = groups.iter().map(Vec::len).sum();
        groups.iter_mut().for_each(|group| group.retain(|part| !is_placeholder(part)));
        groups.retain(|group| !group.is_empty());
        let count: usize = groups.iter().map(Vec::len).sum();
        if count < before && count > 0 {
            self.left_out = true;
            return groups.iter().flatten().for_each(|part| self.push(part));
        }
        // The last of several may be a house or have one name only.
        let is_house = |group: &Vec<String>| group.first().is_some_and(|first| is_desk(first));
        let may_differ = groups.len() > 1 && (count > 2 || groups.last().is_some_and(is_house));
        let several = groups.len().saturating_sub(usize::from(may_differ));
        let begins =
            |group: &Vec<String>| group.first().is_some_and(|first| is_full_name(without_place(first)));
        if count < 2 || !groups.iter().take(several.max(1)).all(begins) {
            let placeless = if begins(&vec![text.to_owned()]) { without_place(text) } else { text };
            self.left_out |= placeless.len() < text.len();
            return self.push(placeless);
        }
        // One name and something behind it: only what is surely none.
        let [only] = groups.as_slice() else { return self.all(&groups) };
        let sure = opened || only.iter().filter(|part| is_full_name(without_place(part))).count() > 1;
        if sure || only.iter().skip(1).all(|part| is_affiliation(part)) {
            return self.all(&groups);
        }
        self.push(text);
    }

    /// Adds the first of each group, and what else is a name of the others.
    fn all(&mut self, groups: &[Vec<String>]) {
        for group in groups {
            for (index, part) in group.iter().enumerate() {
                let placeless = without_place(part);
                let is_name = index == 0 || is_full_name(placeless);
                self.left_out |= !is_name || placeless.len() < part.len();
                if is_name {
                    self.push(placeless);
                }
            }
        }
    }
}

/// The parts between Arabic commas, if there are any.
fn arabic(text: &str) -> Option<Vec<&str>> {
    search::has(text, "،").then(|| search::parts(text, "،"))
}

/// The parts between commas, degrees with the name before them.
fn listed(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in search::parts(text, ", ") {
        let part = part.trim().trim_end_matches(',');
        match parts.last_mut() {
            Some(last) if is_suffix(part) => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ if part.is_empty() => {}
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}

/// A text, split at each of these words.
fn split_all<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for word in words {
        // Most separators do not occur.
        if search::has(text, word) {
            parts = parts.into_iter().flat_map(|part| search::parts(part, word)).collect();
        }
    }
    parts
}

/// One name: without e-mail addresses and stray signs; `None` for a URL.
pub(super) fn name(text: &str) -> Option<String> {
    if looks_like_url(text) || is_placeholder(text) {
        return None;
    }
    let is_email = |word: &str| word.contains('@') && word.contains('.') && word.len() > 5;
    let without_emails;
    let text = if text.contains('@') {
        let words: Vec<&str> = text.split(' ').filter(|word| !is_email(word)).collect();
        without_emails = words.join(" ");
        without_emails.as_str()
    } else {
        text
    };
    let kept = one_line(text);
    let kept = kept.trim_matches([',', ';', '|', ' ', ':', '<', '>', '¿']);
    let kept = kept.strip_prefix("- ").unwrap_or(kept);
    // RSS has the name in brackets behind the e-mail address.
    let inner = kept.strip_prefix('(').and_then(|kept| kept.strip_suffix(')'));
    let kept = inner.unwrap_or(kept).trim();
    kept.chars().any(is_letter_or_digit).then(|| kept.to_owned())
}

/// A byline without the "by" before it.
pub(super) fn without_by<'a>(text: &'a str, lang: Option<&str>) -> &'a str {
    let text = text.trim();
    let lang = lang.unwrap_or_default().get(..2).unwrap_or_default();
    let own = BY_IN.iter().filter(|(of, _)| of.eq_ignore_ascii_case(lang)).map(|(_, by)| by);
    for by in BY.iter().chain(own) {
        if let Some((start, rest)) = text.split_at_checked(by.len())
            && start.eq_ignore_ascii_case(by)
        {
            return rest.trim();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::names;

    fn found(byline: &str) -> (Vec<String>, bool) {
        let names = names(byline, Some("de"));
        (names.found, names.left_out)
    }

    #[test]
    fn names_and_nothing_else() {
        for (byline, expected, left_out) in [
            ("By Ada Marsh and Sam Roe", &["Ada Marsh", "Sam Roe"] as &[_], false),
            ("Von Ada Marsh und Sam Roe, Rostock", &["Ada Marsh", "Sam Roe"], true),
            ("Ada Marsh, Sam Roe and Plato", &["Ada Marsh", "Sam Roe", "Plato"], false),
            ("Ada Marsh, Sam Roe and Kim Lo, NW", &["Ada Marsh", "Sam Roe", "Kim Lo"], true),
            ("Ada Marsh, Sam Roe, and Kim Lo", &["Ada Marsh", "Sam Roe", "Kim Lo"], false),
            ("Ada Marsh | March 2, 2026", &["Ada Marsh"], true),
            ("Ada Marsh, March 2, 2026", &["Ada Marsh"], true),
            ("Ada Marsh - 2026-03-02", &["Ada Marsh"], true),
            ("March 2, 2026", &[], true),
            ("Ada Marsh, NW News", &["Ada Marsh"], true),
            ("Ada Marsh, staff writer", &["Ada Marsh"], true),
            ("Ada Marsh, London", &["Ada Marsh"], true),
            ("Ada Marsh (AFP)", &["Ada Marsh"], true),
            ("By Ada Marsh in Wendel", &["Ada Marsh"], true),
            ("By Ada Marsh in Wendel and Sam Roe in Skerry", &["Ada Marsh", "Sam Roe"], true),
            ("Ada Marsh and Reuters", &["Ada Marsh", "Reuters"], false),
            ("Ada Marsh and Plato", &["Ada Marsh and Plato"], false),
            ("Ada Marsh | NW News", &["Ada Marsh"], true),
            ("Ada Marsh; Reuters", &["Ada Marsh", "Reuters"], false),
            ("undefined and Ada Marsh", &["Ada Marsh"], true),
            ("Ada Marsh 2.3.2026, 14:05", &["Ada Marsh"], true),
            ("Posted by Ada Marsh on March 2, 2026", &["Ada Marsh"], true),
            ("Smith, John", &["Smith, John"], false),
            ("Smith, John; Doe, Jane", &["Smith, John", "Doe, Jane"], false),
            ("García Márquez, Gabriel", &["García Márquez, Gabriel"], false),
            ("Ada Marsh, MD", &["Ada Marsh, MD"], false),
            ("Ada Marsh, MD, and Sam Roe, PhD", &["Ada Marsh, MD", "Sam Roe, PhD"], false),
            ("Arts and Culture Desk", &["Arts and Culture Desk"], false),
            ("Women in Tech", &["Women in Tech"], false),
            ("Agent 47", &["Agent 47"], false),
            ("ada@wire.example (Ada Marsh)", &["Ada Marsh"], false),
            ("undefined", &[], true),
            ("山田太郎、佐藤花子", &["山田太郎", "佐藤花子"], false),
            ("バラク・オバマ", &["バラク・オバマ"], false),
            ("张伟，李娜", &["张伟", "李娜"], false),
            ("أحمد علي، سارة حسن", &["أحمد علي", "سارة حسن"], false),
            ("أحمد علي، القاهرة", &["أحمد علي"], true),
        ] {
            let expected: Vec<String> = expected.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(found(byline), (expected, left_out), "{byline}");
        }
    }
}
