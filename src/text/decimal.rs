//! Numbers as texts, without the machinery of `core::fmt`.

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
    use super::{decimal, push_decimal};

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
