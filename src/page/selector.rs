//! A selector of an element, for a person to write down.

use super::body_words::names_body;
use super::tree::{NodeId, Tree};
use super::words::with_words;

/// Names that a build made up change with the next one; a longer name is one of these, or hard to read.
const MAX_NAME: usize = 40;

/// Nobody wants to read a longer way than this to an element.
const MAX_STEPS: usize = 12;

/// Nor to count more elements before it.
const MAX_BEFORE: usize = 12;

/// No more classes of an element are tried.
const MAX_CLASSES: usize = 8;

impl Tree {
    /// A selector that finds this element first: a name that no other element has, or the way from an element around it
    /// that has one. Nothing where that would be long.
    pub fn selector_of(&self, node: NodeId) -> Option<String> {
        let mut steps = Vec::new();
        let mut at = node;
        while steps.len() < MAX_STEPS {
            if let Some(name) = self.own_selector(at) {
                steps.push(name);
                steps.reverse();
                return Some(steps.join(" > "));
            }
            steps.push(self.step(at)?);
            at = self.parent(at);
        }
        None
    }

    /// A selector that finds this element and no other.
    fn own_selector(&self, node: NodeId) -> Option<String> {
        let name = self.name(node);
        let is_only =
            |attribute: &str, value: &str| self.only(|other| self.attribute(other, attribute) == Some(value));
        if let Some(id) = self.attribute(node, "id").filter(|id| is_plain(id) && is_only("id", id)) {
            return Some(["#", id].concat());
        }
        for property in ["itemprop", "property"] {
            if let Some(value) =
                self.attribute(node, property).filter(|value| is_plain(value) && is_only(property, value))
            {
                return Some(["[", property, "=", value, "]"].concat());
            }
        }
        let classes =
            self.attribute(node, "class").unwrap_or_default().split_ascii_whitespace().take(MAX_CLASSES);
        let is_alone =
            |class: &&str| self.only(|other| self.name(other) == name && self.has_class(other, class));
        let classes: Vec<&str> = classes.filter(|class| is_plain(class) && is_alone(class)).collect();
        // What says that it is the text tells a person more than what says how it is placed.
        let best = classes.iter().find(|class| with_words(class, names_body)).or(classes.first());
        if let Some(class) = best {
            return Some([name, ".", class].concat());
        }
        self.only(|other| self.name(other) == name).then(|| name.to_owned())
    }

    /// What tells an element from the others in its parent.
    fn step(&self, node: NodeId) -> Option<String> {
        let name = self.name(node);
        let parent = self.parent(node);
        let before = self
            .children(parent)
            .take_while(|child| *child < node)
            .filter(|child| !self.name(*child).is_empty());
        let before: Vec<NodeId> = before.take(MAX_BEFORE + 1).collect();
        if parent == node || before.len() > MAX_BEFORE {
            return None;
        }
        if before.iter().all(|other| self.name(*other) != name) {
            return Some(name.to_owned());
        }
        let classes =
            self.attribute(node, "class").unwrap_or_default().split_ascii_whitespace().take(MAX_CLASSES);
        let is_first = |class: &&str| !before.iter().any(|other| self.has_class(*other, class));
        if let Some(class) = classes.filter(|class| is_plain(class)).find(is_first) {
            return Some([name, ".", class].concat());
        }
        // The one after so many others.
        let others = before.iter().skip(1).map(|_| " + *").collect::<String>();
        Some([":first-child", &others, " + ", name].concat())
    }

    /// Whether one element fits, and no more.
    fn only(&self, fits: impl Fn(NodeId) -> bool) -> bool {
        (0..self.len()).filter(|node| fits(*node)).take(2).count() == 1
    }

    fn has_class(&self, node: NodeId, class: &str) -> bool {
        self.attribute(node, "class")
            .is_some_and(|value| value.split_ascii_whitespace().any(|one| one == class))
    }
}

/// Whether a name stands in a selector as it is.
fn is_plain(name: &str) -> bool {
    name.len() <= MAX_NAME
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
