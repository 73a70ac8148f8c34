//! A whole page: the text of its article that stands in it.
//!
//! [`Tree`] is the page. [`find`] chooses the element that holds the text (`choose`), by what the page's markup says
//! (`marks`) and by where its prose stands (`measure`), which is counted without what is no part of an article (`noise`);
//! what of the element is read says `clean`. [`send`] sends it as a parser would.

mod announced;
mod boxes;
mod caption;
mod cards;
mod choose;
mod clean;
mod content;
mod facts;
mod figures;
mod head;
mod hidden;
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
mod repeated;
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

pub use choose::{Found, Guide, Way, find};
pub use content::send;
pub use facts::{Facts, facts};
pub(crate) use phrases::{ALSO, is_one_of};
pub use tree::{NodeId, Tree};
