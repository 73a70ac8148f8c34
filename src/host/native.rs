//! A host for native programs and tests: URLs and HTML by the Rust crates
//! that follow the standards, dates and plurals in English.

/// Knows English only; a program that serves other languages brings its own
/// [`super::Host`].
#[derive(Clone, Copy, Debug, Default)]
pub struct NativeHost;
