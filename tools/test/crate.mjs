// The step that documents the crate, packs it as for crates.io, and uses what was packed in a project of its own.

import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libtest } from "./count.mjs";
import { ROOT } from "../lib/shell.mjs";

const STRICT = { RUSTDOCFLAGS: "-D warnings" };

// As docs.rs shows it, and as those who work on it read it.
const DOCS = [
  ["--package=offprint"],
  ["--package=offprint", "--features=native,schema"],
  ["--package=offprint", "--features=native,schema", "--document-private-items"],
];

export async function crate({ run }) {
  for (const what of DOCS) {
    const { code } = await run("cargo", ["doc", "--quiet", "--no-deps", ...what], STRICT);
    if (code !== 0) return { ok: false };
  }
  // A developer tests a tree with changes; cargo-release refuses one.
  const packed = await run("cargo", ["package", "--package=offprint", "--allow-dirty"]);
  if (packed.code !== 0) return { ok: false };
  const [, said] = /Packaged (.*)/.exec(packed.text) ?? [];
  return { ...(await consume(run)), notes: [`crate: ${said}`] };
}

/** Outside of this repository, whose workspace it would be taken for a part of. */
async function consume(run) {
  const folder = mkdtempSync(join(tmpdir(), "offprint-crate-"));
  try {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const name = `offprint-${version}`;
    const file = join(ROOT, "target/package", `${name}.crate`);
    const unpacked = await run("tar", ["-xzf", file, "-C", folder]);
    if (unpacked.code !== 0) return { ok: false };
    cpSync(join(folder, name), join(folder, "offprint"), { recursive: true });
    cpSync(join(ROOT, "tests/crate"), join(folder, "consumer"), { recursive: true });
    // The versions that all else is tested with, which are on this machine already.
    cpSync(join(ROOT, "Cargo.lock"), join(folder, "consumer/Cargo.lock"));
    const manifest = join(folder, "consumer/Cargo.toml");
    const { code, text } = await run("cargo", ["test", "--offline", "--manifest-path", manifest], {
      CARGO_TARGET_DIR: join(ROOT, "target"),
    });
    return { ok: code === 0, tests: libtest(text) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
