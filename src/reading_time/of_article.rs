//! From an article to a range of minutes, also where its text is not here.

use super::{Estimate, Mode, Rate, Unit, estimate, rate};
use crate::article::{Article, ends_cut, is_beginning, is_countable};
use crate::host::Host;

/// Of a hundred seconds that the source gives, a body that takes fewer is only
/// the beginning.
const WHOLE: u64 = 60;

/// What a reading time was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The body.
    Body,
    /// The source's number of words.
    WordCount,
    /// The source's reading time.
    TimeRequired,
}

/// How long an article takes, in the language given, and what tells so: its
/// body; where that is only the beginning or nothing, the number of words that
/// its source gives; else the time that its source gives. `None` where nothing
/// tells. By a time alone, only a body is held for the beginning that has to be
/// paid for or that ends as what was cut does: for many sources a text of two
/// lines takes a minute.
///
/// A number of words counts only where it is known what it counts. In Chinese
/// and Japanese it should count characters, but some sources give what lies
/// between spaces. A beginning shows whether it does: it has not more than the
/// whole. Without one, a time is the better guess.
pub fn of_article(article: &Article, lang: &str, mode: Mode, host: &dyn Host) -> Option<(Estimate, Basis)> {
    let rate = rate(lang, mode);
    let body = estimate(&article.body, article.images.len(), lang, mode, host);
    let words = article.word_count.filter(|_| is_countable(lang));
    let words = words.filter(|words| body.is_none() || is_beginning(&article.body, *words));
    let seconds = article.time_required.filter(|seconds| match body {
        Some(body) => is_part_by_time(article, body, *seconds),
        None => true,
    });
    let counted = rate.as_counted();
    let (units, rate, basis) = match (words, seconds) {
        // Of words that nothing shows to be what they should be, a time is the better guess.
        (Some(words), _) if seconds.is_none() || counted.unit == Unit::Words => {
            (words.into(), counted, Basis::WordCount)
        }
        (_, Some(seconds)) => (units_in(seconds, rate), rate, Basis::TimeRequired),
        _ => return Some((body?, Basis::Body)),
    };
    let mut estimate = Estimate::default();
    estimate.add(units, rate);
    // A time may have counted the pictures.
    if mode == Mode::Silent && basis == Basis::WordCount {
        estimate.add_pictures(article.images.len() as u64);
    }
    Some((estimate, basis))
}

fn is_part_by_time(article: &Article, body: Estimate, seconds: u32) -> bool {
    (article.free == Some(false) || ends_cut(&article.body))
        && article.word_count.is_none()
        && body.slow * 100 < u64::from(seconds) * 1000 * WHOLE
}

/// What is read in a time that the source gives: one number, by a rate that it
/// does not tell. It is taken as the time of the mean reader, so that it gets
/// the spread that the readers of the language have.
fn units_in(seconds: u32, rate: Rate) -> u64 {
    u64::from(seconds) * (u64::from(rate.slow) + u64::from(rate.fast)) / 120
}
