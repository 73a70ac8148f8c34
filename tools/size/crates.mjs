// What each crate of the browser build weighs, and why it stays.

import { output } from "../lib/shell.mjs";

const WHY = {
  offprint: "the core itself",
  "offprint-wasm": "the module: the core's one export, and an allocator that frees nothing",
  "wasm-bindgen":
    "makes the glue between the core and JavaScript: how values cross, which the toolchain changes",
  "wasm-bindgen-shared": "the version that wasm-bindgen and its command line must agree on; no code",
  "cfg-if": "a macro of wasm-bindgen's; no code",
  serde: "writes the article as JSON in native programs; the optimiser drops it from the module",
  serde_core: "serde's traits; the same",
  "unicode-ident": "of wasm-bindgen's macros, when they run; no code",
};
const RUST = "Rust's core and alloc";

/** The crates that code for browsers can come from: no macros, which run in the compiler. */
export function crates() {
  const target = ["--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro"];
  const tree = output("cargo", [
    "tree",
    "-p",
    "offprint-wasm",
    ...target,
    "--prefix",
    "none",
    "--format",
    "{p}",
  ]);
  if (!tree) throw new Error("cargo tree said nothing");
  const found = tree.split("\n").map((line) => line.split(" "));
  return [...new Map(found.map(([name, version]) => [name, version])).entries()];
}

/** The crate of a function, by its name. Those of wasm-bindgen's that bear no path begin with underscores. */
export function crateOf(name, known) {
  if (/^__(wbindgen|externref)/.test(name)) return "wasm-bindgen";
  // The one export, which the core's own code is inlined into.
  if (/externref shim$/.test(name)) return "offprint";
  const inside = (crate) =>
    new RegExp(String.raw`(^|[^\w:])${crate.replaceAll("-", "_")}(\[\w+\])?::`).test(name);
  return known.find(inside) ?? RUST;
}

/** Rows `{name, version, bytes, glue, why}`: bytes of code before compression, and of JavaScript. */
export function crateRows(functions, glue) {
  const list = crates();
  const known = list.map(([name]) => name);
  const rows = [...list, [RUST, ""]].map(([name, version]) => ({
    name,
    version,
    bytes: functions
      .filter((one) => crateOf(one.name, known) === name)
      .reduce((sum, { bytes }) => sum + bytes, 0),
    glue: name === "wasm-bindgen" ? glue : 0,
    why: name === RUST ? "strings, lists, characters" : WHY[name],
  }));
  const unexplained = rows.filter(({ why }) => !why).map(({ name }) => name);
  if (unexplained.length > 0) {
    throw new Error(`tools/size/crates.mjs does not say why these crates stay: ${unexplained.join(", ")}`);
  }
  return rows.sort((a, b) => b.bytes - a.bytes);
}
