//! What is asked of a tree, counted for tests.

use std::cell::Cell;

thread_local! {
    static WORK: Cell<usize> = const { Cell::new(0) };
}

pub(super) fn start() {
    WORK.with(|all| all.set(0));
}

pub(super) fn count(work: usize) {
    WORK.with(|all| all.set(all.get() + work));
}

pub(super) fn done() -> usize {
    WORK.with(Cell::get)
}
