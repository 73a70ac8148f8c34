//! Diagnostics: what was missing, odd, repaired or dropped, and where.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// How much a diagnostic matters to a reader of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// No article could be made.
    Error,
    /// Something of the article was dropped, repaired or guessed.
    Warning,
    /// Worth knowing; nothing was lost.
    Info,
}

/// Declares [`Code`]: one row a code, from which come its name and severity.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $severity:ident $name:literal <=> $variant:ident;)+) => {
        /// The kinds of diagnostic. The kebab-case name is the public contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in the order of their declaration.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)+];

            /// The public name, in kebab case.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// The one of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// The input is empty or white space only.
    Error "empty-input" <=> EmptyInput;
    /// The input is not JSON, and could not be repaired into it.
    Error "not-json" <=> NotJson;
    /// The JSON holds nothing that is an article.
    Error "no-article" <=> NoArticle;
    /// The input is larger than `limits::MAX_JSON_BYTES` (or `MAX_OWN_JSON_BYTES`).
    Error "too-large" <=> TooLarge;
    /// Nesting deeper than a limit was dropped or flattened.
    Warning "too-deep" <=> TooDeep;
    /// More of something than a limit in `limits` allows; the rest was dropped.
    Warning "too-many-nodes" <=> TooManyNodes;
    /// The JSON was not valid and was repaired at this byte.
    Warning "json-repaired" <=> JsonRepaired;
    /// The same key stands twice in one object; the last one was taken.
    Warning "duplicate-key" <=> DuplicateKey;
    /// A field that readers expect is absent.
    Warning "missing-field" <=> MissingField;
    /// A field has a type that cannot be used; it was dropped.
    Warning "wrong-type" <=> WrongType;
    /// A field's value cannot be used; it was dropped.
    Warning "bad-value" <=> BadValue;
    /// A field's value was unusual and was normalised.
    Info "normalised" <=> Normalised;
    /// A value was inferred where the source did not say.
    Info "guessed" <=> Guessed;
    /// The text was taken from the page, as the page, its JSON or its publisher says.
    Info "body-from-page" <=> BodyFromPage;
    /// The text is far shorter or longer than its source says.
    Info "length-differs" <=> LengthDiffers;
    /// The page's canonical address is not the one that the article gives itself.
    Info "address-differs" <=> AddressDiffers;
    /// A date could be read in more than one way; it is shown as written.
    Warning "ambiguous-date" <=> AmbiguousDate;
    /// A date is of no known form; it is shown as written.
    Warning "unknown-date" <=> UnknownDate;
    /// A URL has a scheme that is not allowed or cannot be resolved.
    Warning "bad-url" <=> BadUrl;
    /// An `@id` refers to a node that is not on the page.
    Warning "dangling-reference" <=> DanglingReference;
    /// Several articles stand on the page; one was chosen.
    Info "several-articles" <=> SeveralArticles;
    /// An element that has no place in an article; its text was kept.
    Info "unknown-element" <=> UnknownElement;
    /// Active content (script, style, form) was dropped from a body.
    Warning "active-content" <=> ActiveContent;
    /// A property that has no place in an article was not used.
    Info "unknown-property" <=> UnknownProperty;
    /// The publisher withholds this article (cancelled, embargoed).
    Error "withheld" <=> Withheld;
    /// The embargo was not enforced: its date cannot be read, or `Page::now` is missing.
    Warning "embargo-unchecked" <=> EmbargoUnchecked;
    /// An option given by the page is unknown or of the wrong type.
    Warning "bad-option" <=> BadOption;
    /// The article has nothing that the view shows; the fallback stays.
    Info "nothing-to-show" <=> NothingToShow;
    /// More diagnostics than `limits::MAX_DIAGNOSTICS`; the rest were left out.
    Info "more-diagnostics" <=> MoreDiagnostics;
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Code::from_name(&name).ok_or_else(|| serde::de::Error::custom(format_args!("unknown code `{name}`")))
    }
}

/// One finding about the input: what is wrong, where, and what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The kind, by its kebab-case name.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Which of the page's scripts, counted from 0.
    pub source: usize,
    /// Where: a JSON pointer (empty, or beginning with `/`), or a byte offset
    /// (decimal digits) where the text is not JSON.
    pub path: String,
    /// For a person: what was wrong and what was done or is to be done.
    pub message: Cow<'static, str>,
}
