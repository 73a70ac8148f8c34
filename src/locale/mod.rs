//! The words of the interface.

mod direction;
mod message;
mod template;
mod word;
mod words;

pub use direction::{direction, primary};
pub use message::Message;
pub use template::{Piece, pieces};
pub use word::Word;
pub use words::Words;
