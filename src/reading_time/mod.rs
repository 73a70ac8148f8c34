//! How long an article takes to read.

mod estimate;
mod of_article;
mod rates;
mod script;

pub use estimate::{Estimate, estimate};
pub use of_article::{Basis, of_article};
pub use rates::{Mode, RATES, Rate, Unit, rate};
