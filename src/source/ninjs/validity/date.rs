//! Truncated dates, which planned events have in ninjs 3.

/// A year, month, day or second, each with all that is larger, and a zone with
/// a second only.
pub(super) fn is_truncated(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let year_ok = year.len() >= 4 && digits(year) && (year.len() == 4 || !year.starts_with('0'));
    let rest: Vec<&str> = parts.collect();
    let bounds = [1..=12, 1..=31];
    let rest_ok =
        rest.len() <= 2 && rest.iter().zip(bounds).all(|(part, bounds)| is_two_digits(part, bounds));
    year_ok && rest_ok && time.is_none_or(|time| rest.len() == 2 && is_time(time))
}

fn is_time(time: &str) -> bool {
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let parts: Vec<&str> = clock.split(':').collect();
    let clock_ok =
        parts.len() == 3 && parts.iter().zip([0..=23, 0..=59, 0..=59]).all(|(p, b)| is_two_digits(p, b));
    let hours: Vec<&str> = zone.get(1..).unwrap_or_default().split(':').collect();
    let zone_ok = matches!(zone, "" | "Z")
        || (hours.len() == 2 && hours.iter().zip([0..=23, 0..=59]).all(|(p, b)| is_two_digits(p, b)));
    clock_ok && zone_ok && !fraction.is_empty() && digits(fraction)
}

fn is_two_digits(text: &str, bounds: std::ops::RangeInclusive<u8>) -> bool {
    text.len() == 2 && digits(text) && text.parse().is_ok_and(|number| bounds.contains(&number))
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}
