// A clean clone of the last commit, in which a release is built: what is not committed cannot get into it.

import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { filesIn, sha256 } from "./files.mjs";
import { output, Problem, ROOT, runVisibly } from "../lib/shell.mjs";

const FOLDER = join(ROOT, ".cache/release");

/** The folder of a fresh clone, with the packages of this one, and a `target/` that outlives it. */
export function cloned() {
  const source = join(FOLDER, "source");
  rmSync(source, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "target"), { recursive: true });
  runVisibly("git", ["clone", "--quiet", "--no-local", "--depth=1", `file://${ROOT}`, source]);
  symlinkSync(join(ROOT, "node_modules"), join(source, "node_modules"));
  symlinkSync(join(FOLDER, "target"), join(source, "target"));
  console.log(`built from ${output("git", ["log", "-1", "--format=%h %s"])}`);
  return source;
}

export function build(source) {
  // Its ceilings are verified with all else, later. esbuild writes into the folder that it was started in.
  runVisibly(process.execPath, ["tools/build.mjs", "--no-sizes"], { cwd: source });
}

/** Whether this folder's `dist/` has the bytes that the clone's has: then the build gives the same anywhere. */
export function sameAsHere(source) {
  const here = join(ROOT, "dist");
  if (!existsSync(here)) return "dist/ is not built here: nothing to compare with.";
  const files = filesIn(join(source, "dist"));
  if (files.length === 0) throw new Problem("the clone's build made no dist/");
  const hash = (folder, file) => existsSync(join(folder, file)) && sha256(readFileSync(join(folder, file)));
  const other = files.filter((file) => hash(here, file) !== hash(join(source, "dist"), file));
  const same = `${files.length - other.length} of ${files.length} files have the bytes of this folder's dist/`;
  return other.length === 0 ? `${same}.` : `${same}; not ${other.join(", ")}.`;
}
