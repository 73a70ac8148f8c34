// The core as a WebAssembly module with its glue: wasm-pack, then wasm-opt.

import { homedir } from "node:os";
import { join, resolve } from "node:path";

import { run } from "./run.mjs";

/** Flags of wasm-opt for the module that readers download. Never `--all-features`: that makes modules which engines refuse. */
const OPTIMISE = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--low-memory-unused",
  "--strip-producers",
  "--strip-target-features",
];

/** Every runtime for servers has them: Node since 16.4, Deno, Bun, workerd. */
const VECTORS = ["-C", "target-feature=+simd128"];

/** Places of panics in the crates of others would tell the builder's home, and differ from one to the next. */
const withoutHome = () => {
  const home = resolve(process.env["CARGO_HOME"] ?? join(homedir(), ".cargo"));
  return [`--remap-path-prefix=${home}=/cargo`];
};

/** Where nobody waits for a download, speed counts and not bytes. */
const OPTIMISE_SPEED = ["-O3", "--strip-producers", "--strip-target-features"];

/** Builds the core for browsers into a folder. */
export async function buildCore(out) {
  await pack(out, []);
  await optimise(out, [...OPTIMISE, "--strip-debug"]);
}

/** Builds the core for servers into a folder: with its own HTML parser, and for speed. */
export async function buildServerCore(out) {
  await pack(out, ["--features", "html"], {
    CARGO_PROFILE_RELEASE_OPT_LEVEL: "3",
    // Encoded, since a path may have a space.
    CARGO_ENCODED_RUSTFLAGS: [...VECTORS, ...withoutHome()].join("\x1f"),
    // Its profile differs from that of the browsers' build, which would be undone by turns.
    CARGO_TARGET_DIR: resolve("target/server"),
  });
  await optimise(out, [...OPTIMISE_SPEED, "--strip-debug"]);
}

function optimise(out, flags) {
  const wasm = `${out}/offprint_bg.wasm`;
  return run("wasm-opt", [wasm, "-o", wasm, ...flags]);
}

/** The module and its glue, as wasm-pack leaves them. */
export function pack(out, cargo, env = {}) {
  const args = [
    "build",
    "--target",
    "web",
    "--release",
    "--no-pack",
    "--no-gitignore",
    // Set-up has installed wasm-bindgen, and the build downloads nothing.
    "--mode",
    "no-install",
    "--out-dir",
    `../${out}`,
  ];
  return run(
    "wasm-pack",
    [...args, "--out-name", "offprint", "wasm", ...(cargo.length ? ["--", ...cargo] : [])],
    env,
  );
}
