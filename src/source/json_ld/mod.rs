//! schema.org JSON-LD, in all the shapes that real pages give it. No
//! `@context` is required and none is fetched: keys and types are compared as
//! schema.org's, whatever their case.

mod adapter;
mod byline;
mod choose;
mod crops;
mod fields;
mod headline;
mod images;
mod links;
mod nodes;
mod place;
mod section;

pub(super) use adapter::JsonLd;
