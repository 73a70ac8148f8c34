// What the project depends on, locked to bytes from where they are published.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { namesInCargo } from "../../tools/supply/direct.mjs";
import { allowed, cargoFaults, LOCKS, npmFaults } from "../../tools/supply/locks.mjs";
import { shipped } from "../../tools/integrity/manifest.mjs";
import { sri } from "../../tools/integrity/sri.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");

test("every table of dependencies of a Cargo manifest is read", () => {
  const text = `[dependencies]\na = "1"\nb = { path = ".." }\nc.workspace = true\n[features]\nd = []
[target.'cfg(x)'.dev-dependencies]\ne = { version = "1" }\n[build-dependencies.f]\nversion = "1"\n`;
  assert.deepEqual(namesInCargo(text), ["a", "c", "e", "f"]);
});

for (const [path, faultsOf] of LOCKS.filter(([path]) => existsSync(at(path)))) {
  test(`${path}: from the public registries, with hashes, under licences of the list`, () => {
    assert.deepEqual(faultsOf(read(path)), []);
  });
}

test("what a lock file must not hold is found", () => {
  const cargo = read("Cargo.lock");
  assert.match(cargoFaults(cargo.replace(/^checksum.*\n/m, ""))[0], /no checksum/);
  assert.match(
    cargoFaults(cargo.replace("registry+https://github.com/rust-lang", "git+https://elsewhere.example"))[0],
    /is from git/,
  );
  const npm = (change) => {
    const lock = JSON.parse(read("package-lock.json"));
    change(lock.packages["node_modules/prettier"]);
    return npmFaults(JSON.stringify(lock)).join();
  };
  assert.match(
    npm((one) => delete one.integrity),
    /prettier has no hash/,
  );
  assert.match(
    npm((one) => (one.resolved = "https://elsewhere.example/p.tgz")),
    /prettier names an address/,
  );
  assert.match(
    npm((one) => (one.hasInstallScript = true)),
    /prettier runs a program/,
  );
  assert.match(
    npm((one) => (one.license = "GPL-3.0-only")),
    /prettier is under GPL/,
  );
});

test("SPDX expressions are judged", () => {
  const list = ["MIT", "Apache-2.0 WITH LLVM-exception"];
  for (const yes of ["MIT", "GPL-3.0 OR MIT", "GPL-3.0/MIT", "(MIT OR X) AND Apache-2.0 WITH LLVM-exception"])
    assert.ok(allowed(yes, list), yes);
  for (const no of ["", "X", "MIT AND X", "Apache-2.0", "(MIT OR X) AND X", "MIT MIT"])
    assert.ok(!allowed(no, list), no);
});

test("the manifest of hashes is of every file of dist/, and true", () => {
  const dist = at("dist/").pathname;
  const manifest = JSON.parse(read("dist/integrity.json"));
  assert.deepEqual(Object.keys(manifest), shipped(dist));
  for (const [name, { bytes, integrity }] of Object.entries(manifest)) {
    const file = readFileSync(at(`dist/${name}`));
    assert.deepEqual([bytes, integrity], [file.length, sri(file)], name);
  }
  for (const name of ["offprint.js", "core.js", "no-wasm.js", "offprint_bg.wasm", "locales/de.json"])
    assert.ok(manifest[name], name);
});

test("each file that is loaded by the one script holds the hash of the next", () => {
  const hash = (name) => sri(readFileSync(at(`dist/${name}`)), "sha256");
  assert.ok(read("dist/offprint.js").includes(hash("core.js")));
  for (const name of ["offprint_bg.wasm", "no-wasm.js", "locales.json"])
    assert.ok(read("dist/core.js").includes(hash(name)), name);
  const list = JSON.parse(read("dist/locales.json"));
  const names = readdirSync(at("dist/locales")).filter((name) => name !== "en.json");
  assert.deepEqual(
    list,
    Object.fromEntries(names.sort().map((name) => [name.replace(".json", ""), hash(`locales/${name}`)])),
  );
});
