//! The share panel: plain links first, so that it works without a script.

use super::{Part, pen::Pen};
use crate::locale::Word;
use crate::prelude::*;
use crate::share::{Shared, Target, link, target, targets_of};
use crate::sink::{Attr, Tag};

impl<'a> Pen<'a> {
    pub(super) fn share(&mut self) {
        let Some(url) = self.article.url.as_deref() else { return };
        self.part(Tag::Section, Part::Share);
        self.locale_attrs();
        self.landmark(Word::Share);
        self.panel_heading("share-heading", Word::Share);
        self.targets(url);
        self.actions();
        self.part(Tag::P, Part::Url);
        self.fill(self.word(Word::ShareUrl), &mut |pen, _| {
            pen.part(Tag::Bdi, Part::UrlText);
            pen.attr(Attr::Dir, "ltr");
            pen.text(url);
            pen.close();
        });
        self.close();
        // Empty until there is something to say: a live region must stand
        // before its text comes.
        self.part(Tag::Output, Part::Status);
        self.close();
        self.close();
    }

    /// The heading of a panel, in the interface's language as its panel is.
    pub(super) fn panel_heading(&mut self, id: &str, word: Word) {
        self.part(self.heading_tag(0), Part::Heading);
        self.id(Attr::Id, "", id);
        self.text(self.word(word));
        self.close();
    }

    fn targets(&mut self, url: &str) {
        let image = self.article.images.first().map_or("", |image| image.src.as_str());
        let shared = Shared { url, title: &self.article.headline, image };
        let links: Vec<_> =
            self.chosen().into_iter().filter_map(|target| Some((target, link(target, &shared)?))).collect();
        if links.is_empty() {
            return;
        }
        if links.iter().any(|(target, _)| opens_window(target)) {
            self.part(Tag::P, Part::Hint);
            self.text(self.word(Word::ShareHint));
            self.close();
        }
        self.part(Tag::Ul, Part::TargetList);
        for (target, link) in links {
            self.target(target, &link);
        }
        self.close();
    }

    /// The publisher's choice, or the locale's.
    fn chosen(&self) -> Vec<&'static Target> {
        match &self.options.targets {
            Some(ids) => ids.iter().filter_map(|id| target(id)).collect(),
            None => targets_of(&self.options.locale).filter_map(target).collect(),
        }
    }

    fn target(&mut self, target: &Target, link: &str) {
        let name = match target.id {
            "email" => self.word(Word::ShareEmail),
            "sms" => self.word(Word::ShareSms),
            _ => target.name,
        };
        self.open(Tag::Li);
        self.part(Tag::A, Part::Target);
        self.attr(Attr::DataTarget, target.id);
        self.attr(Attr::Href, link);
        if opens_window(target) {
            self.attr(Attr::Target, "_blank");
            self.attr(Attr::Rel, "noopener noreferrer");
        }
        self.fill_hidden(self.word(Word::ShareTarget), &mut |pen, _| pen.text(name));
        self.close();
        self.close();
    }

    fn actions(&mut self) {
        self.part(Tag::Div, Part::Actions);
        self.action(Part::Copy, Word::ShareCopy, "copy");
        self.action(Part::Native, Word::ShareNative, "native");
        self.close();
    }

    /// A button. The system's panel is not everywhere, so its button is
    /// hidden until the host has looked.
    fn action(&mut self, part: Part, word: Word, action: &str) {
        self.part(Tag::Button, part);
        self.attr(Attr::Type, "button");
        self.attr(Attr::DataAction, action);
        if part == Part::Native {
            self.attr(Attr::Hidden, "");
        }
        self.text(self.word(word));
        self.close();
    }
}

/// Mail and messages open in their programs, not in a window.
fn opens_window(target: &Target) -> bool {
    target.template.starts_with("https:")
}
