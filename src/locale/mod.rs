//! The words of the interface.

/// The words of one locale over the English ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words;
