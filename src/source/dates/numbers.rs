//! Which of a date's numbers is the year, the month and the day.

use super::doubt::Doubt;

/// What no date and no time can have in it.
pub(super) const NONE: u16 = u16::MAX;

/// Year, month and day of the numbers outside the time, and the month that a
/// word names.
pub(super) fn civil(numbers: &[&str], month: Option<u16>) -> Result<(u16, u16, u16), Doubt> {
    let text = |index: usize| numbers.get(index).copied().unwrap_or_default();
    let (first, second, third) = (text(0), text(1), text(2));
    let (a, b, c) = (number(first), number(second), number(third));
    let part = |from, to| number(first.get(from..to).unwrap_or_default());
    Ok(match (numbers.len(), month) {
        (1, None) if first.len() == 8 => (part(0, 4), part(4, 6), part(6, 8)),
        (2, Some(month)) if second.len() == 4 => (b, month, a),
        (2, Some(month)) if first.len() == 4 => (a, month, b),
        (3, None) if first.len() == 4 => (a, b, c),
        // Day and month in the order that is possible, if only one is.
        (3, None) if third.len() == 4 && a > 12 => (c, b, a),
        (3, None) if third.len() == 4 && (b > 12 || a == b) => (c, a, b),
        (3, None) if third.len() == 4 => return Err(Doubt::Ambiguous),
        _ => return Err(Doubt::Unknown),
    })
}

pub(super) fn number(digits: &str) -> u16 {
    digits.parse().unwrap_or(NONE)
}
