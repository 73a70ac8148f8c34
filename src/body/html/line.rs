//! Characters within a line: white space collapses as HTML renders it, line
//! breaks wait for what follows, inline elements enter when they have content.

use super::flow::{Inline, Line, Tree};
use super::model::Model;
use crate::article::{Attribute, Element, Kind, Node};
use crate::body::characters::{clean, is_html_space, is_visible};
use crate::error::Code;
use crate::text::settled;

/// What an element takes beside its attributes, about: in HTML, and in the JSON of an article.
const ELEMENT_BYTES: usize = 32;

impl Tree {
    /// Adds characters.
    pub(super) fn text(&mut self, text: &str) {
        let preformatted = self.block_kind() == Some(Kind::Preformatted);
        let mut out = String::new();
        let mut space = false;
        let mut rest = text;
        loop {
            let (run, next, after) = settled(rest);
            if !run.is_empty() {
                self.spaced(&mut out, &mut space);
                out.push_str(run);
            }
            let Some(c) = next else { break };
            rest = after;
            let Some(c) = clean(c) else { continue };
            if preformatted {
                out.push(match c {
                    '\u{c}' | '\u{2028}' => '\n',
                    // `&#13;`. Source: CSS Text Module Level 3, 4.1: shown as a space "in all respects".
                    '\r' => ' ',
                    c => c,
                });
            } else if is_html_space(c) {
                space = true;
            } else if matches!(c, '\u{2028}' | '\u{2029}') {
                self.collapsed(&mut out, &mut space);
                self.break_line();
            } else {
                self.spaced(&mut out, &mut space);
                out.push(c);
            }
        }
        self.collapsed(&mut out, &mut space);
    }

    /// Adds the space before characters.
    #[inline(never)]
    fn spaced(&mut self, out: &mut String, space: &mut bool) {
        if core::mem::take(space) {
            if out.is_empty() {
                self.white();
            } else {
                out.push(' ');
            }
        }
    }

    /// Adds a run of characters, and the space after it.
    fn collapsed(&mut self, out: &mut String, space: &mut bool) {
        if !out.is_empty() {
            self.characters(out);
            out.clear();
        }
        if core::mem::take(space) {
            self.white();
        }
    }

    /// Adds characters as they are. A gloss does not begin with what nobody
    /// sees: it would be no part of the line if it ended there.
    pub(super) fn characters(&mut self, text: &str) {
        let visible = text.chars().any(is_visible);
        if !visible && self.inlines.iter().any(|inline| !inline.entered && inline.kind == Kind::RubyText) {
            return;
        }
        if self.begin_inline() {
            self.name_open();
            self.append(text);
            self.line = Line::Text;
            if visible {
                self.mark(true);
            }
        }
    }

    /// Adds a picture: a block of its own where blocks stand and no link or
    /// paragraph is open, else a part of the line.
    pub(super) fn picture(&mut self, mut picture: Element) {
        let block = self.inlines.is_empty() && Model::of(self.block_kind()) == Model::Flow;
        if block || self.begin_inline() {
            self.give_names(&mut picture.attributes);
            self.push(Node::Element(picture));
            self.mark(false);
            self.line = if block { Line::Start } else { Line::Text };
        }
    }

    /// Takes back the picture that was added last, if this text stands for it too.
    pub(super) fn take_picture(&mut self, alt: Option<String>) -> Option<Node> {
        let alt = alt.filter(|alt| !alt.is_empty())?;
        self.children().pop_if(|node| match node {
            Node::Element(element) => {
                element.kind == Kind::Image && element.attribute(Attribute::Alt) == Some(alt.as_str())
            }
            Node::Text(_) => false,
        })
    }

    /// White space: one space, unless the line starts or has one already.
    pub(super) fn white(&mut self) {
        if self.line == Line::Text && self.breaks == 0 {
            self.append(" ");
            self.line = Line::Space;
        }
    }

    /// A forced line break.
    pub(super) fn break_line(&mut self) {
        if self.block_kind() == Some(Kind::Preformatted) {
            self.append("\n");
        } else if self.line != Line::Start || self.breaks > 0 {
            self.breaks = 2.min(self.breaks + 1);
        }
    }

