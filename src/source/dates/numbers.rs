//! Which of a date's numbers is the year, the month and the day.

use super::doubt::Doubt;

/// What no date and no time can have in it.
pub(super) const NONE: u16 = u16::MAX;

/// A date as far as it is known. A day has a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: u16,
    pub(super) month: Option<u16>,
    pub(super) day: Option<u16>,
}

/// The date of the numbers outside the time, and of the month that a word
/// names.
pub(super) fn civil(numbers: &[&str], month: Option<u16>) -> Result<Civil, Doubt> {
    let text = |index: usize| numbers.get(index).copied().unwrap_or_default();
    let (first, second, third) = (text(0), text(1), text(2));
    let (a, b, c) = (number(first), number(second), number(third));
    let part = |from, to| number(first.get(from..to).unwrap_or_default());
    let day = |year, month, day| Ok(Civil { year, month: Some(month), day: Some(day) });
    let partial = |year, month| Ok(Civil { year, month, day: None });
    match (numbers.len(), month) {
        (1, None) if first.len() == 8 => day(part(0, 4), part(4, 6), part(6, 8)),
        (1, month) if first.len() == 4 => partial(a, month),
        (2, Some(month)) if second.len() == 4 => day(b, month, a),
        (2, Some(month)) if first.len() == 4 => day(a, month, b),
        (2, None) if first.len() == 4 && second.len() <= 2 => partial(a, Some(b)),
        (2, None) if second.len() == 4 && first.len() <= 2 => partial(b, Some(a)),
        (3, None) if first.len() == 4 => day(a, b, c),
        // Day and month in the order that is possible, if only one is.
        (3, None) if third.len() == 4 && a > 12 => day(c, b, a),
        (3, None) if third.len() == 4 && (b > 12 || a == b) => day(c, a, b),
        (3, None) if third.len() == 4 => Err(Doubt::Ambiguous),
        _ => Err(Doubt::Unknown),
    }
}

pub(super) fn number(digits: &str) -> u16 {
    digits.parse().unwrap_or(NONE)
}
