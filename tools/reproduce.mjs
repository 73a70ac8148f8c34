#!/usr/bin/env node
// `npm run reproduce`: builds the last commit twice from nothing and compares every published file; some minutes.
//
// The second build sees another machine: a longer folder name, another home of Cargo, time zone and language. None of
// that may show in what is built.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { shipped } from "./build/integrity.mjs";
import { entry, ROOT, runVisibly } from "./lib/shell.mjs";

/** A home of Cargo at another path: what was downloaded, and the settings of registries. */
function anotherCargo(at) {
  const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  mkdirSync(at, { recursive: true });
  for (const name of ["registry", "git", "config.toml", "config"].filter((one) =>
    existsSync(join(home, one)),
  ))
    cpSync(join(home, name), join(at, name), { recursive: true });
  symlinkSync(join(home, "bin"), join(at, "bin"));
  return at;
}

/** Builds the last commit in a new folder, with the packages of the lock files. */
function build(folder, env = {}) {
  runVisibly("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
  const here = { cwd: folder, env: { CARGO_TARGET_DIR: join(folder, "target"), ...env } };
  runVisibly("npm", ["ci", "--silent"], here);
  runVisibly(process.execPath, [join(folder, "tools", "build.mjs")], here);
  return join(folder, "dist");
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
    runVisibly("diff", ["--recursive", "--brief", first, second], { advice: "The two builds differ." });
    console.log(`The two builds have the same ${shipped(first).length + 1} files.`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
