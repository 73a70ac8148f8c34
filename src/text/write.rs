//! Making texts of parts.

use crate::prelude::*;

/// The parts, one after the other.
pub fn concat(parts: &[&str]) -> String {
    join(parts, "")
}

/// The parts with something between them.
pub fn join(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push_str(between);
        }
        out.push_str(part);
    }
    out
}

/// The decimal digits of a number.
pub fn decimal(number: usize) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number as u64, 1);
    out
}

/// Appends the decimal digits of a number, with zeros before it up to so many.
pub fn push_decimal(out: &mut String, number: u64, least: usize) {
    let mut digits = [b'0'; 20];
    let mut rest = number;
    let mut len = 0;
    for digit in digits.iter_mut().rev() {
        if rest == 0 && len >= least {
            break;
        }
        *digit += (rest % 10) as u8;
        rest /= 10;
        len += 1;
    }
    out.extend(digits.iter().skip(digits.len() - len).map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::{concat, decimal, join, push_decimal};

    #[test]
    fn parts_make_a_text() {
        assert_eq!(concat(&["a", "", "b"]), "ab");
        assert_eq!(
            (join(&[], "-"), join(&["a"], "-"), join(&["a", "", "b"], "-")),
            ("".into(), "a".into(), "a--b".into())
        );
    }

    #[test]
    fn numbers_have_their_digits() {
        for number in [0, 7, 10, 4096, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
        let mut out = String::new();
        push_decimal(&mut out, 7, 2);
        push_decimal(&mut out, 2026, 4);
        assert_eq!(out, "072026");
    }
}
