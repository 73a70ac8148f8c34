// The core as a WebAssembly module with its glue: wasm-pack, then wasm-opt.

import { readFileSync, writeFileSync } from "node:fs";

import { run } from "./run.mjs";

/** Flags of wasm-opt. Never `--all-features`: that makes modules which engines refuse. */
const OPTIMISE = [
  "-Oz",
  "--low-memory-unused",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

/** Builds the core into a folder, with these arguments for cargo. */
export function buildCore(out, cargo) {
  const pack = [
    "build",
    "--target",
    "web",
    "--release",
    "--no-pack",
    "--no-gitignore",
    "--out-dir",
    `../${out}`,
  ];
  run("wasm-pack", [...pack, "--out-name", "offprint", "wasm", ...(cargo.length ? ["--", ...cargo] : [])]);
  const wasm = `${out}/offprint_bg.wasm`;
  run("node_modules/.bin/wasm-opt", [wasm, "-o", wasm, ...OPTIMISE]);
  renewable(`${out}/offprint.js`);
}

/**
 * The glue keeps its first instance for ever. An instance that trapped must be replaced, so the line that
 * refuses a second start is taken out; a new version of the glue that lacks it stops the build.
 */
function renewable(path) {
  const refusal = /if \(wasm !== undefined\) return wasm;/g;
  const glue = readFileSync(path, "utf8");
  if (glue.match(refusal)?.length !== 2) throw new Error(`${path}: the glue's start has changed`);
  writeFileSync(path, glue.replace(refusal, ""));
}
