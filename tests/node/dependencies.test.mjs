// Every crate that a manifest names has its reason there, in the comment above it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const MANIFESTS = ["Cargo.toml", "wasm/Cargo.toml", "fuzz/Cargo.toml"];

/** The crates of the tables of dependencies, those of this repository left out, and whether a comment is above each. */
function crates(manifest) {
  const found = [];
  let inside = false;
  let before = "";
  for (const line of manifest.split("\n")) {
    const table = /^\[(.+)\]\s*$/.exec(line)?.[1];
    if (table !== undefined) inside = /(^|\.)((dev|build)-)?dependencies$/.test(table);
    const [, name, rest] = (inside && /^([\w-]+)(?:\.\w+)?\s*=(.*)$/.exec(line)) || [];
    if (name && !/\bpath\s*=/.test(rest)) found.push({ name, explained: before.startsWith("# ") });
    before = line;
  }
  return found;
}

/** A crate that two manifests name is explained in one of them. */
function unexplained(manifests) {
  const all = manifests.flatMap(crates);
  const explained = new Set(all.filter((one) => one.explained).map(({ name }) => name));
  return all.map(({ name }) => name).filter((name) => !explained.has(name));
}

test("each crate has its reason beside it", () => {
  const manifests = MANIFESTS.map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  assert.ok(manifests.flatMap(crates).length > 15);
  assert.deepEqual(unexplained(manifests), []);
});

test("one without a reason is found", () => {
  const one = `# The crate.\n[package]\nname = "x"\n[dependencies]\n# Why.\na = "1"\nb = { version = "2" }\nc = { path = "." }\n
[target.'cfg(x)'.dev-dependencies]\nd.workspace = true\n\n[features]\ne = []\n`;
  assert.deepEqual(unexplained([one]), ["b", "d"]);
  assert.deepEqual(unexplained([one, `[build-dependencies]\n# Because.\nb = "2"`]), ["d"]);
});
