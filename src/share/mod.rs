//! Where an article can be shared, and the links that do it.

mod compose;
mod regions;
mod targets;

pub use compose::{Shared, link, with_campaign};
pub use regions::targets_of;
pub use targets::{CHECKED, TARGETS, Target, target};
