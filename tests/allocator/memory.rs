//! A memory in place of WebAssembly's (`wasm/src/memory.rs`): it begins at the
//! address of a piece of this program's, and grows within it, by page.

use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::cell::RefCell;

const PAGE: usize = 65_536;
/// How many pages there are before the first growth.
pub(crate) const FIRST: usize = 2;
/// The linker's own data and the stack lie before the heap; no multiple of 16.
const DATA: usize = 1001;

struct Memory {
    start: *mut u8,
    /// How many pages there are, and may be.
    pages: usize,
    most: usize,
    is_free: bool,
}

impl Memory {
    fn layout(&self) -> Layout {
        Layout::from_size_align(self.most * PAGE, PAGE).unwrap()
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // SAFETY: allocated in `reset`, by this layout.
        unsafe { dealloc(self.start, self.layout()) };
    }
}

// Each test has a thread, and so a memory.
thread_local!(static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) });

fn with<T>(look: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| look(memory.as_mut().expect("reset first")))
}

/// A new memory, of zeros, that grows to so many pages.
pub(crate) fn reset(most: usize) {
    let mut memory = Memory { start: std::ptr::null_mut(), pages: FIRST, most, is_free: false };
    // SAFETY: the size is not zero.
    memory.start = unsafe { alloc_zeroed(memory.layout()) };
    assert!(!memory.start.is_null());
    // The allocator makes pointers of addresses, as in WebAssembly, where all memory is one object.
    let _ = memory.start.expose_provenance();
    MEMORY.set(Some(memory));
}

/// Says that a call has ended, so that all that was given out is free.
pub(crate) fn free() {
    with(|memory| memory.is_free = true);
}

/// Whether it is. Tells it once.
pub(crate) fn is_free() -> bool {
    with(|memory| std::mem::take(&mut memory.is_free))
}

pub(crate) fn base() -> usize {
    with(|memory| memory.start as usize + DATA)
}

/// Where the memory ends.
pub(crate) fn end() -> usize {
    size::<0>() * PAGE
}

/// How many pages there are, counted from address 0.
pub(crate) fn size<const NR: u32>() -> usize {
    with(|memory| memory.start as usize / PAGE + memory.pages)
}

/// Adds pages. How many there were; `usize::MAX` where there cannot be so many.
pub(crate) fn grow<const NR: u32>(pages: usize) -> usize {
    let had = size::<NR>();
    with(|memory| {
        if pages > memory.most - memory.pages {
            return usize::MAX;
        }
        memory.pages += pages;
        had
    })
}
