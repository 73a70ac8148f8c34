//! The values of the scripts that were read or reported.

use super::cursor::Cursor;

/// Values that were read or reported, each with all that it holds.
#[derive(Default)]
pub(super) struct Used {
    places: Vec<usize>,
}

impl Used {
    pub(super) fn add(&mut self, at: Cursor<'_>) {
        self.places.push(place(at));
    }

    /// Their places, sorted.
    pub(super) fn take_sorted(&mut self) -> Vec<usize> {
        let mut places = core::mem::take(&mut self.places);
        places.sort_unstable();
        places
    }
}

/// Where a value is in memory.
pub(super) fn place(at: Cursor<'_>) -> usize {
    core::ptr::from_ref(at.value).addr()
}
