//! Where long work may stop for a while, so that a page stays alive.

/// Called after some work on that many bytes: for every block of a text, never
/// for every character. In a browser that can suspend WebAssembly, the call
/// comes back when the page had its turn (`js.rs` has that one); else at once.
#[cfg(not(all(target_arch = "wasm32", not(feature = "html"))))]
pub(crate) fn pause(_bytes: usize) {}

/// What an element takes, in bytes of text that take as long.
pub(crate) const ELEMENT: usize = 256;
