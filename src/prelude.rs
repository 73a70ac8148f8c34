//! What most files need, and the standard library brings by itself.

pub(crate) use std::borrow::ToOwned;
pub(crate) use std::string::String;
pub(crate) use std::vec;
pub(crate) use std::vec::Vec;
