//! The project's own format: the serialised [`crate::article::Article`],
//! described by `www/schema/article.schema.json`.
//!
//! `Article` implements `Deserialize` too, but that stops at the first mistake.
//! This adapter takes each field for itself: one that cannot be used is reported
//! with its place, and the rest is kept. For what the program itself wrote, both
//! give the same article; the tests hold them to it.

mod adapter;
mod body;
mod parts;

pub(super) use adapter::Native;