    /// A place where a word may break; it is of use within a word only.
    pub(super) fn break_opportunity(&mut self) {
        if self.line == Line::Text && self.breaks == 0 {
            self.push(Node::Element(Element::new(Kind::BreakOpportunity, Vec::new())));
        }
    }

    /// Ends the line: what waited to be followed goes.
    pub(super) fn end_line(&mut self) {
        self.leave_inlines(0);
        self.trim();
        self.breaks = 0;
        self.line = Line::Start;
    }

    /// Begins an inline element of the source.
    pub(super) fn open_inline(&mut self, kind: Kind, attributes: Vec<(Attribute, String)>) {
        self.inlines.push(Inline { kind, attributes, entered: false });
    }

    /// Ends the inline element of the source that began last.
    pub(super) fn close_inline(&mut self) {
        self.leave_inlines(self.inlines.len().saturating_sub(1));
        self.inlines.pop();
    }

    fn leave_inlines(&mut self, remaining: usize) {
        while self.entered > remaining {
            // First, so that the frame below counts as a block again.
            self.entered -= 1;
            self.close_frame();
        }
    }

    /// Makes ready for characters or a picture; `false` if no more fit.
    fn begin_inline(&mut self) -> bool {
        if self.is_full() {
            return false;
        }
        self.ensure_line();
        self.flush_breaks();
        while self.entered < self.inlines.len() {
            self.enter_inline();
        }
        true
    }

    fn enter_inline(&mut self) {
        let Some(inline) = self.inlines.get_mut(self.entered) else { return };
        let values: usize = inline.attributes.iter().map(|(_, value)| value.len()).sum();
        let is_again = core::mem::replace(&mut inline.entered, true);
        let size = if is_again { values + ELEMENT_BYTES } else { 0 };
        let (kind, attributes) = match self.repeatable.checked_sub(size) {
            Some(rest) => {
                self.repeatable = rest;
                (inline.kind, inline.attributes.clone())
            }
            None => (Kind::Span, Vec::new()),
        };
        if kind != inline.kind || attributes.len() != inline.attributes.len() {
            self.note(Code::TooManyNodes, "formatting");
        }
        self.entered += 1;
        self.push_frame(kind, attributes, false);
    }

    /// Writes the breaks that something follows now: two begin a new paragraph.
    fn flush_breaks(&mut self) {
        let breaks = core::mem::take(&mut self.breaks);
        if breaks == 0 {
            return;
        }
        self.trim();
        self.line = Line::Start;
        if breaks > 1 && self.block_kind() == Some(Kind::Paragraph) {
            return self.split_paragraph();
        }
        let mixed = Model::of(self.block_kind()) == Model::Mixed;
        for _ in 0..if mixed { breaks } else { 1 } {
            self.push(Node::Element(Element::new(Kind::Break, Vec::new())));
        }
    }

    fn split_paragraph(&mut self) {
        self.leave_inlines(0);
        let Some(frame) = self.frames.last() else { return };
        let (mut attributes, implicit) = (frame.element.attributes.clone(), frame.implicit);
        attributes.retain(|(attribute, _)| *attribute != Attribute::Id);
        self.close_frame();
        self.push_frame(Kind::Paragraph, attributes, implicit);
    }

    /// Adds to the last text, or begins one.
    pub(super) fn append(&mut self, text: &str) {
        match self.children().last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            _ => self.push(Node::Text(text.to_owned())),
        }
    }

    /// Takes away the space that ends the line.
    pub(super) fn trim(&mut self) {
        if self.line != Line::Space {
            return;
        }
        let mut nodes = self.children();
        while matches!(nodes.last(), Some(Node::Element(_))) {
            let Some(Node::Element(element)) = nodes.last_mut() else { return };
            nodes = &mut element.children;
        }
        if let Some(Node::Text(text)) = nodes.last_mut() {
            text.truncate(text.trim_end_matches(' ').len());
            if text.is_empty() {
                nodes.pop();
            }
        }
    }
}
