// What the project depends on is locked to bytes from where they are published, and what it publishes states its hashes.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { shipped, sri } from "../../tools/build/integrity.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");

/** The licences of npm packages: those of `deny.toml`, which are those of crates. */
const LICENCES = new Set(
  [.../^allow = \[([^\]]*)\]/m.exec(read("deny.toml"))[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name),
);

/** Whether an SPDX expression can be met. Parentheses would need more than this; nothing here has them. */
const allowed = (expression) =>
  expression.split(" OR ").some((one) => one.split(" AND ").every((name) => LICENCES.has(name)));

/** Packages that run a program when they are installed: these put the program of the platform in its place. */
const INSTALLERS = /^node_modules\/(esbuild|bun|deno|workerd)$|(^|\/)node_modules\/fsevents$/;

/** What is wrong with a package of a lock file. */
function faultsOf([path, { integrity = "", resolved, link, hasInstallScript, license }]) {
  const faults = {
    "is a link": link,
    "has no SHA-512 hash": !integrity.startsWith("sha512-"),
    // Lock files name no address (`.npmrc`), so npm takes everything from the registry that is configured.
    [`names the address ${resolved}`]: resolved,
    "runs a program when it is installed": hasInstallScript && !INSTALLERS.test(path),
    [`is under ${license}`]: license && !allowed(license),
  };
  return Object.keys(faults).flatMap((fault) => (faults[fault] ? `${path} ${fault}` : []));
}

const faultsIn = ({ packages }) =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .flatMap(faultsOf);

for (const folder of ["", "tests/package/", "tests/runtimes/", "tools/docs/"]) {
  test(`${folder}package-lock.json: hashes, no addresses, known licences, no new program at install`, () => {
    const lock = JSON.parse(read(`${folder}package-lock.json`));
    assert.equal(lock.lockfileVersion, 3);
    assert.deepEqual(faultsIn(lock), []);
  });
}

// Of what is built with them nothing is published, and their programs at install are not run (`projects.mjs`).
for (const name of ["plain", "next/15", "next/16", "nuxt", "angular"]) {
  test(`tests/bundlers/${name}/package-lock.json: hashes, no addresses`, () => {
    const { packages } = JSON.parse(read(`tests/bundlers/${name}/package-lock.json`));
    const own = Object.fromEntries(Object.entries(packages).filter(([, { inBundle }]) => !inBundle));
    assert.deepEqual(
      faultsIn({ packages: own }).filter((fault) => / (hash|address|link)/.test(fault)),
      [],
    );
  });
}

for (const path of ["Cargo.lock", "fuzz/Cargo.lock"]) {
  test(`${path}: every crate is from crates.io, with its checksum, or is our own`, () => {
    for (const crate of read(path).split("[[package]]").slice(1)) {
      const [, name] = /^name = "(.*)"$/m.exec(crate);
      if (/^offprint(-\w+)?$/.test(name)) continue;
      assert.match(crate, /^source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"$/m, name);
      assert.match(crate, /^checksum = "[0-9a-f]{64}"$/m, name);
    }
  });
}

test("what a lock file must not hold is found", () => {
  const good = { integrity: "sha512-x", license: "GPL-3.0 OR MIT" };
  assert.deepEqual(faultsOf(["node_modules/a", good]), []);
  for (const bad of [
    { integrity: "sha1-x" },
    { integrity: undefined },
    { resolved: "https://elsewhere.example/p.tgz" },
    { link: true },
    { hasInstallScript: true },
    { license: "GPL-3.0-only" },
    { license: "MIT AND GPL-3.0-only" },
  ]) {
    assert.equal(faultsOf(["node_modules/a", { ...good, ...bad }]).length, 1, JSON.stringify(bad));
  }
});

test("dist/integrity.json has every file of dist/, with its hash", () => {
  const manifest = JSON.parse(read("dist/integrity.json"));
  assert.deepEqual(Object.keys(manifest), shipped(at("dist/").pathname));
  for (const [name, { bytes, integrity }] of Object.entries(manifest)) {
    const file = readFileSync(at(`dist/${name}`));
    assert.deepEqual([bytes, integrity], [file.length, sri(file)], name);
  }
  for (const name of ["offprint.js", "core.js", "no-wasm.js", "offprint_bg.wasm", "locales/de.json"])
    assert.ok(manifest[name], name);
});

test("each file that one script tag loads holds the hash of the next", () => {
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
