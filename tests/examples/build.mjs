// Builds and type-checks the examples by their own scripts, with the package as it would be published:
// `node tests/examples/build.mjs [NAME…]`. The results are in `.cache/examples/NAME`, and those of development builds in
// `.cache/examples/NAME-development`.

import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { EXAMPLES, HYDRATING } from "./names.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "www/examples");
const STAMP = join(FOLDER, "node_modules/.offprint-stamp");
const run = promisify(execFile);

/** Installs the tools where they are not those of the lock file. */
function installTools() {
  const lock = readFileSync(join(FOLDER, "package-lock.json"), "utf8") + process.versions.modules;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  console.log("installing the frameworks");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: FOLDER,
    stdio: ["ignore", "inherit", "inherit"],
  });
  writeFileSync(STAMP, lock);
}

/** Puts the files that would be published in the place of those that were installed once. */
function renewPackage() {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  const folder = join(FOLDER, "node_modules/offprint");
  rmSync(folder, { recursive: true, force: true });
  for (const { path } of files) cpSync(join(ROOT, path), join(folder, path));
  // What Vite and Astro keep of a package they tell by its version.
  for (const cache of [".vite", ".astro"]) {
    rmSync(join(FOLDER, "node_modules", cache), { recursive: true, force: true });
  }
}

async function script(name, mode) {
  const start = performance.now();
  const env = { ...process.env, NODE_ENV: mode, ASTRO_TELEMETRY_DISABLED: "1" };
  try {
    await run("npm", ["run", "--silent", name], { cwd: FOLDER, env, maxBuffer: 1e8 });
  } catch ({ stdout, stderr }) {
    throw new Error(`npm run ${name} (${mode}) failed:\n${stdout}\n${stderr}`);
  }
  console.log(`${name} (${mode}): ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function build(name, mode) {
  const result = join(ROOT, ".cache/examples", mode === "production" ? name : `${name}-${mode}`);
  rmSync(join(FOLDER, name, "dist"), { recursive: true, force: true });
  rmSync(result, { recursive: true, force: true });
  await script(name, mode);
  cpSync(join(FOLDER, name, "dist"), result, { recursive: true });
}

async function make(name) {
  await script(`check:${name}`, "production");
  if (name in HYDRATING) await build(name, "development");
  await build(name, "production");
}

installTools();
renewPackage();
const asked = process.argv.slice(2);
const waiting = [...(asked.length > 0 ? asked : EXAMPLES)];
const worker = async () => {
  for (let name; (name = waiting.shift());) await make(name);
};
await Promise.all([worker(), worker()]);
