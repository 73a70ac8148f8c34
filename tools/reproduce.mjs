#!/usr/bin/env node
// `npm run reproduce`: builds the last commit twice, from nothing, in two folders, and compares every published file.
//
// The folders have names of different lengths, the second Cargo a home of another name, and the second build another
// time zone and language: what a build may see of its machine and must not tell. Takes some minutes; `--keep` leaves the folders.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { shipped } from "./integrity/manifest.mjs";
import { sri } from "./integrity/sri.mjs";
import { entry, Problem, ROOT, runVisibly } from "./lib/shell.mjs";

/** What Cargo has downloaded, and nothing of its settings but those of registries. */
const OF_CARGO = ["registry", "git", "config.toml", "config"];

/** A home of Cargo at another path, with the same packages. */
function anotherCargo(at) {
  const home = process.env["CARGO_HOME"] ?? join(homedir(), ".cargo");
  mkdirSync(at, { recursive: true });
  for (const name of OF_CARGO.filter((one) => existsSync(join(home, one))))
    cpSync(join(home, name), join(at, name), { recursive: true });
  symlinkSync(join(home, "bin"), join(at, "bin"));
  return at;
}

/** Builds the last commit in a folder that is not there yet, with the packages of the lock files. */
function build(folder, env = {}) {
  runVisibly("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
  const here = { cwd: folder, env: { CARGO_TARGET_DIR: join(folder, "target"), ...env } };
  runVisibly("npm", ["ci", "--silent"], here);
  runVisibly(process.execPath, [join(folder, "tools", "build.mjs")], here);
  return join(folder, "dist");
}

/** Each file of either folder with its two hashes. */
function compared(one, other) {
  const names = [...new Set([...shipped(one), "integrity.json", ...shipped(other)])].sort();
  const hash = (folder, name) =>
    existsSync(join(folder, name)) ? sri(readFileSync(join(folder, name))) : "missing";
  return names.map((name) => ({ name, hashes: [hash(one, name), hash(other, name)] }));
}

await entry(() => {
  const place = mkdtempSync(join(tmpdir(), "offprint-reproduce-"));
  try {
    const first = build(join(place, "a"));
    const second = build(join(place, "another folder with a longer name"), {
      CARGO_HOME: anotherCargo(join(place, "home-of-cargo")),
      TZ: "Pacific/Chatham",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "C",
    });
    const rows = compared(first, second);
    const other = rows.filter(({ hashes: [a, b] }) => a !== b);
    for (const {
      name,
      hashes: [a, b],
    } of rows)
      console.log(
        `${a === b ? "same " : "OTHER"} ${name.padEnd(36)} ${a === b ? a.slice(0, 30) : `${a} ${b}`}`,
      );
    console.log(`${rows.length} files, ${rows.length - other.length} the same, ${other.length} not`);
    if (other.length > 0) throw new Problem("The two builds differ.");
  } finally {
    if (process.argv.includes("--keep")) console.log(`The builds are in ${place}`);
    else rmSync(place, { recursive: true, force: true });
  }
});
