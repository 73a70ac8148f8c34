//! Where a view's output goes. A view says what it renders once, as calls on
//! a [`Sink`]; one sink writes an HTML string, the other a DOM.

mod dom;
mod escape;
mod html;
mod names;

pub use dom::{DomOps, DomSink};
pub use escape::{Escape, is_safe_url, percent_encode};
pub use html::HtmlSink;
pub use names::{Attr, Tag};

/// Receives a tree in document order.
///
/// Calls nest: what is opened is closed, attributes come before children. An
/// implementation never trusts a text or a value: it escapes, or it uses an
/// interface that needs no escaping.
pub trait Sink {
    /// Begins an element.
    fn open(&mut self, tag: Tag);
    /// Gives the open element an attribute. Call it before any child, once a
    /// name. URL attributes that are not safe are left out.
    fn attr(&mut self, name: Attr, value: &str);
    /// Adds characters.
    fn text(&mut self, text: &str);
    /// Ends the element that was opened last.
    fn close(&mut self);
}
