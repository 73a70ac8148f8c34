//! A whole page: the text of its article that stands in it.
//!
//! [`Tree`] is the page. [`find`] chooses the element that holds the text (`choose`) among those that may (`candidates`):
//! by what the page's markup says (`marks`), by where its prose stands (`measure`), which is counted without what is no
//! part of an article (`noise`), and by what the article's JSON says of its text (`confirm`). What of the element is read
//! says `clean`. [`send`] sends it as a parser would.

mod announced;
mod body_words;
mod boxes;
mod candidates;
mod caption;
mod cards;
mod choose;
mod clean;
mod confirm;
mod consent;
mod content;
mod facts;
mod figures;
mod guide;
mod head;
mod hidden;
mod hiding;
mod known;
#[cfg(test)]
mod linear;
mod marks;
mod measure;
mod names;
mod networks;
mod noise;
mod noise_words;
mod notes;
mod phrases;
mod says;
#[cfg(feature = "html")]
mod select;
mod selected;
mod selector;
mod sums;
mod tail;
mod teasers;
mod tree;
mod words;
#[cfg(test)]
mod work;

pub use choose::{Found, find};
pub use content::send;
pub use facts::{Facts, facts};
pub use guide::{Guide, Way};
pub(crate) use phrases::{AD, ALSO, FOLLOW, MORE, POST, TOOLS, begins_with, is_one_of};
pub use tree::{NodeId, Tree};
