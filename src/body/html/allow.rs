//! The allow-list: what becomes of each HTML element.

use crate::article::{Attribute, Kind};
use crate::text::is_listed;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// It becomes a block of this kind.
    Block(Kind),
    /// It becomes an element within the line.
    Inline(Kind),
    /// It becomes a leaf: a picture, a line break, a rule.
    Leaf(Kind),
    /// Its content stays, as a group of blocks of its own.
    Division,
    /// Its content stays where it is.
    Transparent,
    /// It becomes a link to what it embeds.
    Embed,
    /// It is dropped with its content and reported: it acts, or asks to.
    Active,
    /// It is dropped: it has no text.
    Nothing,
    /// A candidate for the picture or the embed around it.
    Source,
}

/// Names, parted by spaces, and what becomes of the elements of those names.
/// A list, since a `match` of as many strings is three times as large in Wasm.
const RULES: [(&str, Rule); 55] = {
    use Rule::{Active, Block, Division, Embed, Inline, Leaf, Nothing, Source, Transparent};
    [
        ("p", Block(Kind::Paragraph)),
        ("h1 h2 h3 h4 h5 h6", Block(Kind::Heading)),
        ("ul menu dir", Block(Kind::List)),
        ("ol", Block(Kind::OrderedList)),
        ("li", Block(Kind::Item)),
        ("blockquote", Block(Kind::Quote)),
        ("figure", Block(Kind::Figure)),
        ("figcaption caption", Block(Kind::Caption)),
        ("table", Block(Kind::Table)),
        ("thead", Block(Kind::TableHead)),
        ("tbody", Block(Kind::TableBody)),
        ("tfoot", Block(Kind::TableFoot)),
        ("tr", Block(Kind::Row)),
        ("th", Block(Kind::HeaderCell)),
        ("td", Block(Kind::Cell)),
        ("pre listing xmp plaintext", Block(Kind::Preformatted)),
        ("details", Block(Kind::Details)),
        ("summary", Block(Kind::Summary)),
        ("dl", Block(Kind::DescriptionList)),
        ("dt", Block(Kind::Term)),
        ("dd", Block(Kind::Description)),
        ("aside", Block(Kind::Aside)),
        ("a", Inline(Kind::Link)),
        ("em", Inline(Kind::Emphasis)),
        ("strong", Inline(Kind::Strong)),
        ("i var dfn", Inline(Kind::Idiom)),
        ("b", Inline(Kind::Bold)),
        ("code kbd samp tt", Inline(Kind::Code)),
        ("sub", Inline(Kind::Subscript)),
        ("sup", Inline(Kind::Superscript)),
        ("mark", Inline(Kind::Mark)),
        ("del", Inline(Kind::Deletion)),
        ("ins", Inline(Kind::Insertion)),
        ("s strike", Inline(Kind::Strike)),
        ("u", Inline(Kind::Underline)),
        ("small", Inline(Kind::Small)),
        ("abbr acronym", Inline(Kind::Abbreviation)),
        ("cite", Inline(Kind::Work)),
        ("q", Inline(Kind::InlineQuote)),
        ("time", Inline(Kind::Time)),
        ("ruby", Inline(Kind::Ruby)),
        ("rt", Inline(Kind::RubyText)),
        ("rp", Inline(Kind::RubyParenthesis)),
        ("bdi bdo", Inline(Kind::Isolate)),
        ("span font", Inline(Kind::Span)),
        ("img", Leaf(Kind::Image)),
        ("br", Leaf(Kind::Break)),
        ("wbr", Leaf(Kind::BreakOpportunity)),
        ("hr", Leaf(Kind::Rule)),
        ("div section article main header footer nav address center hgroup search form", Division),
        ("html body picture big nobr rb rtc data output map slot marquee", Transparent),
        ("iframe video audio embed object frame", Embed),
        ("source", Source),
        (
            "script style template noscript svg math canvas applet input button select option optgroup datalist textarea label legend fieldset dialog frameset noframes noembed portal fencedframe",
            Active,
        ),
        ("head title meta link base basefont bgsound param track area col colgroup keygen", Nothing),
    ]
};

/// What becomes of the element of that name; `None` where it is unknown.
pub(super) fn rule(name: &str) -> Option<Rule> {
    RULES.iter().find(|(names, _)| is_listed(names, name)).map(|(_, rule)| *rule)
}

/// The attributes that an element of this kind may have, beside `lang` and
/// `dir`, which all may.
pub(super) fn attributes(kind: Kind) -> &'static [Attribute] {
    match kind {
        Kind::OrderedList => &[Attribute::Start],
        Kind::Quote | Kind::InlineQuote => &[Attribute::Cite],
        Kind::HeaderCell => &[Attribute::Colspan, Attribute::Rowspan, Attribute::Scope],
        Kind::Cell => &[Attribute::Colspan, Attribute::Rowspan],
        Kind::Link => &[Attribute::Href],
        Kind::Abbreviation => &[Attribute::Title],
        Kind::Time => &[Attribute::Datetime],
        _ => &[],
    }
}
