//! The text of an article: a tree of elements from one closed list.
//!
//! The list is the allow-list of the whole program. A body in HTML is read
//! into it, so what has no name here can never be rendered.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A node of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Characters.
    Text(String),
    /// An element with its children.
    Element(Element),
}

/// An element of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// Its attributes, each at most once.
    pub attributes: Vec<(Attribute, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// Declares a closed list of names.
macro_rules! names {
    ($(#[doc = $type_doc:literal])+ $type:ident { $($(#[doc = $doc:literal])+ $name:literal <=> $variant:ident,)+ }) => {
        $(#[doc = $type_doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $type { $($(#[doc = $doc])+ $variant,)+ }

        impl $type {
            /// Every one, in the order of their declaration.
            pub const ALL: &'static [$type] = &[$($type::$variant,)+];

            /// The name in the native JSON format.
            pub fn name(self) -> &'static str {
                match self { $($type::$variant => $name,)+ }
            }

            /// The one of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }

            /// Its documentation.
            #[cfg(feature = "schema")]
            pub(super) fn doc(self) -> &'static str {
                match self { $($type::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const NAMES: &[&str] = &[$($name,)+];
                let name = String::deserialize(deserializer)?;
                Self::from_name(&name).ok_or_else(|| de::Error::unknown_variant(&name, NAMES))
            }
        }
    };
}

names! {
    /// What an element is.
    Kind {
        /// A paragraph.
        "paragraph" <=> Paragraph,
        /// A heading inside the text; attribute `level`, 1 to 6, is relative: 1 is a heading directly under the headline.
        "heading" <=> Heading,
        /// A bulleted list of items.
        "list" <=> List,
        /// A numbered list of items; attributes `start`, `reversed`, `numbering`.
        "ordered-list" <=> OrderedList,
        /// An item of a list; attribute `value` in a numbered one.
        "item" <=> Item,
        /// A quotation that stands as a block; attribute `cite`.
        "quote" <=> Quote,
        /// A figure: images, a table or code, and a caption.
        "figure" <=> Figure,
        /// The caption of a figure or a table.
        "caption" <=> Caption,
        /// The credit inside a caption.
        "credit" <=> Credit,
        /// A picture; attributes `src`, `large`, `alt`, `width`, `height`.
        "image" <=> Image,
        /// A table.
        "table" <=> Table,
        /// The head rows of a table.
        "table-head" <=> TableHead,
        /// The body rows of a table.
        "table-body" <=> TableBody,
        /// The foot rows of a table.
        "table-foot" <=> TableFoot,
        /// A row of a table.
        "row" <=> Row,
        /// A header cell; attributes `colspan`, `rowspan`, `scope`.
        "header-cell" <=> HeaderCell,
        /// A cell; attributes `colspan`, `rowspan`.
        "cell" <=> Cell,
        /// Preformatted text.
        "preformatted" <=> Preformatted,
        /// A disclosure: a summary, then what it discloses.
        "details" <=> Details,
        /// The summary of a disclosure.
        "summary" <=> Summary,
        /// A list of terms and descriptions.
        "description-list" <=> DescriptionList,
        /// A term of a description list.
        "term" <=> Term,
        /// A description in a description list.
        "description" <=> Description,
        /// Something embedded (a video, a post), shown as a link; attribute `href`.
        "embed" <=> Embed,
        /// A thematic break.
        "rule" <=> Rule,
        /// A group of blocks with a meaning of its own (an aside, a fact box).
        "aside" <=> Aside,
        /// A link; attribute `href`.
        "link" <=> Link,
        /// Stress.
        "emphasis" <=> Emphasis,
        /// Importance.
        "strong" <=> Strong,
        /// An alternate voice: a foreign word, a ship's name.
        "idiom" <=> Idiom,
        /// Bold without importance.
        "bold" <=> Bold,
        /// A code fragment.
        "code" <=> Code,
        /// Subscript.
        "subscript" <=> Subscript,
        /// Superscript.
        "superscript" <=> Superscript,
        /// Marked text.
        "mark" <=> Mark,
        /// Deleted text.
        "deletion" <=> Deletion,
        /// Inserted text.
        "insertion" <=> Insertion,
        /// No longer accurate.
        "strike" <=> Strike,
        /// An unarticulated annotation: a proper name in Chinese, a misspelling.
        "underline" <=> Underline,
        /// A side comment.
        "small" <=> Small,
        /// An abbreviation; attribute `title`.
        "abbreviation" <=> Abbreviation,
        /// The title of a work.
        "work" <=> Work,
        /// A short quotation; attribute `cite`.
        "inline-quote" <=> InlineQuote,
        /// A machine-readable time; attribute `datetime`.
        "time" <=> Time,
        /// Text with ruby annotations.
        "ruby" <=> Ruby,
        /// A ruby annotation.
        "ruby-text" <=> RubyText,
        /// Parentheses for where ruby is not shown.
        "ruby-parenthesis" <=> RubyParenthesis,
        /// Text isolated from its surroundings' direction.
        "isolate" <=> Isolate,
        /// A run with its own `lang` or `dir`.
        "span" <=> Span,
        /// A forced line break.
        "break" <=> Break,
        /// A place where a line may break.
        "break-opportunity" <=> BreakOpportunity,
    }
}

names! {
    /// What an attribute is. `id`, `lang` and `dir` may stand on every element.
    Attribute {
        /// The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
        "id" <=> Id,
        /// A BCP 47 language tag.
        "lang" <=> Lang,
        /// The direction of its text: `ltr`, `rtl` or `auto`.
        "dir" <=> Dir,
        /// Where a link leads: an absolute URL of an allowed scheme.
        "href" <=> Href,
        /// Where a picture is: http or https.
        "src" <=> Src,
        /// Where the same picture is with more pixels, for paper: http or https.
        "large" <=> Large,
        /// The text that stands for a picture.
        "alt" <=> Alt,
        /// A width in CSS pixels.
        "width" <=> Width,
        /// A height in CSS pixels.
        "height" <=> Height,
        /// The source of a quotation: an absolute URL.
        "cite" <=> Cite,
        /// The first number of a list.
        "start" <=> Start,
        /// `reversed`: the numbers of a list go down.
        "reversed" <=> Reversed,
        /// How a list is numbered: `1`, `a`, `A`, `i`, `I`, as HTML's `type` has it.
        "numbering" <=> Numbering,
        /// The number of an item.
        "value" <=> Value,
        /// The level of a heading, relative to the headline.
        "level" <=> Level,
        /// Columns that a cell spans.
        "colspan" <=> Colspan,
        /// Rows that a cell spans.
        "rowspan" <=> Rowspan,
        /// What a header cell heads: `row`, `col`, `rowgroup`, `colgroup`.
        "scope" <=> Scope,
        /// The expansion of an abbreviation.
        "title" <=> Title,
        /// A machine-readable time.
        "datetime" <=> Datetime,
    }
}

/// What an attribute may say. Numbers are texts, as in HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Any text.
    Text,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A number of pixels, rows or columns.
    Count,
    /// A number that may be negative.
    Number,
    /// A BCP 47 language tag.
    Language,
    /// The absolute URL of something on the web: http or https.
    Web,
    /// An absolute URL of a scheme that a link may have, or a place on the same page.
    Link,
}

impl Attribute {
    /// What it may say.
    pub fn values(self) -> Values {
        match self {
            Attribute::Lang => Values::Language,
            Attribute::Dir => Values::OneOf(&["ltr", "rtl", "auto"]),
            Attribute::Href => Values::Link,
            Attribute::Src | Attribute::Large | Attribute::Cite => Values::Web,
            Attribute::Id | Attribute::Alt | Attribute::Title | Attribute::Datetime => Values::Text,
            Attribute::Width | Attribute::Height | Attribute::Colspan | Attribute::Rowspan => Values::Count,
            Attribute::Start | Attribute::Value => Values::Number,
            Attribute::Reversed => Values::OneOf(&["reversed"]),
            Attribute::Numbering => Values::OneOf(&["1", "a", "A", "i", "I"]),
            Attribute::Level => Values::OneOf(&["1", "2", "3", "4", "5", "6"]),
            Attribute::Scope => Values::OneOf(&["row", "col", "rowgroup", "colgroup"]),
        }
    }

    /// Whether elements of this kind have it.
    pub fn fits(self, kind: Kind) -> bool {
        use Kind::{
            Abbreviation, Cell, Deletion, Embed, HeaderCell, Heading, Image, InlineQuote, Insertion, Item,
            Link, OrderedList, Quote, Time,
        };
        match self {
            Attribute::Id | Attribute::Lang | Attribute::Dir => true,
            Attribute::Href => matches!(kind, Link | Embed),
            Attribute::Src | Attribute::Large | Attribute::Alt | Attribute::Width | Attribute::Height => {
                kind == Image
            }
            Attribute::Cite => matches!(kind, Quote | InlineQuote | Insertion | Deletion),
            Attribute::Start | Attribute::Reversed | Attribute::Numbering => kind == OrderedList,
            Attribute::Value => kind == Item,
            Attribute::Level => kind == Heading,
            Attribute::Colspan | Attribute::Rowspan => matches!(kind, HeaderCell | Cell),
            Attribute::Scope => kind == HeaderCell,
            Attribute::Title => kind == Abbreviation,
            Attribute::Datetime => matches!(kind, Time | Insertion | Deletion),
        }
    }
}

impl Kind {
    /// Whether it stands in the flow of blocks, not within a line.
    pub fn is_block(self) -> bool {
        (self as u8) <= (Kind::Aside as u8)
    }
}

impl Element {
    /// An element of that kind with these children and no attributes.
    pub fn new(kind: Kind, children: Vec<Node>) -> Self {
        Element { kind, attributes: Vec::new(), children }
    }

    /// The value of an attribute.
    pub fn attribute(&self, attribute: Attribute) -> Option<&str> {
        self.attributes.iter().find(|(a, _)| *a == attribute).map(|(_, v)| v.as_str())
    }
}

/// The characters of these nodes, blocks and line breaks parted by newlines.
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    push_text(nodes, &mut text);
    text
}

fn push_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => {
                if element.kind.is_block() || element.kind == Kind::Break {
                    push_line_end(out);
                }
                push_text(&element.children, out);
                if element.kind.is_block() {
                    push_line_end(out);
                }
            }
        }
    }
}

