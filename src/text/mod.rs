//! The questions that every layer asks of a text.
//!
//! The standard library answers them too, but makes a copy of its search for
//! each kind of pattern that is looked for, and asks tables of all of Unicode:
//! some 15 KB of Wasm. Here each question is one function.

mod fold;
mod letters;
mod list;
mod scan;
mod search;
mod write;

pub use fold::fold;
pub use letters::{Letter, is_letter, is_letter_or_digit, kind_of};
pub use list::{entry, listed, place};
pub use scan::{Word, before_odd, byte_at, utf16_len};
pub use search::{
    after, before, cut, cut_last, find, has, has_controls, integer, is_listed, kept, part_at, pieces,
    replace, settled, split, trim, trim_end, trim_start,
};
pub use write::{concat, decimal, join, push_decimal};
