//! The tree that html5ever builds: nodes in one vector, linked by number, so
//! that it can be of any depth without recursion.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::HtmlEvents;

const DOCUMENT: usize = 0;

enum Data {
    Document,
    /// Whether HTML may stand in it, if it is MathML, is the flag.
    Element(QualName, Vec<Attribute>, bool),
    Text(StrTendril),
    /// A comment or a processing instruction.
    Nothing,
}

struct Item {
    data: Data,
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    depth: usize,
}

/// The tree.
pub(super) struct Arena {
    items: RefCell<Vec<Item>>,
    /// The element that the parser is in, as far as it tells: corrected with
    /// every node that it inserts.
    current: Cell<usize>,
}

/// The name of an element, by value: atoms are cheap to copy.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Arena {
    pub(super) fn new() -> Self {
        let arena = Arena { items: RefCell::default(), current: Cell::new(DOCUMENT) };
        arena.create(Data::Document);
        arena
    }

    /// How many nodes were made.
    pub(super) fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// How deep the parser is, about.
    pub(super) fn depth(&self) -> usize {
        self.get(self.current.get(), |item| item.depth).unwrap_or_default()
    }

    /// The element that the parser is in, about.
    pub(super) fn current(&self) -> usize {
        self.current.get()
    }

    /// Says that an end tag ended this element, if it has its name: the parser
    /// does not always tell.
    pub(super) fn end(&self, node: usize, name: &LocalName) {
        let ends = self.get(node, |item| matches!(&item.data, Data::Element(own, ..) if own.local == *name));
        if ends == Some(true) && self.current.get() == node {
            self.pop(&node);
        }
    }

    fn create(&self, data: Data) -> usize {
        let mut items = self.items.borrow_mut();
        items.push(Item {
            data,
            parent: None,
            previous: None,
            next: None,
            first: None,
            last: None,
            depth: 0,
        });
        items.len() - 1
    }

    fn get<T>(&self, node: usize, read: impl FnOnce(&Item) -> T) -> Option<T> {
        self.items.borrow().get(node).map(read)
    }

    fn edit(&self, node: Option<usize>, write: impl FnOnce(&mut Item)) {
        if let Some(node) = node
            && let Some(item) = self.items.borrow_mut().get_mut(node)
        {
            write(item);
        }
    }

    fn parent(&self, node: usize) -> Option<usize> {
        self.get(node, |item| item.parent).flatten()
    }

    /// Inserts a node into a parent, before a sibling or at the end.
    fn insert(&self, parent: usize, child: NodeOrText<usize>, before: Option<usize>) {
        let previous = match before {
            Some(sibling) => self.get(sibling, |item| item.previous).flatten(),
            None => self.get(parent, |item| item.last).flatten(),
        };
        let depth = self.get(parent, |item| item.depth).unwrap_or_default();
        let node = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                self.current.set(parent);
                if self.extend_text(previous, &text) {
                    return;
                }
                self.create(Data::Text(text))
            }
        };
        self.unlink(node);
        if matches!(self.get(node, |item| matches!(item.data, Data::Element(..))), Some(true)) {
            self.current.set(node);
        }
        self.edit(Some(node), |item| {
            (item.parent, item.previous, item.next, item.depth) = (Some(parent), previous, before, depth + 1);
        });
        match previous {
            Some(_) => self.edit(previous, |item| item.next = Some(node)),
            None => self.edit(Some(parent), |item| item.first = Some(node)),
        }
        match before {
            Some(_) => self.edit(before, |item| item.previous = Some(node)),
            None => self.edit(Some(parent), |item| item.last = Some(node)),
        }
    }

    fn extend_text(&self, node: Option<usize>, text: &StrTendril) -> bool {
        let mut items = self.items.borrow_mut();
        match node.and_then(|node| items.get_mut(node)) {
            Some(Item { data: Data::Text(last), .. }) => {
                last.push_tendril(text);
                true
            }
            _ => false,
        }
    }

    fn unlink(&self, node: usize) {
        let Some((parent, previous, next)) = self.get(node, |i| (i.parent, i.previous, i.next)) else {
            return;
        };
        match previous {
            Some(_) => self.edit(previous, |item| item.next = next),
            None => self.edit(parent, |item| item.first = next),
        }
        match next {
            Some(_) => self.edit(next, |item| item.previous = previous),
            None => self.edit(parent, |item| item.last = previous),
        }
        self.edit(Some(node), |item| (item.parent, item.previous, item.next) = (None, None, None));
    }

    /// Sends what a whole document holds as events.
    pub(super) fn send_document(&self, events: &mut dyn HtmlEvents) {
        self.send(DOCUMENT, events);
    }

    /// Sends the tree of a fragment as events: what stands in the root element that it was built in.
    pub(super) fn send_fragment(&self, events: &mut dyn HtmlEvents) {
        let root = self.get(DOCUMENT, |item| item.first).flatten();
        if let Some(root) = root {
            self.send(root, events);
        }
    }

    fn send(&self, root: usize, events: &mut dyn HtmlEvents) {
        let items = self.items.borrow();
        let mut at = items.get(root).and_then(|item| item.first);
        while let Some(node) = at {
            let Some(item) = items.get(node) else { return };
            open(item, events);
            at = item.first.or_else(|| leave(&items, node, root, events));
        }
    }
}

