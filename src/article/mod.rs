//! The article model. It is what every format is read into, what every view
//! renders, and the project's own JSON format: `www/schema/article.schema.json`
//! describes its serialised form.

mod block;
#[cfg(feature = "schema")]
mod block_schema;
mod cut;
mod date;
mod length;
mod model;
mod partial_date;
#[cfg(feature = "schema")]
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod timestamp;
mod topic;

pub use block::{Attribute, Element, Kind, Node, Values, text_of};
pub(crate) use cut::ends_cut;
pub use date::{ArticleDate, is_of_other_calendar};
pub use length::{MAX_SECONDS, MAX_WORDS, is_beginning, is_countable, word_count};
pub use model::{Article, Author, AuthorKind, Correction, Direction, Image, Link, Publisher};
pub use partial_date::PartialDate;
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use timestamp::{TimeOfDay, Timestamp};
pub use topic::Topic;
