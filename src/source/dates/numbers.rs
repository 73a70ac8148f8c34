//! Which of a date's numbers is the year, the month and the day.

use super::parse::Doubt;
use crate::text::integer;

/// Year, month and day of the numbers outside the time, and the month that a
/// word names.
pub(super) fn civil(numbers: &[&str], month: Option<u16>) -> Result<(u16, u16, u16), Doubt> {
    match (numbers, month) {
        ([all], None) if all.len() == 8 => {
            let part = |from, to| number(all.get(from..to).unwrap_or_default());
            Ok((part(0, 4)?, part(4, 6)?, part(6, 8)?))
        }
        ([a, b], Some(month)) if b.len() == 4 => Ok((number(b)?, month, number(a)?)),
        ([a, b], Some(month)) if a.len() == 4 => Ok((number(a)?, month, number(b)?)),
        ([a, b, c], None) if a.len() == 4 => Ok((number(a)?, number(b)?, number(c)?)),
        ([a, b, c], None) if c.len() == 4 => ordered(number(a)?, number(b)?, number(c)?),
        _ => Err(Doubt::Unknown),
    }
}

/// Day and month in the order that is possible, if only one is.
fn ordered(a: u16, b: u16, year: u16) -> Result<(u16, u16, u16), Doubt> {
    match (a > 12, b > 12) {
        (true, false) => Ok((year, b, a)),
        (false, true) => Ok((year, a, b)),
        (false, false) if a == b => Ok((year, a, b)),
        (false, false) => Err(Doubt::Ambiguous),
        (true, true) => Err(Doubt::Unknown),
    }
}

pub(super) fn number(digits: &str) -> Result<u16, Doubt> {
    integer(digits).and_then(|number| u16::try_from(number).ok()).ok_or(Doubt::Unknown)
}
