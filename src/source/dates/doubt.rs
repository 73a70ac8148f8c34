//! Why a date was not read.

/// Why a date was not read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::source) enum Doubt {
    /// Day and month could be either.
    Ambiguous,
    /// The form is not known.
    Unknown,
}
