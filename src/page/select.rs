//! CSS selectors where there is no browser.

use std::cell::Cell;

use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};

use super::tree::{NodeId, Tree};
use crate::limits::MAX_SELECTOR_BYTES;

/// How much may be looked at for each node of a page. A selector of many blanks, of which each means "somewhere in",
/// would look at more with every level of the page.
const STEPS: usize = 100;

/// The elements of a page that a selector finds, in document order. A browser has its own `querySelectorAll`, with
/// all of CSS; this knows what CSS 2.1 has. Nothing where it is no such selector, or would take too long.
pub(super) fn select(tree: &Tree, selector: &str) -> Option<Vec<NodeId>> {
    // What is no selector is dropped with its rule.
    let sheet = format!("{selector}{{a:b}}");
    if selector.len() > MAX_SELECTOR_BYTES || selector.contains(['{', '}', '@', ';']) {
        return None;
    }
    let rules = StyleSheet::parse(&sheet).rules;
    if rules.is_empty() {
        return None;
    }
    let steps = Cell::new(tree.len() * STEPS);
    let mut found = Vec::new();
    for node in (0..tree.len()).filter(|node| !tree.name(*node).is_empty()) {
        let place = Place { tree, node, steps: &steps };
        if rules.iter().any(|rule| place.spend(1) && rule.selector.matches(&place)) {
            found.push(node);
        }
        if steps.get() == 0 {
            return None;
        }
    }
    Some(found)
}

struct Place<'a> {
    tree: &'a Tree,
    node: NodeId,
    /// How much may still be looked at.
    steps: &'a Cell<usize>,
}

impl Place<'_> {
    /// Whether so much may be looked at.
    fn spend(&self, steps: usize) -> bool {
        let left = self.steps.get().saturating_sub(steps);
        self.steps.set(left);
        left > 0
    }

    fn at(&self, node: NodeId) -> Self {
        Place { node, ..*self }
    }
}

impl Element for Place<'_> {
    fn parent_element(&self) -> Option<Self> {
        let parent = self.tree.parent(self.node);
        (parent != self.node && self.spend(1)).then(|| self.at(parent))
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        let parent = self.tree.parent(self.node);
        let mut before =
            self.node.checked_sub(1).filter(|before| *before != parent && self.node != parent)?;
        loop {
            // What ends where this begins, or is a child that does.
            while self.tree.parent(before) != parent && self.spend(1) {
                before = self.tree.parent(before);
            }
            if !self.spend(1) {
                return None;
            }
            if !self.tree.name(before).is_empty() {
                return Some(self.at(before));
            }
            before = before.checked_sub(1).filter(|before| *before != parent)?;
        }
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tree.name(self.node).eq_ignore_ascii_case(name)
    }

    fn attribute_matches(&self, local_name: &str, operator: AttributeOperator<'_>) -> bool {
        let mut attributes =
            self.tree.attributes(self.node).take_while(|(_, value)| self.spend(1 + value.len() / 8));
        attributes.find(|(name, _)| *name == local_name).is_some_and(|(_, value)| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        matches!(class, PseudoClass::FirstChild) && self.prev_sibling_element().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::select;
    use crate::host::parse_page;
    use crate::page::Tree;

    fn names(selector: &str) -> Option<Vec<String>> {
        let mut tree = Tree::default();
        let html = "<main id=a class='b c'><p data-x=y>1</p><p>2</p><div><p>3</p></div></main>";
        parse_page(html, &mut tree);
        let found = select(&tree, selector)?;
        Some(found.iter().map(|node| tree.text_in(*node)).collect())
    }

    #[test]
    fn finds_elements_by_selector() {
        for (selector, found) in [
            ("#a", vec!["123"]),
            ("main.c.b", vec!["123"]),
            ("main > p", vec!["1", "2"]),
            ("main p", vec!["1", "2", "3"]),
            ("[data-x=y]", vec!["1"]),
            ("[data-x] + p, div p", vec!["2", "3"]),
            ("p:first-child", vec!["1", "3"]),
            (".absent", vec![]),
        ] {
            let found: Vec<String> = found.into_iter().map(str::to_owned).collect();
            assert_eq!(names(selector), Some(found), "{selector}");
        }
    }

    #[test]
    fn ends_with_what_would_take_too_long() {
        let deep = ["<div class=a>".repeat(400), "<p>1</p>".repeat(400)].concat();
        let mut tree = Tree::default();
        parse_page(&deep, &mut tree);
        assert_eq!(select(&tree, "#x div div div div div"), None);
        assert_eq!(select(&tree, &["p", &" + p".repeat(1_000)].concat()), None);
        assert_eq!(select(&tree, ".a > .a > p").map(|found| found.len()), Some(400));
    }

    #[test]
    fn tells_what_is_no_selector() {
        for selector in ["", "..a", "p{", "a:b} c", "[x"] {
            assert_eq!(names(selector), None, "{selector}");
        }
    }
}
