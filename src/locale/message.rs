//! One message and its plural forms.

use crate::host::Plural;
use crate::prelude::*;

/// A pattern, or one for each plural form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The form where no other fits.
    other: String,
    /// The other forms that the language has.
    forms: Vec<(Plural, String)>,
}

impl Message {
    /// A message that is the same for every number.
    pub fn new(pattern: &str) -> Self {
        Message { other: pattern.to_owned(), forms: Vec::new() }
    }

    /// A message of these plural forms, or `None` where `other`, which every
    /// language has, is not among them.
    pub fn plural(forms: Vec<(Plural, String)>) -> Option<Self> {
        let (_, other) = forms.iter().find(|(plural, _)| *plural == Plural::Other)?;
        Some(Message { other: other.clone(), forms })
    }

    /// The pattern for a plural form.
    pub fn form(&self, plural: Plural) -> &str {
        self.forms.iter().find(|(p, _)| *p == plural).map_or(&self.other, |(_, pattern)| pattern)
    }
}
