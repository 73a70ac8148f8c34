// Rust: the compiler, the WebAssembly target, rustfmt and clippy.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { output, Problem, ROOT, runVisibly, which } from "../lib/shell.mjs";

const WASM_TARGET = "wasm32-unknown-unknown";

/** The oldest Rust that builds the crate, from Cargo.toml. */
function oldestRust() {
  const manifest = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
  return /^rust-version = "([\d.]+)"/m.exec(manifest)?.[1] ?? "0";
}

/** Whether the version text `have` is at least `want`. */
export function atLeast(have, want) {
  const parts = (text) => text.split(".").map(Number);
  const [a, b] = [parts(have), parts(want)];
  for (let at = 0; at < b.length; at += 1) {
    if ((a[at] ?? 0) !== b[at]) return (a[at] ?? 0) > b[at];
  }
  return true;
}

/** Fails unless a new enough Rust is there: to install a compiler is the developer's decision. */
export function toolchain() {
  const found = which("cargo") && output("rustc", ["--version"]);
  const version = /rustc (\d+\.\d+\.\d+)/.exec(found ?? "")?.[1];
  if (!version)
    throw new Problem("no Rust was found. Install it with rustup (https://rustup.rs) and run this again.");
  if (!atLeast(version, oldestRust())) {
    throw new Problem(`Rust ${version} is too old, ${oldestRust()} is needed. Run \`rustup update stable\`.`);
  }
}

/** Adds the compile target of WebAssembly. */
export function wasmTarget() {
  const sysroot = output("rustc", ["--print", "sysroot"]) ?? "";
  if (existsSync(join(sysroot, "lib", "rustlib", WASM_TARGET))) return;
  if (!which("rustup")) {
    throw new Problem(
      `Rust has no ${WASM_TARGET} target, and there is no rustup to add it. Install it with your Rust.`,
    );
  }
  runVisibly("rustup", ["target", "add", WASM_TARGET], { advice: "Is the network reachable?" });
}

/** Adds rustfmt and clippy. */
export function components() {
  const missing = [
    ["rustfmt", "rustfmt"],
    ["clippy", "cargo-clippy"],
  ].filter(([, program]) => !output(program, ["--version"]));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  if (!which("rustup"))
    throw new Problem(`${names.join(" and ")} are missing, and there is no rustup to add them.`);
  runVisibly("rustup", ["component", "add", ...names], { advice: "Is the network reachable?" });
}
