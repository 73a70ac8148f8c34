// The npm package and the crate have one version. `cargo release` sets it in every file that states it (release.toml).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const json = (path) => JSON.parse(read(path));
const stated = (path, pattern) => pattern.exec(read(path))?.[1];

test("every file states the same version", () => {
  const lock = json("package-lock.json");
  const { version } = json("package.json");
  assert.deepEqual(
    {
      "package-lock.json": lock.version,
      "package-lock.json, its packages": lock.packages[""].version,
      "Cargo.toml": stated("Cargo.toml", /^\[package\]\nname = "offprint"\nversion = "(.*)"$/m),
      "wasm/Cargo.toml": stated(
        "wasm/Cargo.toml",
        /^\[package\]\nname = "offprint-wasm"\nversion = "(.*)"$/m,
      ),
      "Cargo.lock": stated("Cargo.lock", /^name = "offprint"\nversion = "(.*)"$/m),
      "Cargo.lock, wasm": stated("Cargo.lock", /^name = "offprint-wasm"\nversion = "(.*)"$/m),
    },
    {
      "package-lock.json": version,
      "package-lock.json, its packages": version,
      "Cargo.toml": version,
      "wasm/Cargo.toml": version,
      "Cargo.lock": version,
      "Cargo.lock, wasm": version,
    },
  );
});

test("the changelog has a place for what comes next", () => {
  assert.equal(read("CHANGELOG.md").match(/^## \[Unreleased\]\n/gm)?.length, 1);
});
