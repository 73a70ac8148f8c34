//! Who made a picture, and for whom.

use super::super::cursor::Cursor;

/// The names, separated by a slash; empty where there are none.
pub(super) fn credit(image: Cursor<'_>) -> String {
    let mut credit = String::new();
    for role in ["by", "affiliation"] {
        let name = image.walk(&["credits", role]).item().get("name").text();
        if !credit.is_empty() && !name.is_empty() {
            credit.push_str(" / ");
        }
        credit.push_str(name);
    }
    credit
}
