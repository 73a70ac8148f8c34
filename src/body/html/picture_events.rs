//! What the elements of pictures do to the tree: `img`, its sources, the `noscript` behind it, backgrounds.

use super::attributes::{Given, get, text};
use super::builder::Builder;
use super::lazy::{self, Says, says};
use super::picture::{self, Picture};
use super::waiting::{Background, Before};
use crate::error::Code;
use crate::text::search;

impl Builder<'_> {
    /// Adds a picture, and says whether there is one to show.
    pub(super) fn image(&mut self, name: &str, given: &Given) -> bool {
        let read = picture::read(name, given, &self.sources, &self.reader);
        self.sources.clear();
        match read {
            Picture::Shown(element, by) => {
                self.seen += 1;
                self.tree.picture(element);
                self.before = if by < Says::Source { Before::Named } else { Before::Shown };
                return true;
            }
            Picture::Character(text) => self.characters(&text),
            Picture::Counter => self.tree.note(Code::ActiveContent, name),
            Picture::Unusable(alt) => self.before = Before::Alt(alt),
        }
        false
    }

    /// Adds the picture of a `noscript`, unless the one before it is that.
    pub(super) fn image_without_script(&mut self, given: &Given) {
        if !picture::is_to_be_seen(given) {
            return self.tree.note(Code::ActiveContent, "noscript");
        }
        match core::mem::take(&mut self.before) {
            Before::Named => return,
            Before::Shown => {
                // The better one of the two that say the same.
                let same = self.tree.take_picture(get(given, "alt").map(text));
                if !self.image("img", given) {
                    self.tree.children().extend(same);
                }
            }
            Before::Alt(_) | Before::Nothing => {
                self.image("img", given);
            }
        }
        self.settle();
    }

    /// Ends the time in which a `noscript` may hold the picture that was read last.
    pub(super) fn settle(&mut self) {
        if let Before::Alt(alt) = core::mem::take(&mut self.before) {
            self.tree.note(Code::BadUrl, "src");
            self.characters(&alt);
        }
    }

    pub(super) fn characters(&mut self, text: &str) {
        self.seen += 1;
        self.tree.text(text);
    }

    /// Remembers a `span` or a `div` that a lazy loader gives a background.
    pub(super) fn background(&mut self, name: &str, given: &Given) {
        let class = get(given, "class").unwrap_or_default();
        let is_picture = ["lazy", "img", "image"].iter().any(|word| search::has(class, word));
        if !matches!(name, "span" | "div") || !is_picture {
            return;
        }
        let url = given.iter().find_map(|(name, value)| lazy::background(name, value));
        if let Some(src) = url.and_then(|url| self.reader.picture(url)) {
            let alt = get(given, "aria-label").or_else(|| get(given, "title")).map(text);
            let picture = picture::element(src, alt);
            self.backgrounds.push(Background { depth: self.entries.len(), picture, seen: self.seen });
        }
    }

    /// Adds the background of the element that ends, if nothing stands in it.
    pub(super) fn end_background(&mut self) {
        let depth = self.entries.len();
        if let Some(background) = self.backgrounds.pop_if(|background| background.depth == depth)
            && background.seen == self.seen
        {
            self.seen += 1;
            self.tree.picture(background.picture);
        }
    }

    /// The first source of a type that browsers show.
    pub(super) fn source(&mut self, given: &Given) {
        let kind = get(given, "type").unwrap_or_default();
        if self.sources.is_empty()
            && !["jxl", "jp2", "jxr", "hei", "tif"].iter().any(|odd| search::has(kind, odd))
        {
            let sets = given.iter().filter(|(name, _)| matches!(says(name), Some(Says::Set | Says::LazySet)));
            // The lazy loader's, where it left something in the place of `srcset`.
            let set = sets.max_by_key(|(name, _)| says(name)).map(|(_, value)| *value);
            self.sources.push_str(set.unwrap_or_default());
        }
    }

    /// Of a page's `noscript` only pictures stay.
    pub(super) fn open_in_noscript(&mut self, name: &str, given: &Given) {
        match name {
            "img" | "amp-img" => self.image_without_script(given),
            "picture" => self.sources.clear(),
            "source" => self.source(given),
            "iframe" | "object" | "video" => self.tree.note(Code::ActiveContent, "noscript"),
            _ => {}
        }
    }
}
