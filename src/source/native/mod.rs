//! The project's own format: the serialised [`crate::article::Article`],
//! described by `schema/article.schema.json`. Each field is read for itself:
//! one that cannot be used is reported and the rest kept.

mod adapter;
mod body;
mod parts;

pub(super) use adapter::Native;
