// The dependencies that somebody chose: those that the project's own manifests name.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";

const CARGO = ["Cargo.toml", "wasm/Cargo.toml", "fuzz/Cargo.toml"];
const NPM = ["package.json", "tests/package/package.json", "tools/site/package.json"];

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const present = (paths) => paths.filter((path) => existsSync(join(ROOT, path)));

/** The names in every table of dependencies of a Cargo manifest; crates of this repository left out. */
export function namesInCargo(text) {
  const names = [];
  let inside = false;
  for (const line of text.split("\n")) {
    const table = /^\[(.+)\]\s*$/.exec(line)?.[1];
    if (table !== undefined) {
      inside = /(^|\.)((dev|build)-)?dependencies$/.test(table);
      const own = /(^|\.)(?:(?:dev|build)-)?dependencies\.([\w-]+)$/.exec(table)?.[2];
      if (own) names.push(own);
    } else if (inside) {
      const [, name, rest] = /^([\w-]+)(?:\.\w+)?\s*=(.*)$/.exec(line) ?? [];
      if (name && !/\bpath\s*=/.test(rest)) names.push(name);
    }
  }
  return names;
}

/** The names in every list of dependencies of an npm manifest. */
export const namesInNpm = (text) =>
  Object.entries(JSON.parse(text)).flatMap(([key, value]) =>
    /^(dev|peer|optional)?dependencies$/i.test(key) ? Object.keys(value) : [],
  );

const unique = (names) => [...new Set(names)].sort();

/** All, by registry. */
export const direct = () => ({
  "crates.io": unique(present(CARGO).flatMap((path) => namesInCargo(read(path)))),
  npm: unique(present(NPM).flatMap((path) => namesInNpm(read(path)))),
});

/** Those that `CONTRIBUTING.md` gives a reason for: rows `| name | registry | reason |`. */
export function explained(text = read("CONTRIBUTING.md")) {
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (crates\.io|npm) \| (.+) \|$/gm)];
  const of = (registry) =>
    rows
      .filter(([, , from]) => from === registry)
      .map(([, name]) => name)
      .sort();
  return { "crates.io": of("crates.io"), npm: of("npm") };
}