fn push_line_end(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Text is a string; an element is
/// `{"type": kind, …attributes, "children": […]}`.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Text(text) => serializer.serialize_str(text),
            Node::Element(element) => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("type", element.kind.name())?;
                for (attribute, value) in &element.attributes {
                    map.serialize_entry(attribute.name(), value)?;
                }
                if !element.children.is_empty() {
                    map.serialize_entry("children", &element.children)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or an element")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    /// Members in any order: an attribute may come before the type that has it.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let (mut kind, mut attributes, mut children) = (None, Vec::new(), None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" if kind.is_none() => kind = Some(map.next_value::<Kind>()?),
                "children" if children.is_none() => children = Some(map.next_value()?),
                name => match Attribute::from_name(name) {
                    Some(one) if attributes.iter().all(|(other, _)| *other != one) => {
                        attributes.push((one, map.next_value()?));
                    }
                    _ => return Err(de::Error::custom(format_args!("unknown or second member `{name}`"))),
                },
            }
        }
        let kind = kind.ok_or_else(|| de::Error::missing_field("type"))?;
        if let Some((misplaced, _)) = attributes.iter().find(|(attribute, _)| !attribute.fits(kind)) {
            let (name, kind) = (misplaced.name(), kind.name());
            return Err(de::Error::custom(format_args!("`{kind}` has no attribute `{name}`")));
        }
        Ok(Node::Element(Element { kind, attributes, children: children.unwrap_or_default() }))
    }
}
