//! Which of a date's numbers is the year, the month and the day.

use super::parse::Doubt;
use crate::text::integer;

/// Year, month and day of the numbers outside the time, and the month that a
/// word names.
pub(super) fn civil(numbers: &[&str], month: Option<u16>) -> Result<(u16, u16, u16), Doubt> {
    let text = |index: usize| numbers.get(index).copied().unwrap_or_default();
    let len = |index| text(index).len();
    let all = text(0);
    let part = |from, to| number(all.get(from..to).unwrap_or_default());
    let (year, month, day) = match (numbers.len(), month) {
        (1, None) if all.len() == 8 => (part(0, 4), part(4, 6), part(6, 8)),
        (2, month @ Some(_)) if len(1) == 4 => (number(text(1)), month, number(all)),
        (2, month @ Some(_)) if len(0) == 4 => (number(all), month, number(text(1))),
        (3, None) if len(0) == 4 => (number(all), number(text(1)), number(text(2))),
        (3, None) if len(2) == 4 => {
            // Day and month in the order that is possible, if only one is.
            let (a, b) = (number(all), number(text(1)));
            match (a > Some(12), b > Some(12)) {
                (false, false) if a != b => return Err(Doubt::Ambiguous),
                (true, _) => (number(text(2)), b, a),
                (false, _) => (number(text(2)), a, b),
            }
        }
        _ => return Err(Doubt::Unknown),
    };
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => Ok((year, month, day)),
        _ => Err(Doubt::Unknown),
    }
}

pub(super) fn number(digits: &str) -> Option<u16> {
    integer(digits).and_then(|number| u16::try_from(number).ok())
}
