//! The sink that writes an HTML string.

use super::{Attr, Escape, Sink, Tag, escape::is_safe_url};

/// Writes HTML that a parser reads back as the same tree.
#[derive(Debug, Default)]
pub struct HtmlSink {
    html: String,
    open: Vec<Tag>,
    start_tag_open: bool,
}

impl HtmlSink {
    /// A sink with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// The HTML written so far.
    pub fn into_html(mut self) -> String {
        self.end_start_tag();
        self.html
    }

    fn end_start_tag(&mut self) {
        if std::mem::take(&mut self.start_tag_open) {
            self.html.push('>');
            // A parser drops one newline that follows this start tag.
            if self.open.last() == Some(&Tag::Pre) {
                self.html.push('\n');
            }
        }
    }
}

impl Sink for HtmlSink {
    fn open(&mut self, tag: Tag) {
        self.end_start_tag();
        self.html.push('<');
        self.html.push_str(tag.name());
        self.open.push(tag);
        self.start_tag_open = true;
    }

    fn attr(&mut self, name: Attr, value: &str) {
        if name.is_url() && !is_safe_url(value) {
            return;
        }
        self.html.push(' ');
        self.html.push_str(name.name());
        self.html.push_str("=\"");
        Escape::Attribute.write(value, &mut self.html);
        self.html.push('"');
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.end_start_tag();
        Escape::Text.write(text, &mut self.html);
    }

    fn close(&mut self) {
        self.end_start_tag();
        if let Some(tag) = self.open.pop()
            && !tag.is_void()
        {
            self.html.push_str("</");
            self.html.push_str(tag.name());
            self.html.push('>');
        }
    }
}
