//! Texts that grow: one generator for each construct that a public function reads.

mod feeds;
mod fields;
mod html;
mod json;
mod json_ld;
mod links;
mod options;
mod pages;
mod text;

/// What a text is, and so which functions take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A script of a page.
    Json,
    /// A body as plain text.
    Text,
    /// A body as HTML.
    Html,
    /// A whole page.
    Page,
    /// The value of one field of an article.
    Field,
    /// An address.
    Url,
    /// Options of a view, as JSON.
    Options,
}

/// Makes texts of a construct.
pub(crate) struct Generator {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// A text of about so many bytes.
    pub(crate) of: fn(usize) -> String,
}

const fn new(kind: Kind, name: &'static str, of: fn(usize) -> String) -> Generator {
    Generator { name, kind, of }
}

/// Every generator.
pub(crate) fn all() -> impl Iterator<Item = &'static Generator> {
    [
        json::ALL,
        json_ld::ALL,
        feeds::ALL,
        text::ALL,
        html::ALL,
        pages::ALL,
        fields::ALL,
        links::ALL,
        options::ALL,
    ]
    .into_iter()
    .flatten()
}

/// A sentence of invented news.
const SENTENCE: &str = "The ferry left at dawn with forty people and a seal. ";

/// A part, as often as fits.
fn repeated(bytes: usize, part: &str) -> String {
    part.repeat((bytes / part.len()).max(1))
}

/// Parts that differ by their number, as many as fit.
fn numbered(bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 100);
    let mut number = 0;
    while out.len() < bytes {
        out.push_str(&part(number));
        number += 1;
    }
    out
}

/// What is numbered, parted by commas.
fn listed(bytes: usize, part: impl Fn(usize) -> String) -> String {
    numbered(bytes, |number| [if number == 0 { "" } else { "," }, &part(number)].concat())
}

/// Elements inside each other: half of the text opens, half closes.
fn nested(bytes: usize, open: &str, inner: &str, close: &str) -> String {
    let times = (bytes / (open.len() + close.len())).max(1);
    [&open.repeat(times), inner, &close.repeat(times)].concat()
}

/// An article in JSON-LD with one more member.
fn article(member: &str) -> String {
    [r#"{"@type":"NewsArticle","headline":"The seal","#, member, "}"].concat()
}
