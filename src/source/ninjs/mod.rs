//! IPTC ninjs 1, 2 and 3, and the dialects of news systems that speak it
//! (Superdesk, TT). The same article reads equal in each version.

mod adapter;
mod media;
mod names;
mod texts;
#[cfg(feature = "native")]
mod validity;

pub(super) use adapter::Ninjs;
#[cfg(feature = "native")]
pub use validity::violations;
