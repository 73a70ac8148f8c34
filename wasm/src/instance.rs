//! The instance: what stands in for one that trapped, and how much memory there is.

use wasm_bindgen::handler::schedule_reinit;
use wasm_bindgen::prelude::*;

/// Asks for a new instance in the place of this one: it is made at the next call of an export, which must be one that
/// is given nothing, such as [`memory_size`]. Of itself this needs neither stack nor memory, so it works after a trap.
#[wasm_bindgen]
pub fn reset() {
    schedule_reinit();
}

/// The bytes of the instance's memory, which never shrinks.
#[wasm_bindgen(js_name = memorySize)]
pub fn memory_size() -> u32 {
    let pages = core::arch::wasm32::memory_size::<0>();
    (pages * 65_536) as u32
}

/// How many bytes an article takes for each byte of its JSON: read, rendered and handed over.
const NEED: usize = 12;

/// Takes the memory for an article in one step, as far as its size tells how much it needs: see `memory`.
pub(crate) fn reserve(scripts: &[String]) {
    let bytes: usize = scripts.iter().map(String::len).sum();
    let mut room = Vec::<u8>::new();
    // Where so much cannot be had, less may do.
    let _ = room.try_reserve_exact(bytes.saturating_mul(NEED));
    core::hint::black_box(&room);
}
