// Makes the projects of the bundlers in `.cache/bundlers`, with the packed package installed. Tools are installed again
// only where their lock has changed.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "../package/prepare.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where the projects are. */
export const FOLDER = join(here, "../../.cache/bundlers");

/** Where the shared app goes in each project, and what else it shares. */
const SHARED = {
  plain: { app: "app" },
  "next/15": { "next/app": "app", "next/next.config.mjs": "next.config.mjs" },
  "next/16": { "next/app": "app", "next/next.config.mjs": "next.config.mjs" },
  nuxt: {},
  angular: {},
};

function installTools(name) {
  const folder = join(FOLDER, name);
  const stamp = join(folder, "node_modules/.offprint-stamp");
  const lock = readFileSync(join(here, name, "package-lock.json"), "utf8") + process.versions.modules;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  // No tool needs a program to run as it is installed.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, lock);
}

/** The package has no dependencies, so that to unpack it is to install it. */
function installPackage(folder, tarball) {
  const target = join(folder, "node_modules/offprint");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
}

/** Bundlers take a package of the same version for the same, as one of a registry is. */
const CACHES = [".next", ".nuxt", ".output", ".angular", ".parcel-cache", "dist", "out"];

/** Makes these projects anew, from a tarball of the package. Throws where the tools cannot be had. */
export function makeProjects(names, tarball = pack(FOLDER).path) {
  for (const name of names) {
    const folder = join(FOLDER, name);
    mkdirSync(folder, { recursive: true });
    for (const cache of [...CACHES, "app"]) rmSync(join(folder, cache), { recursive: true, force: true });
    const takes = (path) => !path.includes("node_modules");
    cpSync(join(here, name), folder, { recursive: true, filter: takes });
    for (const [from, to] of Object.entries(SHARED[name])) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      cpSync(join(here, from), join(folder, to), { recursive: true });
    }
    cpSync(join(here, "app/article.js"), join(folder, "app/article.js"));
    installTools(name);
    installPackage(folder, tarball);
  }
}
