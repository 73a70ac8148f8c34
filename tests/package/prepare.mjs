// Makes the project that has installed the package: packs it, and puts it and the tools of `package.json` into
// `.cache/package`; run by itself, it builds the app there too. The tools are installed again only where their lock has changed.

import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/** The project's folder. */
export const PROJECT = join(root, ".cache/package");

const npm = (cwd, ...args) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Whether the tools are those of the lock file. */
function installed(lock) {
  const stamp = join(PROJECT, "node_modules/.offprint-stamp");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
}

function installTools() {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  if (installed(lock)) return;
  npm(PROJECT, "ci");
  writeFileSync(join(PROJECT, "node_modules/.offprint-stamp"), lock);
}

/** Packs the package into the project's folder: what npm says of the tarball. */
export function pack(folder = PROJECT) {
  mkdirSync(folder, { recursive: true });
  const [tarball] = JSON.parse(npm(root, "pack", "--json", "--pack-destination", folder));
  return { ...tarball, path: join(folder, tarball.filename) };
}

/** Makes the project anew. Throws where the tools cannot be had. */
export function prepare() {
  mkdirSync(PROJECT, { recursive: true });
  for (const name of ["package.json", "package-lock.json", ".npmrc", "bundle.mjs", "dev.mjs"]) {
    copyFileSync(join(here, name), join(PROJECT, name));
  }
  for (const name of ["app", "types"]) cpSync(join(here, name), join(PROJECT, name), { recursive: true });
  installTools();
  // A tarball of another version would be there still.
  for (const name of readdirSync(PROJECT)) if (name.endsWith(".tgz")) rmSync(join(PROJECT, name));
  const { path } = pack();
  npm(PROJECT, "install", "--no-save", "--offline", path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare();
  execFileSync(process.execPath, ["bundle.mjs"], { cwd: PROJECT, stdio: "inherit" });
}
