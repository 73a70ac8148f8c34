// Installs the runtimes of package-lock.json beside this file into .cache/runtimes, once, and says where their
// programs are. They are large, so `npm ci` of the project does not have them.

import { execFile, execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const FOLDER = fileURLToPath(new URL("../../.cache/runtimes/", import.meta.url));
const STAMP = join(FOLDER, "installed");
const LOCK = join(FOLDER, "busy");

/** The program of a runtime, in the package of this machine. */
const PROGRAMS = {
  workerd: ["@cloudflare", /^workerd-/, "bin/workerd"],
  deno: ["@deno", /./, "deno"],
  bun: ["@oven", /./, "bin/bun"],
};

/** Whether a program runs here: npm may have installed one for another machine's C library. */
function runs(program) {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function find(name) {
  const [scope, folder, file] = PROGRAMS[name];
  const parent = join(FOLDER, "node_modules", scope);
  if (!existsSync(parent)) return null;
  const found = readdirSync(parent).filter((one) => folder.test(one));
  return found.map((one) => join(parent, one, file)).find((path) => existsSync(path) && runs(path)) ?? null;
}

const wanted = () => readFileSync(join(HERE, "package-lock.json"), "utf8");
const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted();

async function install() {
  mkdirSync(FOLDER, { recursive: true });
  // Two test runners may come here at once: one installs, the others wait.
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      if (isInstalled()) return;
      // Left by one that was stopped.
      if (waited === 240) rmSync(LOCK, { recursive: true, force: true });
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
  try {
    if (isInstalled()) return;
    for (const file of ["package.json", "package-lock.json"])
      copyFileSync(join(HERE, file), join(FOLDER, file));
    const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await promisify(execFile)("npm", flags, { cwd: FOLDER, timeout: 240_000 });
    writeFileSync(STAMP, wanted());
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

let programs;

/**
 * The programs by name, null where there is none for this machine, with `why`.
 * @returns {Promise<{ workerd: string | null, deno: string | null, bun: string | null, why: string }>}
 */
export function runtimes() {
  return (programs ??= (async () => {
    let why = "npm has none that runs on this machine";
    try {
      if (!isInstalled()) await install();
    } catch (error) {
      why = `npm could not install it: ${String(error.message).split("\n")[0]}`;
    }
    return { workerd: find("workerd"), deno: find("deno"), bun: find("bun"), why };
  })());
}
