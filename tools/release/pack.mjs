// Packs what is published, each time into a folder of its own.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./files.mjs";
import { environment } from "../lib/shell.mjs";

function newFolder(source) {
  const packed = join(source, "..", "packed");
  mkdirSync(packed, { recursive: true });
  return mkdtempSync(join(packed, "p-"));
}

/** @param {"inherit" | "pipe"} log */
function run(source, command, args, log = "inherit") {
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", "pipe", log];
  return execFileSync(command, args, { cwd: source, env: environment(), encoding: "utf8", stdio });
}

/** The tarball of npm: its path, hash and size, and what npm says of it. */
export function packNpm(source) {
  const folder = newFolder(source);
  const args = ["pack", "--json", "--loglevel=error", "--pack-destination", folder];
  const [said] = JSON.parse(run(source, "npm", args));
  const path = join(folder, said.filename);
  const bytes = readFileSync(path);
  return { registry: "npm", said, source, path, size: bytes.length, sha256: sha256(bytes) };
}

/** The crate, with which Cargo has compiled itself. */
export function packCrate(source) {
  run(source, "cargo", ["package", "--quiet", "--package=offprint"]);
  const list = run(source, "cargo", ["package", "--list", "--quiet", "--package=offprint"]);
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const name = `offprint-${version}.crate`;
  const path = join(newFolder(source), name);
  copyFileSync(join(source, "target/package", name), path);
  const bytes = readFileSync(path);
  const files = list.trim().split("\n");
  return { registry: "crates.io", files, source, path, size: bytes.length, sha256: sha256(bytes) };
}
