//! The memory of the module, as the allocator sees it. Of its own, so that
//! `tests/allocator.rs` can put another in its place, outside of WebAssembly.

#![allow(unsafe_code)] // The linker's symbol is an `extern` static.

/// How many pages there are, from address 0, and how they grow by so many: by
/// `usize::MAX` they say that they cannot.
pub(crate) use core::arch::wasm32::{memory_grow as grow, memory_size as size};
/// Whether all that was given out is free again. Tells it once.
pub(crate) use offprint::wasm::ended as is_free;

unsafe extern "C" {
    /// Where the linker's own data and the stack end.
    static __heap_base: u8;
}

/// The address at which the heap begins.
#[inline(always)]
pub(crate) fn base() -> usize {
    &raw const __heap_base as usize
}
