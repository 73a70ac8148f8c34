//! The text of an article: a tree of elements from one closed list.
//!
//! The list is the allow-list of the whole program. A body in HTML is read
//! into it, so what has no name here can never be rendered.

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
        /// A picture; attributes `src`, `alt`, `width`, `height`.
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
    /// What an attribute is. `lang` and `dir` may stand on every element.
    Attribute {
        /// A BCP 47 language tag.
        "lang" <=> Lang,
        /// `ltr`, `rtl` or `auto`.
        "dir" <=> Dir,
        /// Where a link leads: an absolute URL of an allowed scheme.
        "href" <=> Href,
        /// Where a picture is: http or https.
        "src" <=> Src,
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
