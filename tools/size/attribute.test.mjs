// Bytes given to the wrong feature, or lost, would send a reader of the table to the wrong place.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bundleForReaders } from "../bundle.mjs";
import { exists, filesBelow } from "../lib/files.mjs";
import { apportion } from "./apportion.mjs";
import { ofBundle } from "./attribute.mjs";
import { crateOf } from "./crates.mjs";
import { featureOf, featureOfFunction, FEATURES, RUNTIME, SHARED } from "./features.mjs";
import { claim, literals } from "./literals.mjs";
import { inspect, sameCode } from "./module.mjs";

const NO_ROW = "has no row in tools/size/features.mjs: add it to the feature that it serves";
const SHARE = "share, with quotes";
/** Rows for functions that are no file's only ones. */
const FUNCTIONS = ["src/body/from_text", "src/body/from_html", "src/wasm/Request/draw"];

describe("shares", () => {
  it("add up to the whole", () => {
    assert.deepEqual(apportion(10, { a: 1, b: 1, c: 1 }), { a: 4, b: 3, c: 3 });
    for (const total of [0, 1, 2, 7, 70498]) {
      const shares = apportion(total, { a: 3, b: 0, c: 11, d: 7 });
      assert.equal(
        Object.values(shares).reduce((sum, share) => sum + share),
        total,
      );
    }
  });
});

describe("the table of features", () => {
  it("names only paths that are there", () => {
    const modules = Object.values(FEATURES)
      .flat()
      .filter((path) => !FUNCTIONS.includes(path) && !path.startsWith("pkg/") && !path.startsWith("<"));
    for (const path of modules) assert.ok(exists(path) || exists(`${path}.rs`), path);
  });

  it("has a feature for every source of the core", () => {
    for (const path of filesBelow("src", /\.rs$/)) assert.ok(featureOf(path), `${path} ${NO_ROW}`);
  });

  it("has one for every file that a page loads", async () => {
    const results = await bundleForReaders({ metafile: true, write: false });
    const files = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    assert.ok(files.length > 20);
    for (const file of files) assert.ok(featureOf(file), `${file} ${NO_ROW}`);
  });

  it("takes the longest path, at a boundary of names", () => {
    assert.equal(featureOf("src/source/json_ld/place.rs"), "JSON-LD");
    assert.equal(featureOf("src/source/json_feed.rs"), featureOf("src/source/ans/markup.rs"));
    assert.notEqual(featureOf("src/source/ansible.rs"), featureOf("src/source/ans.rs"));
    assert.equal(featureOf("elsewhere/a.ts"), undefined);
  });

  it("knows functions by their names", () => {
    const adapter =
      "<offprint::source::json_ld::adapter::JsonLd as offprint::source::adapter::Adapter>::read";
    assert.equal(featureOfFunction(adapter), "JSON-LD");
    assert.equal(featureOfFunction("offprint::view::share::<impl offprint::view::pen::Pen>::panel"), SHARE);
    assert.equal(featureOfFunction("core::str::<impl str>::trim_matches"), SHARED);
    assert.equal(featureOfFunction("offprint_wasm::arena::Arena::take"), RUNTIME);
  });

  it("refuses a bundled file of no feature, and gives away every byte", () => {
    const inputs = {
      "www/share/quote.ts": { bytesInOutput: 30 },
      "www/print/sheet.ts": { bytesInOutput: 50 },
    };
    assert.equal(ofBundle(100, inputs, 40)[SHARE], 12);
    assert.equal(ofBundle(100, inputs, 40)[SHARED], 8);
    assert.throws(() => ofBundle(10, { "elsewhere/a.ts": { bytesInOutput: 1 } }, 5), /elsewhere/);
  });
});

describe("crates", () => {
  it("are told by the names of functions", () => {
    const known = ["offprint", "serde"];
    assert.equal(crateOf("<serde::de::X as core::fmt::Debug>::fmt", known), "serde");
    assert.equal(crateOf("offprint_wasm::arena", ["offprint", "offprint-wasm"]), "offprint-wasm");
    assert.equal(crateOf("core::str::from_utf8", known), "Rust's core and alloc");
    assert.equal(crateOf("__wbindgen_malloc", known), "wasm-bindgen");
  });
});

describe("texts in the data", () => {
  it("are found in a source, without its comments and tests", () => {
    const source = String.raw`// "no"
const A: &str = "one\n\u{e9}"; const B: char = '"'; const C: &[u8] = b"\xffx"; fn f<'a>() { r#"a"b"# }
#[cfg(test)]
mod tests { const D: &str = "no"; }`;
    const found = literals(source).map((bytes) => bytes.toString("latin1"));
    assert.deepEqual(found, ["one\n\u00c3\u00a9", "\u00ffx", 'a"b']);
  });

  it("belong to one owner, the longest first, and no byte twice", () => {
    const text = (owner, words) => ({ owner, bytes: Buffer.from(words) });
    const texts = [text("a", "headline"), text("b", "head"), text("a", "both"), text("b", "both")];
    const data = Buffer.from("headline|head|both|abc");
    assert.deepEqual(claim(data, texts, "nobody"), { nobody: 22 - 8 - 4, a: 8, b: 4 });
  });
});

describe("a module", () => {
  const section = (id, ...content) => [id, content.length, ...content];
  const text = (words) => [words.length, ...Buffer.from(words)];
  const names = section(0, ...text("name"), 1, 6, 1, 1, ...text("abc"));
  const bare = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 0),
    ...section(2, 1, ...text("m"), ...text("f"), 0, 0),
    ...section(3, 1, 0),
    ...section(5, 1, 0, 1),
    ...section(10, 1, 2, 0, 0x0b),
    ...section(11, 1, 0, 0x41, 8, 0x0b, ...text("hey")),
  ];
  const module = Uint8Array.from([...bare, ...names]);

  it("is a module", () => assert.ok(/** @type {any} */ (globalThis).WebAssembly.validate(module)));

  it("tells its functions after the imported ones, and its data", () => {
    const { functions, data } = inspect(module);
    assert.deepEqual(functions, [{ name: "abc", bytes: 3 }]);
    assert.equal(data.toString(), "hey");
  });

  it("is the same without names, and not with another byte of code", () => {
    assert.ok(sameCode(module, Uint8Array.from(bare)));
    const other = Uint8Array.from(bare);
    other[other.length - 2]++;
    assert.ok(!sameCode(module, other));
  });

  it("without names is refused", () => {
    assert.throws(() => inspect(Uint8Array.from(bare)), /no names/);
  });
});
