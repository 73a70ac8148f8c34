//! The article model. It is what every format is read into, what every view
//! renders, and the project's own JSON format: `www/schema/article.schema.json`
//! describes its serialised form.

mod block;
#[cfg(feature = "schema")]
mod block_schema;
mod date;
mod length;
mod model;
#[cfg(feature = "schema")]
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod topic;

pub use block::{Attribute, Element, Kind, Node, Values, text_of};
pub use date::{ArticleDate, TimeOfDay, Timestamp};
pub use length::{MAX_SECONDS, MAX_WORDS, is_countable, word_count};
pub use model::{Article, Author, AuthorKind, Correction, Direction, Image, Link, Publisher};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use topic::Topic;
