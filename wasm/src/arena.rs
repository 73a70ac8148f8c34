//! The allocator of the browser's module: it gives out memory from the end of
//! the heap, and takes all of it back at once when a call has ended.
//!
//! No call keeps anything, so what a call has used is free when it returns:
//! the next begins again at the heap's base, in memory that is there and that
//! the processor has at hand. What is saved is not the allocator's own code but
//! every piece of code that frees: the optimiser drops it, 4 KB of the download.
//! WebAssembly gives no memory back to the browser but by the end of the
//! instance, so the loader (`www/core/calls.ts`) ends one that a large article grew.

#![allow(unsafe_code)] // `GlobalAlloc` is an unsafe trait.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ptr;

use crate::memory;

/// The size of a page of WebAssembly memory, in bytes.
const PAGE: usize = 65_536;
/// The memory grows by so many pages more than are needed, 1 MB: each growth
/// makes the host take a new view of the memory.
const SPARE: usize = 16;

/// The allocator.
pub(crate) struct Arena {
    /// The first free address; 0 before the first use.
    free: Cell<usize>,
}

// SAFETY: the module has no threads: it is built without the `atomics` feature,
// and its memory is not shared.
unsafe impl Sync for Arena {}

impl Arena {
    pub(crate) const fn new() -> Self {
        Self { free: Cell::new(0) }
    }

    /// Takes so many bytes from the first address at or after `start` that the
    /// alignment, a power of two, allows. 0 where the memory cannot grow.
    fn take(&self, start: usize, size: usize, align: usize) -> usize {
        let start = (start + align - 1) & !(align - 1);
        let Some(end) = start.checked_add(size) else { return 0 };
        let had = memory::size::<0>();
        let need = end.div_ceil(PAGE);
        if need > had
            && memory::grow::<0>(need - had + SPARE) == usize::MAX
            && memory::grow::<0>(need - had) == usize::MAX
        {
            return 0;
        }
        self.free.set(end);
        start
    }
}

// SAFETY: what is given out lies between the heap's base and the end of the
// memory and is not given out again before all of it is free, save that the
// last piece may be made longer in its place.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if memory::is_free() {
            self.free.set(0);
        }
        let free = match self.free.get() {
            0 => memory::base(),
            free => free,
        };
        self.take(free, layout.size(), layout.align()) as *mut u8
    }

    #[inline(always)]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size <= layout.size() {
            return old;
        }
        let is_last = old as usize + layout.size() == self.free.get();
        let start = if is_last { old as usize } else { self.free.get() };
        let new = self.take(start, size, layout.align()) as *mut u8;
        if !new.is_null() && !is_last {
            // SAFETY: the old piece holds `layout.size()` bytes, the new one `size`,
            // and they do not overlap, since the new one is not given out. A piece that
            // is made longer is in use, so no call has ended since.
            unsafe { ptr::copy_nonoverlapping(old, new, layout.size()) };
        }
        new
    }
}
