//! A JSON value that keeps what the core needs and no more, and its parser.
//!
//! [`parse`] is strict (RFC 8259). [`read()`] tries that first, so a valid
//! document is never touched; only where it fails is the text read again with
//! repairs, each of which is a [`Finding`].

mod bare;
mod containers;
mod entities;
mod findings;
mod keys;
mod loose;
mod marks;
mod noise;
pub(crate) mod pairs;
mod quotes;
mod read;
mod reader;
mod script;
mod strings;
mod value;

pub(crate) use entities::decode_entities;
pub use findings::Finding;
pub(crate) use findings::Findings;
pub(crate) use read::unescaped;
pub use read::{Document, parse, read};
pub use value::{Object, Value};
