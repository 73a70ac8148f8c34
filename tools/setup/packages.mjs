// The npm packages of package-lock.json.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem, ROOT, runQuietly } from "../lib/shell.mjs";
import { atLeast } from "./rust.mjs";

const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".offprint-stamp");

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Changes with the lock file, the Node version and the machine: native packages depend on all three. */
function fingerprint() {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const machine = `${process.versions.modules} ${process.platform} ${process.arch}`;
  return createHash("sha256").update(lock).update(machine).digest("hex");
}

/** Whether every direct dependency is on the disk in the locked version, whatever the stamp says. */
function allPresent() {
  const locked = readJson(join(ROOT, "package-lock.json")).packages;
  return Object.keys(locked[""].devDependencies ?? {}).every((name) => {
    const manifest = join(MODULES, name, "package.json");
    return existsSync(manifest) && readJson(manifest).version === locked[`node_modules/${name}`].version;
  });
}

function upToDate() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint() && allPresent();
}

/** Whether the packages are those of the lock file. Fails if this Node is too old for them. */
export function isMet() {
  const oldest = readJson(join(ROOT, "package.json")).engines.node.replace(/[^\d.]/g, "");
  if (!atLeast(process.versions.node, oldest)) {
    throw new Problem(`Node ${process.versions.node} is too old, ${oldest} is needed.`);
  }
  return upToDate();
}

export async function install() {
  await runQuietly("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    advice: "If package.json was changed by hand, run `npm install` first.",
  });
  writeFileSync(STAMP, fingerprint());
}
