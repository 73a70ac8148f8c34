//! A JSON value that keeps what the core needs and no more, and its reader.

mod value;

pub use value::{Object, Value};
