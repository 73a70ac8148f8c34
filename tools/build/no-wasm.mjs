// The core as JavaScript, for pages that refuse WebAssembly: the same module, lowered and rewritten by wasm2js.
//
// What the two languages do differently is mended here and in `www/core/web-assembly.ts`, so that a call fails in both
// or in none:
//   a stack that is exhausted     WebAssembly's bounds stop it; here each function looks (`--stack-check`)
//   memory that has grown         WebAssembly detaches the old buffer; here `web-assembly.ts` does
//   memory that cannot grow       here it throws, which ends the instance as a trap does

import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { build } from "esbuild";

import { pack } from "./wasm.mjs";
import { run } from "./run.mjs";

/**
 * Without reference types wasm-bindgen keeps JavaScript's values in a list of its own, and not in an `externref`, which
 * JavaScript has not. The standard library is built with them, so the linker is told not to say so. What else is too
 * new is lowered below. (With `-C target-cpu=mvp` the compiler would inline nothing of the standard library.) The stack's
 * size is `web-assembly.ts`'s too.
 */
const RUST = [
  "-Ctarget-feature=-reference-types,-multivalue",
  ...["--features=mutable-globals", "--no-check-features", `-zstack-size=${2 ** 20}`].map(
    (flag) => `-Clink-arg=${flag}`,
  ),
];

const OLD = ["--mvp-features", "--enable-mutable-globals"];
const USED = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int"];

const LOWER = [
  // Needs names, which the next three take away.
  "--stack-check",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
  "--llvm-memory-copy-fill-lowering",
  "--signext-lowering",
  "--llvm-nontrapping-fptoint-lowering",
];

const OPTIMISE = ["-Oz", "--flatten", "--rereloop", "-Oz", "--low-memory-unused"];

/** Builds the core as JavaScript into a folder: `offprint.js`, the glue, and `instantiate.js`, the core. */
export async function buildCoreWithoutWasm(out) {
  await pack(out, [], {
    RUSTFLAGS: RUST.join(" "),
    // Its flags differ from those of the other builds, which would be undone by turns.
    CARGO_TARGET_DIR: resolve("target/no-wasm"),
  });
  const [wasm, lowered, core] = ["offprint_bg.wasm", "lowered.wasm", "core.js"].map(
    (name) => `${out}/${name}`,
  );
  const tool = (name, from, to, ...flags) => run(name, [from, "-o", to, ...flags]);
  await tool("wasm-opt", wasm, lowered, ...OLD, ...USED.map((name) => `--enable-${name}`), ...LOWER);
  await tool("wasm-opt", lowered, lowered, ...OLD, ...OPTIMISE);
  await tool("wasm2js", lowered, core, ...OLD, "-Oz");
  await asFunction(core, `${out}/instantiate.js`);
  for (const path of [wasm, lowered, core, `${wasm}.d.ts`]) rmSync(path);
}

/**
 * The module of wasm2js has one instance for ever. As CommonJS it is the body of a function that makes one. Memory of
 * more than 2 GiB would have addresses below 0.
 */
async function asFunction(core, out) {
  const banner = `export function instantiate(require) {
const module = {};
const Memory = function (bytes) {
  if (bytes / 65536 > 32767) throw new RangeError("memory");
  return new ArrayBuffer(bytes);
};`;
  await build({
    entryPoints: [core],
    outfile: out,
    bundle: true,
    format: "cjs",
    external: ["./offprint_bg.js"],
    define: { ArrayBuffer: "Memory" },
    banner: { js: banner },
    footer: { js: "return module.exports;\n}" },
    logLevel: "warning",
  });
  writeFileSync(out.replace(/js$/, "d.ts"), TYPES);
}

const TYPES = `/** Makes an instance of the core, given what it imports by the name of the module. */
export function instantiate(require: (name: string) => object): Record<string, unknown>;
`;
