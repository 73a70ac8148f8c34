//! The allow-list: what becomes of each HTML element.

use crate::article::{Attribute, Kind};
use crate::text::place;

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

/// The elements that become each kind, in the order of [`Kind`], then those
/// that become none, in the order of [`OTHERS`].
const ELEMENTS: &str = concat!(
    "p|h1 h2 h3 h4 h5 h6|ul menu dir|ol|li|blockquote|figure|figcaption caption||img|table|thead|tbody|tfoot|",
    "tr|th|td|pre listing xmp plaintext|details|summary|dl|dt|dd||hr|aside|a|em|strong|i var dfn|b|",
    "code kbd samp tt|sub|sup|mark|del|ins|s strike|u|small|abbr acronym|cite|q|time|ruby|rt|rp|bdi bdo|",
    "span font|br|wbr|",
    "div section article main header footer nav address center hgroup search form|",
    "html body picture big nobr rb rtc data output map slot marquee|",
    "iframe video audio embed object frame|",
    "script style template noscript svg math canvas applet input button select option optgroup datalist ",
    "textarea label legend fieldset dialog frameset noframes noembed portal fencedframe|",
    "head title meta link base basefont bgsound param track area col colgroup keygen|",
    "source",
);

const OTHERS: [Rule; 6] =
    [Rule::Division, Rule::Transparent, Rule::Embed, Rule::Active, Rule::Nothing, Rule::Source];

/// What becomes of the element of that name; `None` where it is unknown.
pub(super) fn rule(name: &str) -> Option<Rule> {
    let place = place(ELEMENTS, name)?;
    Some(match Kind::ALL.get(place) {
        Some(kind @ (Kind::Image | Kind::Break | Kind::BreakOpportunity | Kind::Rule)) => Rule::Leaf(*kind),
        Some(kind) if kind.is_block() => Rule::Block(*kind),
        Some(kind) => Rule::Inline(*kind),
        None => *OTHERS.get(place - Kind::ALL.len())?,
    })
}

/// The attributes that an element of this kind may have.
pub(super) fn attributes(kind: Kind) -> &'static [Attribute] {
    use Attribute::{
        Cite, Colspan, Datetime, Dir, Href, Lang, Numbering, Reversed, Rowspan, Scope, Start, Title, Value,
    };
    match kind {
        Kind::OrderedList => &[Lang, Dir, Start, Reversed, Numbering],
        Kind::Item => &[Lang, Dir, Value],
        Kind::Quote | Kind::InlineQuote => &[Lang, Dir, Cite],
        Kind::HeaderCell => &[Lang, Dir, Colspan, Rowspan, Scope],
        Kind::Cell => &[Lang, Dir, Colspan, Rowspan],
        Kind::Link => &[Lang, Dir, Href],
        Kind::Abbreviation => &[Lang, Dir, Title],
        Kind::Time => &[Lang, Dir, Datetime],
        _ => &[Lang, Dir],
    }
}

#[cfg(test)]
mod tests {
    use super::{Rule, rule};
    use crate::article::Kind;

    /// The list has no names of its kinds beside it: each part of it here.
    #[test]
    fn elements_stand_at_the_place_of_their_kind() {
        for (name, expected) in [
            ("p", Rule::Block(Kind::Paragraph)),
            ("ol", Rule::Block(Kind::OrderedList)),
            ("caption", Rule::Block(Kind::Caption)),
            ("img", Rule::Leaf(Kind::Image)),
            ("tfoot", Rule::Block(Kind::TableFoot)),
            ("pre", Rule::Block(Kind::Preformatted)),
            ("dd", Rule::Block(Kind::Description)),
            ("hr", Rule::Leaf(Kind::Rule)),
            ("aside", Rule::Block(Kind::Aside)),
            ("a", Rule::Inline(Kind::Link)),
            ("code", Rule::Inline(Kind::Code)),
            ("small", Rule::Inline(Kind::Small)),
            ("cite", Rule::Inline(Kind::Work)),
            ("rp", Rule::Inline(Kind::RubyParenthesis)),
            ("span", Rule::Inline(Kind::Span)),
            ("wbr", Rule::Leaf(Kind::BreakOpportunity)),
            ("form", Rule::Division),
            ("body", Rule::Transparent),
            ("iframe", Rule::Embed),
            ("textarea", Rule::Active),
            ("keygen", Rule::Nothing),
            ("source", Rule::Source),
        ] {
            assert_eq!(rule(name), Some(expected), "{name}");
        }
        assert_eq!((rule("credit"), rule("blink")), (None, None));
    }
}
