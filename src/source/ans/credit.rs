//! Who made a picture, and for whom.

use super::super::cursor::Cursor;
use super::super::lists::{text, walk};
use crate::prelude::*;

/// The names, parted by a slash; empty where there are none.
pub(super) fn credit(image: Cursor<'_>) -> String {
    let mut credit = String::new();
    for way in ["credits.by", "credits.affiliation"] {
        let name = text(walk(image, way).item(), "name");
        if !credit.is_empty() && !name.is_empty() {
            credit.push_str(" / ");
        }
        credit.push_str(name);
    }
    credit
}
