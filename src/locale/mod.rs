//! The words of the interface.

mod direction;
mod english;
mod template;
mod word;
mod words;

pub use direction::{direction, primary};
pub use template::{Piece, filled, pieces};
pub use word::Word;
pub use words::Words;
