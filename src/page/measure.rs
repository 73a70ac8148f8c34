//! How much prose stands where.

use super::boxes::{boxes, is_legal};
use super::figures::{Role, roles};
use super::hidden::is_never_shown;
use super::names::{Tag, is_block, is_heading, is_media};
use super::noise::noise_of;
use super::sums::Measure;
use super::tree::{NodeId, Tree};
use crate::text::{Letter, kind_of};

/// Measures a page. `named` is an element that its publisher says to be the text.
pub(super) fn measure(tree: &Tree, named: Option<NodeId>) -> Vec<Measure> {
    let roles = roles(tree);
    let letters: Vec<usize> = (0..tree.len()).map(|node| letters(tree.text(node))).collect();
    let first = sum(tree, &roles, &letters, mark(tree, |node| is_never_shown(tree, node)));
    let all = first.first().map_or(0, |root| root.prose);
    let noise = noise(tree, &first, all);
    let boxes = boxes(tree, &first);
    let holds_named = |node: NodeId| named.is_some_and(|named| node <= named && named < tree.end(node));
    let is_in_named = |node: NodeId| named.is_some_and(|named| named < node && node < tree.end(named));
    let marked = mark(tree, |node| {
        let Some(measure) = first.get(node) else { return true };
        if holds_named(node) {
            return false;
        }
        // What is named is read although it is hidden.
        let is_hidden = if is_in_named(node) { is_never_shown(tree, node) } else { measure.left_out };
        is_hidden
            || boxes.get(node) == Some(&true)
            || noise.get(node) == Some(&true)
            || is_legal(tree, node, measure)
    });
    sum(tree, &roles, &letters, marked)
}

/// Whether each node is named as no part of the text, by a word that is believed on this page.
fn noise(tree: &Tree, measures: &[Measure], all: usize) -> Vec<bool> {
    let words: Vec<Option<String>> = measures
        .iter()
        .enumerate()
        .map(|(node, measure)| {
            let may_be = !measure.left_out && measure.prose * NOISE_PART < all;
            may_be.then(|| noise_of(tree, node, measure.prose * MINOR_PART < all)).flatten()
        })
        .collect();
    // A word that would take away so much names something else on this page.
    let mut taken: Vec<(&str, usize, Measure)> = Vec::new();
    let mut node = 0;
    while let Some(word) = words.get(node) {
        node = match word {
            Some(word) => {
                let own = measures.get(node).copied().unwrap_or_default();
                match taken.iter_mut().find(|(other, ..)| other == word) {
                    // What stands twice, for narrow and for wide pages, is counted once.
                    Some((.., last)) if (last.prose, last.letters) == (own.prose, own.letters) => {}
                    Some((_, sum, last)) => {
                        *sum += own.prose;
                        *last = own;
                    }
                    None => taken.push((word, own.prose, own)),
                }
                tree.end(node)
            }
            None => node + 1,
        };
    }
    taken.retain(|(_, sum, _)| sum * NOISE_PART >= all && *sum > 0);
    let is_believed = |word: &String| taken.iter().all(|(other, ..)| other != word);
    words.iter().map(|word| word.as_ref().is_some_and(is_believed)).collect()
}

/// What holds at least one part in so many of a page's prose is no noise, whatever it is called.
const NOISE_PART: usize = 3;

/// The same, for words that tell less surely.
const MINOR_PART: usize = 10;

fn mark(tree: &Tree, is_left_out: impl Fn(NodeId) -> bool) -> Vec<Measure> {
    let mut measures = vec![Measure::default(); tree.len()];
    let mut node = 0;
    while node < tree.len() {
        if is_left_out(node) {
            let end = tree.end(node);
            for measure in measures.get_mut(node..end).unwrap_or_default() {
                measure.left_out = true;
            }
            node = end;
        } else {
            node += 1;
        }
    }
    measures
}

/// Adds up, from the leaves to the root.
fn sum(tree: &Tree, roles: &[Role], letters: &[usize], mut measures: Vec<Measure>) -> Vec<Measure> {
    for node in (0..tree.len()).rev() {
        let Some(mut own) = measures.get(node).copied() else { continue };
        if own.left_out {
            continue;
        }
        let tag = tree.tag(node);
        let role = roles.get(node).copied().unwrap_or_default();
        own.role = role;
        if tag == Tag::Text {
            own.letters = letters.get(node).copied().unwrap_or_default();
            own.own = own.letters;
        }
        if tag == Tag::A {
            own.linked = own.letters;
            own.own_linked = own.own;
        }
        let is_block = is_block(tag) || role != Role::Own;
        if role == Role::Caption {
            own.prose = 0;
        } else if is_block && !is_heading(tag) {
            own.paragraph = own.own_prose();
            own.prose += own.paragraph;
        }
        if let Some(place) = measures.get_mut(node) {
            *place = own;
        }
        let parent = tree.parent(node);
        if parent != node
            && let Some(parent) = measures.get_mut(parent)
        {
            parent.letters += own.letters;
            parent.linked += own.linked;
            parent.prose += own.prose;
            parent.has_media |= own.has_media || is_media(tag);
            if !is_block {
                parent.own += own.own;
                parent.own_linked += own.own_linked;
            }
        }
    }
    measures
}

/// The letters and digits of a text, as [`MIN_PARAGRAPH`](super::sums::MIN_PARAGRAPH) counts them.
fn letters(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).count();
    }
    text.chars().map(letters_of).sum()
}

fn letters_of(c: char) -> usize {
    match kind_of(c) {
        Letter::Caseless => 2,
        Letter::Ideographic => 3,
        kind if kind.is_letter() || kind == Letter::Digit => 1,
        _ => 0,
    }
}
