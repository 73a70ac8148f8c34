//! Runs a suite of JSON texts: `… --example json_suite -- FILE…`, where each
//! FILE is an array of `{"id", "expect": "accept"|"reject"|"either"|"transform", "base64"}`,
//! as JSONTestSuite and JSON_checker can be written.
//!
//! What must be accepted must be read without a repair. What must be rejected
//! must be refused by the strict reader, and the other one must say that it
//! repaired it (`json-repaired`) or could not (`not-json` and its kin). Bytes
//! that are not UTF-8 are replaced on the way in, as a browser does, so of
//! these only the strict judgement of the rest can be asked.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;

use offprint::error::Code;
use offprint::host::NativeHost;
use offprint::json::{parse, read};
use offprint::source::{Page, read as read_article};
use serde_json::Value;

#[derive(Default)]
struct Counts {
    right: usize,
    wrong: usize,
    repaired: usize,
    refused: usize,
}

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let mut all_right = !files.is_empty();
    for file in files {
        let suite: Vec<Value> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let mut counts = ["accept", "reject", "either", "transform"].map(|name| (name, Counts::default()));
        for case in &suite {
            let (_, counts) = counts.iter_mut().find(|(name, _)| case["expect"] == *name).expect("expect");
            judge(case, counts);
        }
        println!("{file}: {} texts", suite.len());
        for (name, Counts { right, wrong, repaired, refused }) in counts {
            println!("  {name}: {right} right, {wrong} wrong ({repaired} repaired, {refused} refused)");
            all_right &= wrong == 0;
        }
    }
    std::process::exit(i32::from(!all_right));
}

fn judge(case: &Value, counts: &mut Counts) {
    let bytes = decode(case["base64"].as_str().unwrap());
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let is_utf8 = std::str::from_utf8(&bytes).is_ok();
    let strict = parse(&text).is_ok();
    let document = read(&text);
    // The whole way through, for panics.
    read_article(std::slice::from_ref(&text), &Page::default(), &NativeHost);
    let told = |codes: &[Code]| document.findings.iter().any(|finding| codes.contains(&finding.code));
    let repaired = told(&[Code::JsonRepaired]);
    let refused = told(&[Code::NotJson, Code::EmptyInput, Code::TooLarge]);
    counts.repaired += usize::from(repaired);
    counts.refused += usize::from(refused);
    let right = match case["expect"].as_str() {
        Some("accept") => strict && !repaired && !refused && document.value.is_some(),
        Some("reject") if is_utf8 => !strict && (repaired || refused),
        // Read or not: either is well, but it must be one of both.
        _ => strict != (repaired || refused),
    };
    if right {
        counts.right += 1;
    } else {
        counts.wrong += 1;
        println!("{} must be {}: strict {strict}, {:?}", case["id"], case["expect"], document.findings);
    }
}

/// Base64 (RFC 4648), of which blanks and padding say nothing.
fn decode(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for digit in text.bytes().filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte)) {
        bits = (bits << 6 | digit as u32) & 0xFFFF;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
