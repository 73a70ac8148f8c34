#!/usr/bin/env node
// `npm run miri`: runs the test of the allocator, which is all the unsafe code there is, in Miri, an interpreter that
// stops at undefined behaviour. Miri comes with nightly Rust only, which nothing else here needs.

import { spawnSync } from "node:child_process";
import { entry, environment, Problem, ROOT, runVisibly } from "./lib/shell.mjs";

// Addresses become pointers, as they do in WebAssembly, where all memory is one object.
const MIRIFLAGS = "-Zmiri-permissive-provenance";

await entry(async () => {
  const cargo = ["+nightly", "miri"];
  const { status } = spawnSync("cargo", [...cargo, "--version"], { stdio: "ignore", env: environment() });
  if (status !== 0)
    throw new Problem(
      "Miri is not installed.\n  rustup toolchain install nightly --profile minimal --component miri --component rust-src",
    );
  // A folder of its own: another compiler would build all anew by turns.
  runVisibly("cargo", [...cargo, "test", "--test", "allocator", "--target-dir", "target/miri"], {
    cwd: ROOT,
    env: { MIRIFLAGS },
  });
  return 0;
});
