//! The allocator: the standard library's, which takes more memory in larger steps.
//!
//! Of itself it takes no more than it is asked for, often one page of 64 KiB. Each such step costs JavaScript more than
//! the memory: V8 counts all of the memory as new, and collects its garbage; and where the core is JavaScript, all is copied.

#![allow(unsafe_code, reason = "an allocator is unsafe; this one hands all on to the system's")]

use core::arch::wasm32::memory_size;
use std::alloc::{GlobalAlloc, Layout, System};

/// A step is at least the memory's size, parted by this.
const STEPS: usize = 4;

/// Bytes of a page.
const PAGE: usize = 65_536;

struct InSteps;

#[global_allocator]
static ALLOCATOR: InSteps = InSteps;

// SAFETY: each method hands its arguments to the system's allocator as they are, and gives what that gives.
unsafe impl GlobalAlloc for InSteps {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract.
        stepping(|| unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract.
        stepping(|| unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the contract.
        stepping(|| unsafe { System.realloc(block, layout, size) })
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(block, layout) }
    }
}

/// Allocates. Where that took memory, it takes the rest of a step too.
#[inline]
fn stepping(allocate: impl FnOnce() -> *mut u8) -> *mut u8 {
    let before = memory_size::<0>();
    let block = allocate();
    if memory_size::<0>() != before {
        take_step(before);
    }
    block
}

/// A block that is given back stays with the allocator, for what comes next.
#[cold]
#[inline(never)]
fn take_step(before: usize) {
    let now = memory_size::<0>();
    let rest = (now / STEPS).saturating_sub(now - before);
    let Ok(layout) = Layout::from_size_align(rest * PAGE, 8) else { return };
    if layout.size() > 0 {
        // SAFETY: the layout is of more than nothing, and the block is given back with it. Where so much cannot be had, it
        // is null, and less may do.
        unsafe {
            let room = System.alloc(layout);
            if !room.is_null() {
                System.dealloc(room, layout);
            }
        }
    }
}
