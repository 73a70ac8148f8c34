//! Masks: which modules are inverted, so that no area looks like a pattern.

/// Whether a mask inverts a module; ISO/IEC 18004:2015, table 10.
pub(super) fn inverts(mask: usize, x: usize, y: usize) -> bool {
    let value = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    value == 0
}

/// How hard a code is to read: lower is better. Long runs, blocks, and what
/// looks like a finder count, as in the standard's section 7.8.3; the share of
/// dark modules does not, since any mask brings it near to one half.
pub(super) fn penalty(size: usize, dark: &dyn Fn(usize, usize) -> bool) -> usize {
    let mut penalty = 0;
    for line in 0..size {
        penalty += line_penalty(size, &|at| dark(at, line)) + line_penalty(size, &|at| dark(line, at));
        for x in 1..size.min(line * size) {
            let first = dark(x, line);
            if first == dark(x - 1, line) && first == dark(x, line - 1) && first == dark(x - 1, line - 1) {
                penalty += 3;
            }
        }
    }
    penalty
}

fn line_penalty(size: usize, dark: &dyn Fn(usize) -> bool) -> usize {
    let (mut penalty, mut run, mut last) = (0, 0, 0);
    for at in 0..size {
        last = last << 1 & 0x7FF | usize::from(dark(at));
        run = if last & 1 == last >> 1 & 1 && at > 0 { run + 1 } else { 1 };
        penalty += match run {
            5 => 3,
            6.. => 1,
            _ => 0,
        };
        if at > 9 && (last == 0x5D0 || last == 0x05D) {
            penalty += 40;
        }
    }
    penalty
}
