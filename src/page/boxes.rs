//! Boxes that ask the reader for something, whatever they are called, and copyright lines.

use super::names::Tag;
use super::sums::Measure;
use super::tree::{NodeId, Tree};
use crate::text::{fold, search};

/// A longer box does more than ask, in letters.
const MAX_BOX: usize = 400;

/// A box holds less than this part of a page's prose.
const BOX_PART: usize = 4;

/// One that asks for an e-mail address may hold more: on a page of two sentences it does.
const EMAIL_PART: usize = 2;

/// A longer paragraph says more than who owns the page.
const MAX_LEGAL: usize = 300;

/// The boxes around a field to write in or a link to a subscription: whether each node is one.
pub(super) fn boxes(tree: &Tree, measures: &[Measure]) -> Vec<bool> {
    let all = measures.first().map_or(0, |page| page.prose);
    let is_small = |node: &NodeId, part: usize| {
        measures.get(*node).is_some_and(|own| own.letters < MAX_BOX && own.prose * part < all)
            && matches!(tree.tag(*node), Tag::Div | Tag::Section | Tag::Aside | Tag::Li | Tag::Form)
    };
    let box_of = |node: NodeId| {
        if asks(tree, node) {
            let form = tree.ancestors(node).take(6).find(|around| tree.tag(*around) == Tag::Form);
            let part = if is_email(tree, node) { EMAIL_PART } else { BOX_PART };
            let is_small = |node: &NodeId| is_small(node, part);
            let around = form.filter(is_small);
            return tree.ancestors(form.unwrap_or(node)).next().filter(is_small).or(around);
        }
        if sells(tree, node) {
            tree.ancestors(node)
                .take(3)
                .find(|around| is_box(tree, *around))
                .filter(|around| is_small(around, BOX_PART))
        } else {
            None
        }
    };
    let mut boxes = vec![false; tree.len()];
    for node in (0..tree.len()).filter_map(box_of) {
        if let Some(place) = boxes.get_mut(node) {
            *place = true;
        }
    }
    boxes
}

fn is_box(tree: &Tree, node: NodeId) -> bool {
    matches!(tree.tag(node), Tag::Div | Tag::Section | Tag::Aside)
}

/// Whether it is a field to write in: for an e-mail address, as a rule.
fn asks(tree: &Tree, node: NodeId) -> bool {
    let is_text = |kind: &str| kind.eq_ignore_ascii_case("text");
    tree.tag(node) == Tag::Input && (is_email(tree, node) || tree.attribute(node, "type").is_none_or(is_text))
}

fn is_email(tree: &Tree, node: NodeId) -> bool {
    tree.attribute(node, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("email"))
}

/// Whether a link leads to where a subscription is sold.
fn sells(tree: &Tree, node: NodeId) -> bool {
    tree.tag(node) == Tag::A
        && tree.attribute(node, "href").is_some_and(|href| {
            // By bytes, as pages have hundreds of links.
            let path = href.as_bytes().split(|byte| matches!(byte, b'?' | b'#')).next().unwrap_or_default();
            path.split(|byte| matches!(byte, b'/' | b'-' | b'_' | b'.')).any(|word| {
                matches!(
                    word,
                    b"subscribe"
                        | b"subscription"
                        | b"subscriptions"
                        | b"abo"
                        | b"abonnement"
                        | b"abonnements"
                        | b"abonnieren"
                        | b"suscripcion"
                        | b"suscribete"
                        | b"assine"
                        | b"assinatura"
                        | b"abbonamento"
                        | b"abbonamenti"
                        | b"paywall"
                )
            })
        })
}

/// Whether a paragraph only says who owns the page.
pub(super) fn is_legal(tree: &Tree, node: NodeId, measure: &Measure) -> bool {
    let is_leaf = measure.own > 0 && measure.own == measure.letters && measure.letters < MAX_LEGAL;
    if !is_leaf || !matches!(tree.tag(node), Tag::P | Tag::Div | Tag::Td | Tag::Li) {
        return false;
    }
    let text = fold(&tree.text_in(node));
    let text = text.trim();
    text.starts_with('©')
        || text.starts_with("copyright ")
        || RIGHTS.iter().any(|words| search::has(text, words))
}

const RIGHTS: [&str; 10] = [
    "all rights reserved",
    "alle rechte vorbehalten",
    "alle rechten voorbehouden",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "جميع الحقوق محفوظة",
    "無断転載",
    "版权所有",
];
