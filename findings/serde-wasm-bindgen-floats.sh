#!/usr/bin/env bash
# serde-wasm-bindgen 0.6.5 with wasm-bindgen 0.2.130, serde 1.0.229, js-sys 0.3.107; rustc 1.95, wasm32-unknown-unknown.
#
# One would guess: reading a struct that has a text and a switch, and no number, out of a JavaScript object brings in no
# code that prints floating-point numbers.
#
# What happens: it does, even when the error is thrown away unread. The deserializer hands each value of the wrong type
# to serde as `Unexpected::Float`, whose `Display` prints it, and the optimiser cannot see that nobody asks. Reading the
# same two members by `js_sys::Reflect` has none of it.
#
# Why it matters here: options come into the core as JSON text and go through its own reader, since reading them this way
# made a page 15 KB larger (brotli), and 20 KB where WebAssembly is blocked. Writing answers with the same crate does not.
#
# Needs cargo with the target wasm32-unknown-unknown. About half a minute.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src

cat > Cargo.toml <<'TOML'
[package]
name = "options"
version = "0.0.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[features]
derived = ["dep:serde", "dep:serde-wasm-bindgen"]

[dependencies]
js-sys = "=0.3.107"
serde = { version = "=1.0.229", features = ["derive"], optional = true }
serde-wasm-bindgen = { version = "=0.6.5", optional = true }
wasm-bindgen = "=0.2.130"

[profile.release]
opt-level = "z"
lto = true
codegen-units = 1
panic = "abort"
strip = "debuginfo"
TOML

cat > src/lib.rs <<'RUST'
use wasm_bindgen::prelude::*;

#[cfg_attr(feature = "derived", derive(serde::Deserialize))]
#[derive(Default)]
struct Options {
    locale: Option<String>,
    folded: Option<bool>,
}

#[cfg(feature = "derived")]
fn options(given: JsValue) -> Options {
    serde_wasm_bindgen::from_value(given).unwrap_or_default()
}

#[cfg(not(feature = "derived"))]
fn options(given: JsValue) -> Options {
    let member = |name: &str| js_sys::Reflect::get(&given, &name.into()).unwrap_or_default();
    Options { locale: member("locale").as_string(), folded: member("folded").as_bool() }
}

#[wasm_bindgen]
pub fn length(given: JsValue) -> usize {
    let Options { locale, folded } = options(given);
    locale.map_or(0, |text| text.len()) + usize::from(folded.unwrap_or(false))
}
RUST

# Prints the module's size, and how many functions belong to the printing of floats.
look() {
  cargo build --quiet --release --target wasm32-unknown-unknown "$@"
  local module=target/wasm32-unknown-unknown/release/options.wasm
  floats=$({ grep -aoE 'flt2dec|float_to_decimal|grisu|dragon' "$module" || true; } | wc -l)
  bytes=$(wc -c < "$module")
}

look --features derived
derived=$floats
echo "by serde-wasm-bindgen: $bytes bytes, the printing of floats is named $floats times"
look
echo "by js_sys::Reflect:    $bytes bytes, the printing of floats is named $floats times"

if [ "$derived" -gt 0 ] && [ "$floats" -eq 0 ]; then
  echo "As found: a struct without numbers brings in the printing of floats."
else
  echo "This has changed." >&2
  exit 1
fi
