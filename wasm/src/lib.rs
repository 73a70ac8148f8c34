//! The core as a WebAssembly module, and the only crate that knows of JavaScript.
//!
//! * `call`: the export.
//! * `host`: what the core asks of the page, or of Node.

#![cfg(target_arch = "wasm32")]

pub mod call;
pub mod host;

#[cfg(test)]
#[path = "../../tests/browser/main.rs"]
mod browser;
