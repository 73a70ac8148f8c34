//! The count of outcomes, and its print.

use crate::fields::{Outcome, Verdict};

const FIELDS: &[&str] = &["headline", "date", "authors", "topics"];

#[derive(Default)]
pub struct Table {
    outcomes: Vec<(String, Outcome)>,
    unread: Vec<String>,
}

impl Table {
    pub fn add(&mut self, file: &str, outcome: Outcome) {
        self.outcomes.push((file.to_owned(), outcome));
    }

    pub fn unread(&mut self, file: &str, why: &str) {
        self.unread.push(format!("{file}: {why}"));
    }

    pub fn print(&self, misses: bool) {
        println!(
            "{:10} {:>6} {:>6} {:>6} {:>12} {:>8} {:>14}",
            "field", "shown", "right", "wrong", "not in JSON", "strict", "of what is held"
        );
        for field in FIELDS {
            self.row(field, &|outcome| outcome.field == *field);
        }
        self.row("all", &|_| true);
        println!("no article: {}", self.unread.len());
        if misses {
            self.unread.iter().for_each(|line| println!("UNREAD {line}"));
            self.list("WRONG", Verdict::Wrong);
            self.list("NOT-IN-JSON", Verdict::NotInJson);
        }
    }

    fn row(&self, name: &str, test: &dyn Fn(&Outcome) -> bool) {
        let count = |verdict| self.outcomes.iter().filter(|(_, o)| test(o) && o.verdict == verdict).count();
        let (right, wrong, absent) =
            (count(Verdict::Right), count(Verdict::Wrong), count(Verdict::NotInJson));
        let shown = right + wrong + absent;
        let percent = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
        println!(
            "{name:10} {shown:>6} {right:>6} {wrong:>6} {absent:>12} {:>7.1}% {:>13.1}%",
            percent(shown),
            percent(right + wrong)
        );
    }

    fn list(&self, label: &str, verdict: Verdict) {
        for (file, outcome) in self.outcomes.iter().filter(|(_, o)| o.verdict == verdict) {
            println!("{label} {} {file}: {}", outcome.field, outcome.detail);
        }
    }
}
