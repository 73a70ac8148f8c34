//! How long an article takes to read.

mod estimate;
mod rates;
mod script;

pub use estimate::{Estimate, estimate};
pub use rates::{Mode, RATES, Rate, Unit, rate};
