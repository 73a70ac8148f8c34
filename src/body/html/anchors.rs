//! What links of a text lead to: the `id`s of its elements. They are kept on what is put into the tree next, since many
//! stand on elements that have no place in it: an empty `a`, a `div`, a `span`.

use super::attributes::{Given, get};
use super::flow::{Attributes, Tree};
use crate::article::Attribute;
use crate::body::anchors::name_of;

impl Tree {
    /// Remembers the names of an element of the source.
    pub(super) fn name(&mut self, element: &str, given: &Given) {
        let old = if element == "a" { get(given, "name") } else { None };
        for written in get(given, "id").into_iter().chain(old) {
            if let Some(name) = name_of(written) {
                add(&mut self.names, &name);
            }
        }
    }

    /// Gives an element the names that wait for one.
    pub(super) fn give_names(&mut self, attributes: &mut Attributes) {
        if self.names.is_empty() {
            return;
        }
        let names = core::mem::take(&mut self.names);
        match attributes.iter_mut().find(|(attribute, _)| *attribute == Attribute::Id) {
            Some((_, known)) => add(known, &names),
            None => attributes.push((Attribute::Id, names)),
        }
    }

    /// Gives the innermost open element the names that wait, since it holds what stands where they were.
    pub(super) fn name_open(&mut self) {
        if !self.names.is_empty()
            && let Some(mut frame) = self.frames.pop()
        {
            self.give_names(&mut frame.element.attributes);
            self.frames.push(frame);
        }
    }

    /// Takes the names of an element that is not kept.
    pub(super) fn take_names(&mut self, attributes: &Attributes) {
        for (attribute, names) in attributes {
            if *attribute == Attribute::Id {
                add(&mut self.names, names);
            }
        }
    }
}

/// Names have no spaces, so several are parted by one.
fn add(names: &mut String, more: &str) {
    if !names.is_empty() {
        names.push(' ');
    }
    names.push_str(more);
}
