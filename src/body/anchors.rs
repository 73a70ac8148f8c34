//! Links within a text: which `id`s they lead to.

use super::characters::is_visible;
use crate::article::{Attribute, Element, Kind, Node};
use crate::seen::Seen;

/// A longer name is no name that a program or a person gave.
const MAX_NAME_BYTES: usize = 1000;

/// GitHub and others put it before the `id`s of a text, and its links do not always have it.
const USER_CONTENT: &str = "user-content-";

/// What an `id` or a fragment is called: percent signs decoded, and `_` for what would part or end it in markup. Both are
/// read alike, so that a link finds its place however the two were written.
pub(crate) fn name_of(written: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(written.len().min(MAX_NAME_BYTES));
    let mut rest = written.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.first_chunk::<2>().filter(|_| *first == b'%').and_then(|digits| byte_of(*digits));
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
        if bytes.len() > MAX_NAME_BYTES {
            return None;
        }
    }
    let name = String::from_utf8(bytes).ok()?;
    let fits = |c: char| is_visible(c) && !c.is_control() && !matches!(c, '"' | '\'' | '<' | '>' | '`');
    let name: String = name.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    (!name.is_empty()).then_some(name)
}

fn byte_of(digits: [u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    Some((high? * 16 + low?) as u8)
}

/// What a link to a place on its own page is called.
pub(crate) fn place_of(href: &str) -> Option<String> {
    name_of(href.split_once('#')?.1)
}

/// Leaves each element one `id`, where a link of the text leads to it, and no two the same. Links within the text get the
/// one that was left.
pub(crate) fn settle(blocks: &mut [Node]) {
    let mut wanted = Wanted::default();
    each(blocks, &mut |element| {
        if let Some(name) = link(element).and_then(|href| place_of(href)) {
            wanted.names.number(&name);
        }
    });
    wanted.led.resize(wanted.names.keys().len(), None);
    each(blocks, &mut |element| wanted.keep(element));
    each(blocks, &mut |element| {
        if let Some(href) = link(element)
            && href.starts_with('#')
            && let Some(name) = place_of(href)
            && let Some(kept) = wanted.led_to(&name)
        {
            *href = ["#", kept].concat();
        }
    });
}

/// The links of a text to its own page, where it has what they lead to, by the page's address: `is_own` knows that.
pub(crate) fn settle_addresses(blocks: &mut [Node], is_own: &dyn Fn(&str) -> bool) {
    let mut names = Seen::default();
    each(blocks, &mut |element| {
        if let Some(name) = element.attribute(Attribute::Id) {
            names.number(name);
        }
    });
    if names.keys().is_empty() {
        return;
    }
    each(blocks, &mut |element| {
        if let Some(href) = link(element)
            && !href.starts_with('#')
            && let Some(name) = place_of(href)
            && names.find(&name).is_some()
            && is_own(href)
        {
            *href = ["#", &name].concat();
        }
    });
}

/// What links lead to: by the number of each name that of the name which its element keeps.
#[derive(Default)]
struct Wanted {
    names: Seen,
    led: Vec<Option<usize>>,
}

impl Wanted {
    fn keep(&mut self, element: &mut Element) {
        let Some(at) = element.attributes.iter().position(|(name, _)| *name == Attribute::Id) else { return };
        let (_, names) = element.attributes.remove(at);
        let mut kept = None;
        for name in names.split(' ').flat_map(|name| [Some(name), name.strip_prefix(USER_CONTENT)]) {
            let Some(number) = name.and_then(|name| self.names.find(name)) else { continue };
            if let Some(led @ None) = self.led.get_mut(number) {
                *led = Some(*kept.get_or_insert(number));
            }
        }
        if let Some(name) = kept.and_then(|number| self.names.keys().get(number)) {
            element.attributes.insert(at, (Attribute::Id, name.clone()));
        }
    }

    fn led_to(&self, name: &str) -> Option<&String> {
        let kept = (*self.led.get(self.names.find(name)?)?)?;
        self.names.keys().get(kept)
    }
}

/// Where a link leads.
fn link(element: &mut Element) -> Option<&mut String> {
    let is_link = element.kind == Kind::Link;
    let mut attributes = element.attributes.iter_mut().filter(|_| is_link);
    attributes.find(|(name, _)| *name == Attribute::Href).map(|(_, href)| href)
}

/// Visits every element. The tree is no deeper than `MAX_HTML_DEPTH`.
fn each(nodes: &mut [Node], visit: &mut dyn FnMut(&mut Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            visit(element);
            each(&mut element.children, visit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn an_id_and_the_fragment_that_leads_to_it_have_one_name() {
        for (id, fragment, name) in [
            ("fn:1", "fn:1", "fn:1"),
            ("a b", "a%20b", "a_b"),
            ("渡轮", "%e6%b8%a1%E8%BD%AE", "渡轮"),
            ("%e6%b8%a1", "渡", "渡"),
            ("100%", "100%", "100%"),
            ("\"><img>", "%22%3E%3Cimg%3E", "___img_"),
            ("constructor", "constructor", "constructor"),
        ] {
            assert_eq!(name_of(id).as_deref(), Some(name));
            assert_eq!(name_of(fragment).as_deref(), Some(name));
        }
        assert_eq!(name_of(""), None);
        assert_eq!(name_of("%ff"), None);
        assert_eq!(name_of(&"a".repeat(1001)), None);
    }
}
