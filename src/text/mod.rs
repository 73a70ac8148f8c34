//! What every layer asks of a text and the standard library does not answer, or
//! answers with tables of all of Unicode.

pub mod address;
mod decimal;
mod fold;
mod letters;
mod runs;
mod scan;
pub mod search;
mod tag;
pub mod variant;
mod words;

pub use decimal::{decimal, push_decimal};
pub use fold::{alike, comparable, fold};
pub use letters::{Letter, is_letter, is_letter_or_digit, kind_of};
pub use runs::{has_controls, kept, part_at, settled};
pub use scan::{Bytes, Odd, before_odd, utf16_len};
pub use tag::is_language_tag;
pub use words::word_count;
