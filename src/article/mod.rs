//! The article model. It is what every format is read into, what every view
//! renders, and the project's own JSON format: `www/schema/article.schema.json`
//! describes its serialised form.

mod block;
mod date;
mod model;
mod topic;

pub use block::{Attribute, Element, Kind, Node, text_of};
pub use date::{ArticleDate, TimeOfDay, Timestamp};
pub use model::{Article, Author, AuthorKind, Correction, Direction, Image, Link, Publisher};
pub use topic::Topic;
