//! The core as a WebAssembly module, and the only crate that knows of JavaScript.
//!
//! * `exports`: what `www/core/calls.ts` calls.
//! * `platform`: what the core asks of the page, or of Node.
//! * `given`: scripts, options and facts of the page.
//! * `memory`: the allocator.
//! * `instance`: the size of the memory, and an instance in the place of one that trapped.
//!
//! No call keeps anything, so an instance can be replaced without loss.

#![cfg(target_arch = "wasm32")]

pub mod exports;
mod given;
pub mod instance;
mod memory;
pub mod platform;

#[cfg(test)]
#[path = "../../tests/browser/main.rs"]
mod browser;
