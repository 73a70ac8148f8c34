//! The WebAssembly module. Its exports are in `src/wasm.rs` of the core.

#![cfg_attr(all(target_arch = "wasm32", feature = "browser"), no_std)]

#[cfg(all(target_arch = "wasm32", feature = "browser"))]
mod arena;
#[cfg(all(target_arch = "wasm32", feature = "browser"))]
mod memory;
#[cfg(all(target_arch = "wasm32", feature = "browser"))]
mod runtime;

#[cfg(target_arch = "wasm32")]
pub use offprint::wasm::*;
