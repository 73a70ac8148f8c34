//! What stands in for the standard library in the browser: without it, a panic
//! needs no text, and the optimiser drops every message, place and formatter
//! that could only have gone into one.

use core::panic::PanicInfo;

use crate::arena::Arena;

#[global_allocator]
static ALLOCATOR: Arena = Arena::new();

/// Traps. The loader throws the instance away and starts a fresh one.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
