//! schema.org JSON-LD, in all the shapes that real pages give it. No
//! `@context` is required and none is fetched: keys and types are compared as
//! schema.org's, whatever their case.

mod access;
mod adapter;
mod authors;
pub(in crate::source) mod body;
mod choose;
mod fields;
mod graph;
mod headline;
mod images;
mod links;
mod place;
mod publisher;
mod section;
mod types;

pub(super) use adapter::JsonLd;
