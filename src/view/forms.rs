//! The elements and attributes of HTML for those of the text.

use super::Part;
use crate::article::{Attribute, Kind};
use crate::sink::{Attr, Tag};

/// The element that stands for a kind, and its part.
pub(super) fn form(kind: Kind, parent: Option<Kind>) -> (Tag, Option<Part>) {
    let (tag, part) = FORMS.get(kind as usize).copied().unwrap_or((Tag::Span, None));
    let in_table = kind == Kind::Caption && parent == Some(Kind::Table);
    (if in_table { Tag::Caption } else { tag }, part)
}

/// By kind: two bytes each, where the jumps of a `match` take five times that.
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, which stops at a wrong index")]
static FORMS: [(Tag, Option<Part>); Kind::ALL.len()] = {
    let mut forms = [(Tag::Span, None); Kind::ALL.len()];
    let mut at = 0;
    while at < forms.len() {
        forms[at] = (tag_of(Kind::ALL[at]), part_of(Kind::ALL[at]));
        at += 1;
    }
    forms
};

const fn part_of(kind: Kind) -> Option<Part> {
    use Kind::*;
    Some(match kind {
        Paragraph => Part::Paragraph,
        List | OrderedList | DescriptionList => Part::List,
        Quote => Part::Quote,
        Figure => Part::Figure,
        Caption => Part::Caption,
        Credit => Part::Credit,
        Table => Part::Table,
        Preformatted => Part::Preformatted,
        Details => Part::Details,
        Aside => Part::Aside,
        _ => return None,
    })
}

const fn tag_of(kind: Kind) -> Tag {
    use Kind::*;
    match kind {
        Paragraph => Tag::P,
        List => Tag::Ul,
        OrderedList => Tag::Ol,
        DescriptionList => Tag::Dl,
        Quote => Tag::Blockquote,
        Figure => Tag::Figure,
        Caption => Tag::Figcaption,
        Table => Tag::Table,
        Preformatted => Tag::Pre,
        Details => Tag::Details,
        Aside => Tag::Aside,
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
        Credit | Heading | Image | Embed | Link | Span => Tag::Span,
    }
}

/// The attribute of HTML, where this kind may have it.
pub(super) fn attribute_of(attribute: Attribute, kind: Kind) -> Option<Attr> {
    let name = match attribute {
        Attribute::Lang => Attr::Lang,
        Attribute::Dir => Attr::Dir,
        Attribute::Width => Attr::Width,
        Attribute::Height => Attr::Height,
        Attribute::Cite => Attr::Cite,
        Attribute::Start => Attr::Start,
        Attribute::Reversed => Attr::Reversed,
        Attribute::Numbering => Attr::Type,
        Attribute::Value => Attr::Value,
        Attribute::Colspan => Attr::Colspan,
        Attribute::Rowspan => Attr::Rowspan,
        Attribute::Scope => Attr::Scope,
        Attribute::Title => Attr::Title,
        Attribute::Datetime => Attr::Datetime,
        Attribute::Id
        | Attribute::Href
        | Attribute::Src
        | Attribute::Large
        | Attribute::Alt
        | Attribute::Level => return None,
    };
    attribute.fits(kind).then_some(name)
}