fn open(item: &Item, events: &mut dyn HtmlEvents) {
    match &item.data {
        Data::Element(name, attributes, _) => {
            let given: Vec<(&str, &str)> = attributes.iter().map(|a| (&*a.name.local, &*a.value)).collect();
            events.open(&name.local, &given);
        }
        Data::Text(text) => events.text(text),
        Data::Document | Data::Nothing => {}
    }
}

/// Ends a node without children, and those around it that end with it, and
/// gives the node that follows.
fn leave(items: &[Item], node: usize, root: usize, events: &mut dyn HtmlEvents) -> Option<usize> {
    let mut node = node;
    while node != root {
        let item = items.get(node)?;
        if matches!(item.data, Data::Element(..)) {
            events.close();
        }
        if item.next.is_some() {
            return item.next;
        }
        node = item.parent?;
    }
    None
}

impl TreeSink for Arena {
    type Handle = usize;
    type Output = ();
    type ElemName<'a> = Name;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        let name = self.get(*target, |item| match &item.data {
            Data::Element(name, ..) => Some(name.clone()),
            _ => None,
        });
        // The parser asks for elements only.
        Name(
            name.flatten().unwrap_or_else(|| QualName::new(None, Namespace::default(), LocalName::default())),
        )
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> usize {
        self.create(Data::Element(name, attributes, flags.mathml_annotation_xml_integration_point))
    }

    fn create_comment(&self, _text: StrTendril) -> usize {
        self.create(Data::Nothing)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> usize {
        self.create(Data::Nothing)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, child, None);
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        match self.parent(*element) {
            Some(parent) => self.insert(parent, child, Some(*element)),
            None => self.insert(*previous, child, None),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn pop(&self, node: &usize) {
        self.current.set(self.parent(*node).unwrap_or(DOCUMENT));
    }

    /// What is in a template is not in the document: nothing links there.
    fn get_template_contents(&self, _target: &usize) -> usize {
        self.create(Data::Nothing)
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &usize) -> bool {
        self.get(*target, |item| matches!(item.data, Data::Element(_, _, true))) == Some(true)
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, node: NodeOrText<usize>) {
        if let Some(parent) = self.parent(*sibling) {
            self.insert(parent, node, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attributes: Vec<Attribute>) {
        self.edit(Some(*target), |item| {
            if let Data::Element(_, own, _) = &mut item.data {
                let missing = attributes.into_iter().filter(|a| !own.iter().any(|o| o.name == a.name));
                let missing: Vec<Attribute> = missing.collect();
                own.extend(missing);
            }
        });
    }

    fn remove_from_parent(&self, target: &usize) {
        self.unlink(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        while let Some(child) = self.get(*node, |item| item.first).flatten() {
            self.insert(*new_parent, NodeOrText::AppendNode(child), None);
        }
    }
}
