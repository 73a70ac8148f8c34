//! The element and attribute names that views use. The DOM sink sends them as
//! numbers; the host asks for the tables once.

/// Declares a closed list of names with stable numbers.
macro_rules! names {
    ($(#[doc = $doc:literal])+ $type:ident { $($variant:ident $name:literal,)+ }) => {
        $(#[doc = $doc])+
        #[allow(missing_docs, reason = "each variant is documented by its name")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $type { $($variant,)+ }

        impl $type {
            /// The names in the order of their numbers.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The name in HTML.
            pub fn name(self) -> &'static str {
                Self::NAMES.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

names! {
    /// An element. There is no script, style, iframe, form or object.
    Tag {
        A "a", Abbr "abbr", Address "address", Article "article", Aside "aside", B "b", Bdi "bdi",
        Blockquote "blockquote", Br "br", Button "button", Caption "caption", Cite "cite", Code "code",
        Data "data", Dd "dd", Del "del", Details "details", Div "div", Dl "dl", Dt "dt", Em "em",
        Figcaption "figcaption", Figure "figure", Footer "footer", H1 "h1", H2 "h2", H3 "h3",
        H4 "h4", H5 "h5", H6 "h6", Header "header", Hr "hr", I "i", Img "img", Ins "ins", Li "li",
        Mark "mark", Nav "nav", Ol "ol", Output "output", P "p", Path "path", Pre "pre", Q "q",
        Rp "rp", Rt "rt", Ruby "ruby", S "s", Section "section", Small "small", Span "span",
        Strong "strong", Sub "sub", Summary "summary", Sup "sup", Svg "svg", Table "table",
        Tbody "tbody", Td "td", Tfoot "tfoot", Th "th", Thead "thead", Time "time", Tr "tr", U "u",
        Ul "ul", Wbr "wbr",
    }
}

names! {
    /// An attribute. There is no event handler and no `style`.
    Attr {
        Alt "alt", AriaDescribedby "aria-describedby", AriaExpanded "aria-expanded",
        AriaHidden "aria-hidden", AriaLabel "aria-label", AriaLabelledby "aria-labelledby",
        AriaLevel "aria-level", AriaLive "aria-live", Cite "cite", Class "class", Colspan "colspan",
        D "d", DataAction "data-action", DataTarget "data-target", Datetime "datetime",
        Decoding "decoding", Dir "dir", Fill "fill", Height "height", Hidden "hidden", Href "href",
        Id "id", Lang "lang", Loading "loading", Open "open", Part "part", Popover "popover",
        Popovertarget "popovertarget", Popovertargetaction "popovertargetaction",
        Rel "rel", Reversed "reversed", Role "role", Rowspan "rowspan", Scope "scope", Src "src",
        Start "start", Tabindex "tabindex", Target "target", Title "title", Translate "translate",
        Type "type", Value "value", ViewBox "viewBox", Width "width",
    }
}

impl Tag {
    /// Whether HTML gives it no end tag and no children.
    pub fn is_void(self) -> bool {
        matches!(self, Tag::Br | Tag::Hr | Tag::Img | Tag::Wbr)
    }

    /// The heading of that level, 1 to 6.
    pub fn heading(level: u8) -> Tag {
        match level {
            0 | 1 => Tag::H1,
            2 => Tag::H2,
            3 => Tag::H3,
            4 => Tag::H4,
            5 => Tag::H5,
            _ => Tag::H6,
        }
    }
}

impl Attr {
    /// Whether its value is a URL that can be followed or loaded.
    pub fn is_url(self) -> bool {
        matches!(self, Attr::Href | Attr::Src | Attr::Cite)
    }
}
