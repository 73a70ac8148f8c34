//! One program a property: the name of the program is the property's.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| offprint_fuzz::run(env!("CARGO_BIN_NAME"), data));
