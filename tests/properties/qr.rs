//! QR codes. Their masks take a hundred times as long as reading the text, so
//! they have a target of their own.

use offprint::qr;

/// A code is there for what fits in one, is of a size that there is, and has a
/// finder in three of its corners and none in the fourth.
pub(super) fn check(text: &str) {
    let Some(code) = qr::Code::new(text) else {
        assert!(text.is_empty() || text.len() > 100, "no code for {} bytes", text.len());
        return;
    };
    let size = code.size();
    assert!((21..=177).contains(&size) && (size - 17) % 4 == 0);
    let end = size - 7;
    assert!([(0, 0), (end, 0), (0, end)].into_iter().all(|(x, y)| is_finder(&code, x, y)));
    assert!(!is_finder(&code, end, end));
}

/// Whether a dark square in a light ring in a dark ring stands here.
fn is_finder(code: &qr::Code, x: usize, y: usize) -> bool {
    let ring = |at: usize| (at / 7).abs_diff(3).max((at % 7).abs_diff(3));
    (0..49).all(|at| code.is_dark(x + at % 7, y + at / 7) == (ring(at) != 2))
}
