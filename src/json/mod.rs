//! A JSON value that keeps what the core needs and no more, its reader and its writer.

mod value;
mod write;

pub use value::{Object, Value};
pub use write::to_json;
