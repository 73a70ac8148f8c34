//! One program a property: the name of the program is the property's.
#![no_main]

#[path = "../../tests/properties/mod.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|data: &[u8]| properties::run(env!("CARGO_BIN_NAME"), data));
