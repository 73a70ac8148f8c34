//! Why a date was not read.

/// Why a date was not read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::source) enum Doubt {
    /// Day and month could be either.
    Ambiguous,
    /// Its year is none of our calendar, and of which it is, nothing says.
    Calendar,
    /// The form is not known.
    Unknown,
}
