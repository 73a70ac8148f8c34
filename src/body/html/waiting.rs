//! Pictures of which only what follows says whether they are shown.

use crate::article::Element;

/// What stands right before a `noscript`, whose picture may be the same.
#[derive(Default)]
pub(super) enum Before {
    /// No picture.
    #[default]
    Nothing,
    /// One whose file a lazy loader named.
    Named,
    /// One that may only keep its place.
    Shown,
    /// One without a file, and its `alt`, which is to stand for it.
    Alt(String),
}

/// An element that is a picture if nothing stands in it.
pub(super) struct Background {
    /// How many elements are open, this one included.
    pub(super) depth: usize,
    pub(super) picture: Element,
    /// What was seen before it.
    pub(super) seen: usize,
}
