//! CSS selectors where there is no browser.

use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};

use super::tree::{NodeId, Tree};

/// The elements of a page that a selector finds, in document order. A browser has its own `querySelectorAll`, with
/// all of CSS; this knows what CSS 2.1 has. Nothing where it is no such selector.
pub(super) fn select(tree: &Tree, selector: &str) -> Option<Vec<NodeId>> {
    // What is no selector is dropped with its rule.
    let sheet = format!("{selector}{{a:b}}");
    if selector.contains(['{', '}', '@', ';']) {
        return None;
    }
    let rules = StyleSheet::parse(&sheet).rules;
    if rules.is_empty() {
        return None;
    }
    let elements = (0..tree.len()).filter(|node| !tree.name(*node).is_empty());
    Some(
        elements
            .filter(|node| rules.iter().any(|rule| rule.selector.matches(&Place { tree, node: *node })))
            .collect(),
    )
}

struct Place<'a> {
    tree: &'a Tree,
    node: NodeId,
}

impl Element for Place<'_> {
    fn parent_element(&self) -> Option<Self> {
        let parent = self.tree.parent(self.node);
        (parent != self.node).then_some(Place { tree: self.tree, node: parent })
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        let parent = self.tree.parent(self.node);
        let mut before =
            self.node.checked_sub(1).filter(|before| *before != parent && self.node != parent)?;
        loop {
            // What ends where this begins, or is a child that does.
            while self.tree.parent(before) != parent {
                before = self.tree.parent(before);
            }
            if !self.tree.name(before).is_empty() {
                return Some(Place { tree: self.tree, node: before });
            }
            before = before.checked_sub(1).filter(|before| *before != parent)?;
        }
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tree.name(self.node).eq_ignore_ascii_case(name)
    }

    fn attribute_matches(&self, local_name: &str, operator: AttributeOperator<'_>) -> bool {
        self.tree.attribute(self.node, local_name).is_some_and(|value| operator.matches(value))
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
    fn tells_what_is_no_selector() {
        for selector in ["", "..a", "p{", "a:b} c", "[x"] {
            assert_eq!(names(selector), None, "{selector}");
        }
    }
}
