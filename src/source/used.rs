//! The values of the scripts that were read or reported.

use super::cursor::Cursor;

/// Values that were read or reported, each with all that it holds: a set of their places in memory. The standard library's
/// sets, or sorting, would cost the browser several KB.
#[derive(Default)]
pub(super) struct Used {
    /// Each place stands where its hash says, or behind it; at least half of them are free, which is 0.
    places: Vec<usize>,
    count: usize,
}

impl Used {
    pub(super) fn add(&mut self, at: Cursor<'_>) {
        if self.count * 2 >= self.places.len() {
            let larger = vec![0; (self.places.len() * 2).max(64)];
            for place in core::mem::replace(&mut self.places, larger) {
                self.put(place);
            }
        }
        self.count += usize::from(self.put(place(at)));
    }

    pub(super) fn has(&self, at: Cursor<'_>) -> bool {
        self.slot(place(at)).and_then(|slot| self.places.get(slot)).is_some_and(|place| *place != 0)
    }

    /// Whether it is new.
    fn put(&mut self, place: usize) -> bool {
        let slot = self.slot(place).and_then(|slot| self.places.get_mut(slot));
        slot.is_some_and(|slot| core::mem::replace(slot, place) != place)
    }

    /// The slot of a place, or the free one that it may take; none in an empty set.
    fn slot(&self, place: usize) -> Option<usize> {
        let last = self.places.len().checked_sub(1)?;
        let hash = place.wrapping_mul(0x9e37_79b1);
        // The length is a power of two. Places differ in their middle bits.
        let mut slot = (hash ^ hash >> 15) & last;
        while self.places.get(slot).is_some_and(|other| *other != 0 && *other != place) {
            slot = (slot + 1) & last;
        }
        Some(slot)
    }
}

/// Where a value is in memory.
fn place(at: Cursor<'_>) -> usize {
    core::ptr::from_ref(at.value).addr()
}

#[cfg(test)]
mod tests {
    use super::Used;
    use crate::json::Value;
    use crate::source::cursor::Cursor;

    #[test]
    fn knows_what_was_added_and_nothing_else() {
        let values: Vec<Value> = (0..1000).map(|_| Value::Null).collect();
        let mut used = Used::default();
        assert!(values.iter().all(|value| !used.has(Cursor::new(value))));
        for value in values.iter().step_by(3).chain(values.iter().step_by(6)) {
            used.add(Cursor::new(value));
        }
        for (index, value) in values.iter().enumerate() {
            assert_eq!(used.has(Cursor::new(value)), index % 3 == 0, "{index}");
        }
    }
}
