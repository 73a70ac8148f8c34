//! What only a browser can show: that its own parser, `Intl` and DOM, through
//! `www/`, give what the native host and the HTML sink give.
//!
//! Part of the crate in `wasm/`, and run by `npm test -- wasm`, after the build, which writes `pkg/testing.js`.
//! Natively this is a test of the list of fixtures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

#[cfg(target_arch = "wasm32")]
#[path = "../body/case_file.rs"]
mod case_file;
#[cfg(target_arch = "wasm32")]
#[path = "../body/outline.rs"]
mod outline;

#[cfg(target_arch = "wasm32")]
mod bodies;
mod fixtures;
#[cfg(target_arch = "wasm32")]
mod host;
#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
mod views;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
