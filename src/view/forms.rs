//! The elements and attributes of HTML for those of the text.

use super::Part;
use crate::article::{Attribute, Kind};
use crate::sink::{Attr, Tag};

/// The element that stands for a kind, and its part.
pub(super) fn form(kind: Kind, parent: Option<Kind>) -> (Tag, Option<Part>) {
    use Kind::*;
    let tag = match kind {
        Paragraph => return (Tag::P, Some(Part::Paragraph)),
        List => return (Tag::Ul, Some(Part::List)),
        OrderedList => return (Tag::Ol, Some(Part::List)),
        DescriptionList => return (Tag::Dl, Some(Part::List)),
        Quote => return (Tag::Blockquote, Some(Part::Quote)),
        Figure => return (Tag::Figure, Some(Part::Figure)),
        Caption if parent == Some(Table) => return (Tag::Caption, Some(Part::Caption)),
        Caption => return (Tag::Figcaption, Some(Part::Caption)),
        Credit => return (Tag::Span, Some(Part::Credit)),
        Table => return (Tag::Table, Some(Part::Table)),
        Preformatted => return (Tag::Pre, Some(Part::Preformatted)),
        Details => return (Tag::Details, Some(Part::Details)),
        Aside => return (Tag::Aside, Some(Part::Aside)),
        Item => Tag::Li,
        TableHead => Tag::Thead,
        TableBody => Tag::Tbody,
        TableFoot => Tag::Tfoot,
        Row => Tag::Tr,
        HeaderCell => Tag::Th,
        Cell => Tag::Td,
        Summary => Tag::Summary,
        Term => Tag::Dt,
        Description => Tag::Dd,
        Rule => Tag::Hr,
        Emphasis => Tag::Em,
        Strong => Tag::Strong,
        Idiom => Tag::I,
        Bold => Tag::B,
        Code => Tag::Code,
        Subscript => Tag::Sub,
        Superscript => Tag::Sup,
        Mark => Tag::Mark,
        Deletion => Tag::Del,
        Insertion => Tag::Ins,
        Strike => Tag::S,
        Underline => Tag::U,
        Small => Tag::Small,
        Abbreviation => Tag::Abbr,
        Work => Tag::Cite,
        InlineQuote => Tag::Q,
        Time => Tag::Time,
        Ruby => Tag::Ruby,
        RubyText => Tag::Rt,
        RubyParenthesis => Tag::Rp,
        Isolate => Tag::Bdi,
        Break => Tag::Br,
        BreakOpportunity => Tag::Wbr,
        // Those with a method of their own.
        Heading | Image | Embed | Link | Span => Tag::Span,
    };
    (tag, None)
}

/// The attribute of HTML, where this kind may have it.
pub(super) fn attribute_of(attribute: Attribute, kind: Kind) -> Option<Attr> {
    use Attribute as A;
    use Kind::*;
    let (name, fits) = match attribute {
        A::Lang => (Attr::Lang, true),
        A::Dir => (Attr::Dir, true),
        A::Width => (Attr::Width, kind == Image),
        A::Height => (Attr::Height, kind == Image),
        A::Cite => (Attr::Cite, matches!(kind, Quote | InlineQuote | Insertion | Deletion)),
        A::Start => (Attr::Start, kind == OrderedList),
        A::Colspan => (Attr::Colspan, matches!(kind, HeaderCell | Cell)),
        A::Rowspan => (Attr::Rowspan, matches!(kind, HeaderCell | Cell)),
        A::Scope => (Attr::Scope, kind == HeaderCell),
        A::Title => (Attr::Title, kind == Abbreviation),
        A::Datetime => (Attr::Datetime, matches!(kind, Time | Insertion | Deletion)),
        A::Href | A::Src | A::Alt | A::Level => return None,
    };
    fits.then_some(name)
}
