#!/usr/bin/env bash
# js-sys 0.3.107 with wasm-bindgen 0.2.130; rustc 1.95, wasm32-unknown-unknown, Node 20 and newer.
#
# One would guess: a constructor of js-sys whose JavaScript may throw at its argument, as `new Intl.NumberFormat` does at
# a language tag like "de_DE", gives a `Result`, as the constructors of web-sys do (`Url::new`).
#
# What happens: `Intl::NumberFormat::new` and `Intl::PluralRules::new` give the object itself and have no way to fail. The
# exception leaves through the Rust that called, with none of its destructors run: what was borrowed stays borrowed, and
# the next call panics, or traps where panics abort.
#
# Why it matters here: the language of the interface comes from a page's `lang`, and pages write what they like. So
# formatters are made in TypeScript, where they can be caught, and the core asks for finished texts.
#
# Needs cargo with the target wasm32-unknown-unknown, and Node. It installs the wasm-bindgen command, which takes a minute.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src

cat > Cargo.toml <<'TOML'
[package]
name = "formats"
version = "0.0.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[dependencies]
js-sys = "=0.3.107"
wasm-bindgen = "=0.2.130"
TOML

cat > src/lib.rs <<'RUST'
use std::cell::Cell;

use js_sys::{Array, Intl, Object};
use wasm_bindgen::prelude::*;

thread_local! {
    static RUNNING: Cell<u32> = const { Cell::new(0) };
}

struct Running;

impl Running {
    fn begin() -> Self {
        RUNNING.with(|running| running.set(running.get() + 1));
        Running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        RUNNING.with(|running| running.set(running.get() - 1));
    }
}

#[wasm_bindgen]
pub fn make(locale: &str) {
    let _running = Running::begin();
    let _format: Intl::NumberFormat = Intl::NumberFormat::new(&Array::of1(&locale.into()), &Object::new());
}

#[wasm_bindgen]
pub fn running() -> u32 {
    RUNNING.with(Cell::get)
}
RUST

cargo build --quiet --release --target wasm32-unknown-unknown
cargo install --quiet --debug --root tools wasm-bindgen-cli@0.2.130
tools/bin/wasm-bindgen --target nodejs --out-dir pkg target/wasm32-unknown-unknown/release/formats.wasm

node --input-type=module -e '
  import { createRequire } from "node:module";
  const { make, running } = createRequire(process.cwd() + "/")("./pkg/formats.js");
  make("de-DE");
  console.log("after de-DE: running", running());
  let thrown;
  try {
    make("de_DE");
  } catch (error) {
    thrown = error;
  }
  console.log("de_DE throws", thrown?.name, "and leaves running at", running());
  if (thrown?.name == "RangeError" && running() == 1) {
    console.log("As found: the exception passes through Rust, and nothing is dropped.");
  } else {
    console.error("This has changed.");
    process.exit(1);
  }
'
