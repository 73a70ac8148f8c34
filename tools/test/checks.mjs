// Steps that pass or fail as a whole.

import { exists } from "../lib/files.mjs";

const check = async (run, command, args) => ({ ok: (await run(command, args)).code === 0 });

export const fmt = ({ run }) => check(run, "cargo", ["fmt", "--all", "--check"]);

export const clippy = ({ run }) =>
  check(run, "cargo", [
    "clippy",
    "--quiet",
    "--all-targets",
    "--features",
    "native,schema",
    "--",
    "-D",
    "warnings",
  ]);

export const prettier = ({ run }) => check(run, "prettier", ["--check", "--log-level=warn", "."]);

export const build = ({ run }) => check(run, process.execPath, ["tools/build.mjs"]);

export const imports = ({ run }) => check(run, "depcruise", ["www", "tools"]);

/** Its table is worth seeing on every run. */
export async function size({ run }) {
  const { code, text } = await run("size-limit", []);
  const lines = text
    .split("\n")
    .slice(1)
    .map((line) => line.trim());
  return { ok: code === 0, notes: lines.filter(Boolean) };
}

/** Two programs with two sets of globals: the browser's, and Node's. */
export async function types({ run }) {
  for (const project of ["www", "tests", "tools"].filter((folder) => exists(`${folder}/tsconfig.json`))) {
    const { code } = await run("tsc", ["--noEmit", "--project", project]);
    if (code !== 0) return { ok: false };
  }
  return { ok: true };
}
