//! The allow-list: what becomes of each HTML element.

use super::amp;
use crate::article::{Attribute, Kind};

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
    /// It belongs to a form, or to a page without scripts: its text stays in the text that an author wrote. What a page has
    /// in it are its controls, so there it is dropped.
    Control,
    /// It is dropped: it has no text.
    Nothing,
    /// A candidate for the picture or the embed around it.
    Source,
    /// Its pictures stay: they stand for those that a script would load.
    Noscript,
}

/// What becomes of the element of that name; `None` where it is unknown.
pub(super) fn rule(name: &str) -> Option<Rule> {
    Some(match name {
        "p" => Rule::Block(Kind::Paragraph),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Rule::Block(Kind::Heading),
        "ul" | "menu" | "dir" => Rule::Block(Kind::List),
        "ol" => Rule::Block(Kind::OrderedList),
        "li" => Rule::Block(Kind::Item),
        "blockquote" => Rule::Block(Kind::Quote),
        "figure" => Rule::Block(Kind::Figure),
        "figcaption" | "caption" => Rule::Block(Kind::Caption),
        "img" => Rule::Leaf(Kind::Image),
        "table" => Rule::Block(Kind::Table),
        "thead" => Rule::Block(Kind::TableHead),
        "tbody" => Rule::Block(Kind::TableBody),
        "tfoot" => Rule::Block(Kind::TableFoot),
        "tr" => Rule::Block(Kind::Row),
        "th" => Rule::Block(Kind::HeaderCell),
        "td" => Rule::Block(Kind::Cell),
        "pre" | "listing" | "xmp" | "plaintext" => Rule::Block(Kind::Preformatted),
        "details" => Rule::Block(Kind::Details),
        "summary" => Rule::Block(Kind::Summary),
        "dl" => Rule::Block(Kind::DescriptionList),
        "dt" => Rule::Block(Kind::Term),
        "dd" => Rule::Block(Kind::Description),
        "hr" => Rule::Leaf(Kind::Rule),
        "aside" => Rule::Block(Kind::Aside),
        "a" => Rule::Inline(Kind::Link),
        "em" => Rule::Inline(Kind::Emphasis),
        "strong" => Rule::Inline(Kind::Strong),
        "i" | "var" | "dfn" => Rule::Inline(Kind::Idiom),
        "b" => Rule::Inline(Kind::Bold),
        "code" | "kbd" | "samp" | "tt" => Rule::Inline(Kind::Code),
        "sub" => Rule::Inline(Kind::Subscript),
        "sup" => Rule::Inline(Kind::Superscript),
        "mark" => Rule::Inline(Kind::Mark),
        "del" => Rule::Inline(Kind::Deletion),
        "ins" => Rule::Inline(Kind::Insertion),
        "s" | "strike" => Rule::Inline(Kind::Strike),
        "u" => Rule::Inline(Kind::Underline),
        "small" => Rule::Inline(Kind::Small),
        "abbr" | "acronym" => Rule::Inline(Kind::Abbreviation),
        "cite" => Rule::Inline(Kind::Work),
        "q" => Rule::Inline(Kind::InlineQuote),
        "time" => Rule::Inline(Kind::Time),
        "ruby" => Rule::Inline(Kind::Ruby),
        "rt" => Rule::Inline(Kind::RubyText),
        "rp" => Rule::Inline(Kind::RubyParenthesis),
        "bdi" | "bdo" => Rule::Inline(Kind::Isolate),
        "span" | "font" => Rule::Inline(Kind::Span),
        "br" => Rule::Leaf(Kind::Break),
        "wbr" => Rule::Leaf(Kind::BreakOpportunity),
        "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "address" | "center"
        | "hgroup" | "search" | "form" => Rule::Division,
        "html" | "body" | "picture" | "big" | "nobr" | "rb" | "rtc" | "data" | "output" | "map" | "slot"
        | "marquee" => Rule::Transparent,
        "iframe" | "video" | "audio" | "embed" | "object" | "frame" => Rule::Embed,
        "button" | "label" | "legend" | "fieldset" | "dialog" => Rule::Control,
        "script" | "style" | "template" | "svg" | "math" | "canvas" | "applet" | "input" | "select"
        | "option" | "optgroup" | "datalist" | "textarea" | "frameset" | "noframes" | "noembed"
        | "portal" | "fencedframe" => Rule::Active,
        "head" | "title" | "meta" | "link" | "base" | "basefont" | "bgsound" | "param" | "track" | "area"
        | "col" | "colgroup" | "keygen" => Rule::Nothing,
        "source" => Rule::Source,
        "noscript" => Rule::Noscript,
        _ => return amp_rule(name.strip_prefix("amp-")?, name),
    })
}

/// What becomes of an element of AMP: what becomes of that element of HTML whose part it has.
fn amp_rule(part: &str, name: &str) -> Option<Rule> {
    Some(match part {
        "img" | "anim" => Rule::Leaf(Kind::Image),
        "iframe" | "video" | "audio" | "video-iframe" => Rule::Embed,
        "carousel" | "base-carousel" | "stream-gallery" | "inline-gallery" | "accordion" | "layout"
        | "fit-text" | "list" => Rule::Transparent,
        "ad" | "embed" | "analytics" | "pixel" | "consent" | "sidebar" | "social-share" | "sticky-ad" => {
            Rule::Active
        }
        _ if amp::is_service(name) => Rule::Embed,
        _ => return None,
    })
}

/// How an element of HTML stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Within a line.
    InLine,
    /// Between lines, and has an end.
    Apart,
    /// Between lines, with no content.
    Break,
    /// Nowhere: no reader sees its content.
    Silent,
}

/// How the element of that name stands; `None` where HTML has none.
pub(crate) fn stands(name: &str) -> Option<Stands> {
    Some(match rule(name)? {
        _ if matches!(name, "script" | "style") => Stands::Silent,
        Rule::Leaf(Kind::Break) => Stands::Break,
        Rule::Block(_) | Rule::Division | Rule::Leaf(Kind::Rule) => Stands::Apart,
        _ => Stands::InLine,
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

    #[test]
    fn elements_become_their_kind() {
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
            ("legend", Rule::Control),
            ("keygen", Rule::Nothing),
            ("source", Rule::Source),
        ] {
            assert_eq!(rule(name), Some(expected), "{name}");
        }
        assert_eq!((rule("credit"), rule("blink")), (None, None));
    }
}
