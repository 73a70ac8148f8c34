//! The members of each version. Source: the schemas 1.0 to 3.1 and the two
//! development versions that the IPTC publishes at <https://iptc.org/std/ninjs/>.
//!
//! Minor versions of the same major one differ in a few members only, so they
//! share a table: `since(2)` and `until(1)` name minor versions.

mod one;
mod shared;
mod three;
mod two;

use super::schema::Schema;
use super::version::Major;

/// What an item may have.
pub(super) fn item(major: Major) -> &'static Schema {
    match major {
        Major::One => &one::ITEM,
        Major::Two => &two::ITEM,
        Major::Three => &three::ITEM,
    }
}
