//! The share panel: plain links first, so that it works without a script.

use super::slots::Slot;
use super::{Part, pen::Pen};
use crate::locale::Word;
use crate::qr::Code;
use crate::share::{Shared, Target, link, target, targets_of, with_campaign};
use crate::sink::{Attr, Tag};

/// What the id of the panel ends in.
const PANEL: &str = "share-panel";

impl Pen<'_> {
    pub(super) fn share(&mut self) {
        let Some(url) = self.article.url.as_deref() else { return };
        if !self.options.folded {
            return self.panel(url);
        }
        // The browser opens it, closes it on Escape and outside, and gives the
        // focus back; all that without a script.
        self.part(Tag::Div, Part::Menu);
        self.locale_attrs();
        self.part(Tag::Button, Part::Open);
        self.attr(Attr::Type, "button");
        self.id(Attr::Popovertarget, "", PANEL);
        self.text(self.word(Word::ShareOpen));
        self.close();
        self.panel(url);
        self.close();
    }

    fn panel(&mut self, url: &str) {
        self.part(Tag::Section, Part::Share);
        self.locale_attrs();
        self.landmark(Word::Share);
        if self.options.folded {
            self.id(Attr::Id, "", PANEL);
            self.attr(Attr::Role, "dialog");
            self.attr(Attr::Popover, "");
            // The host gives it the focus itself, so that its name is said
            // first. `autofocus` would take it when the page loads, too.
            self.attr(Attr::Tabindex, "-1");
        }
        self.heading(0, "share-heading", Word::Share);
        self.targets(url);
        self.part(Tag::Div, Part::Actions);
        self.action(Part::Copy, Word::ShareCopy, "copy");
        if self.options.quote {
            self.action(Part::CopyQuote, Word::ShareQuote, "quote");
        }
        self.action(Part::Native, Word::ShareNative, "native");
        self.close();
        self.say(Tag::P, Part::Url, Word::ShareUrl, &[("url", Slot::Address(url))]);
        // Empty until there is something to say: a live region must stand
        // before its text comes.
        self.line(Tag::Output, Part::Status, Some(""));
        if self.options.folded {
            self.part(Tag::Button, Part::Close);
            self.attr(Attr::Type, "button");
            self.id(Attr::Popovertarget, "", PANEL);
            self.attr(Attr::Popovertargetaction, "hide");
            self.text(self.word(Word::PrintClose));
            self.close();
        }
        self.close();
    }

    fn targets(&mut self, url: &str) {
        let image = self.article.picture().unwrap_or_default();
        let mut links = Vec::new();
        let mut offer = |id: &str| {
            let Some(target) = target(id) else { return };
            let told = self.options.campaign.as_deref().map(|campaign| with_campaign(url, campaign, id));
            let url = told.as_deref().unwrap_or(url);
            let shared = Shared { url, title: &self.article.headline, image };
            let fits = |link: &String| !target.is_code() || Code::new(link).is_some();
            links.extend(link(target, &shared).filter(fits).map(|link| (target, link)));
        };
        // The publisher's choice, or the locale's.
        match &self.options.targets {
            Some(ids) => ids.iter().for_each(|id| offer(id)),
            None => targets_of(&self.options.locale).for_each(offer),
        }
        if links.is_empty() {
            return;
        }
        if links.iter().any(|(target, _)| opens_window(target)) {
            self.line(Tag::P, Part::Hint, Some(self.word(Word::ShareHint)));
        }
        self.part(Tag::Ul, Part::TargetList);
        for (target, link) in &links {
            self.target(target, link);
        }
        self.close();
    }

    fn target(&mut self, target: &Target, link: &str) {
        let name = match target.id {
            "email" => self.word(Word::ShareEmail),
            "sms" => self.word(Word::ShareSms),
            _ => target.name,
        };
        self.open(Tag::Li);
        if target.is_code() {
            self.code(target, link);
            return self.close();
        }
        self.part(Tag::A, Part::Target);
        self.attr(Attr::DataTarget, target.id);
        self.attr(Attr::Href, link);
        if opens_window(target) {
            self.attr(Attr::Target, "_blank");
            self.attr(Attr::Rel, "noopener noreferrer");
        }
        self.fill(self.word(Word::ShareTarget), &[("name", Slot::Text(name))], true);
        self.close();
        self.close();
    }

    /// A QR code of the link, folded.
    fn code(&mut self, target: &Target, link: &str) {
        let name = [("name", Slot::Text(target.name))];
        self.part(Tag::Details, Part::Code);
        self.part(Tag::Summary, Part::CodeSummary);
        self.attr(Attr::DataTarget, target.id);
        self.fill(self.word(Word::ShareTarget), &name, true);
        self.close();
        self.open(Tag::P);
        self.fill(self.word(Word::ShareScan), &name, false);
        self.close();
        self.qr(link);
        self.close();
    }

    /// A button, hidden until a script stands behind it: without one it would
    /// do nothing.
    fn action(&mut self, part: Part, word: Word, action: &str) {
        self.part(Tag::Button, part);
        self.attr(Attr::Type, "button");
        self.attr(Attr::DataAction, action);
        self.attr(Attr::Hidden, "");
        self.text(self.word(word));
        self.close();
    }
}

/// Mail and messages open in their programs, not in a window.
fn opens_window(target: &Target) -> bool {
    target.template.starts_with("https:")
}
