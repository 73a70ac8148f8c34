//! Pictures that stand in the text twice.

use super::clean::Cleaner;
use super::figures::Role;
use super::names::Tag;
use super::tree::NodeId;
use crate::text::search;

/// Nobody compares more pictures than this.
const MAX_PICTURES: usize = 500;

impl Cleaner<'_> {
    /// Drops a picture that the text shows again, as it often does under the headline. One with a caption stays.
    pub(super) fn drop_repeated_pictures(&mut self) {
        let mut shown: Vec<(String, NodeId, bool)> = Vec::new();
        let mut captioned = 0;
        for node in self.inside() {
            let measure = self.measure(node);
            captioned = match measure.role {
                Role::Figure => captioned.max(self.tree.end(node)),
                Role::FigureUntil(end) => captioned.max(end),
                _ if self.tree.tag(node) == Tag::Figure => captioned.max(self.tree.end(node)),
                _ => captioned,
            };
            let Some(source) = self.source(node).filter(|_| !measure.left_out) else { continue };
            let has_caption = node < captioned;
            let is_full = shown.len() >= MAX_PICTURES;
            match shown.iter_mut().find(|(other, ..)| *other == source) {
                None if is_full => {}
                None => shown.push((source, node, has_caption)),
                Some((_, first, is_captioned)) if has_caption && !*is_captioned => {
                    self.drop(std::mem::replace(first, node));
                    *is_captioned = true;
                }
                // Two captions say two things.
                Some(_) if has_caption => {}
                Some(_) => self.drop(node),
            }
        }
    }

    /// Where a picture is; nothing of one that only holds the place of another.
    fn source(&self, node: NodeId) -> Option<String> {
        if !matches!(self.tree.tag(node), Tag::Img | Tag::AmpImg) {
            return None;
        }
        // Where a picture is fetched late, `src` holds the same grey box for all of them.
        let is_late =
            |name: &str| name.starts_with("data-") && (search::has(name, "src") || name == "data-original");
        let late = self.tree.attributes(node).find(|(name, _)| is_late(name)).map(|(_, value)| value);
        let source = late.or_else(|| self.tree.attribute(node, "src"))?;
        (!source.is_empty() && !source.starts_with("data:")).then(|| source.to_owned())
    }
}
