// Running other programs: the only file here that imports node:child_process.

import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, createWriteStream, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FOLDERS } from "./programs.mjs";

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A failure that the developer can mend; printed without a stack trace. */
export class Problem extends Error {}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the program `name`, or null. Looks in ~/.cargo/bin too: a fresh rustup is not on PATH yet. */
export function which(name) {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of searchPath()) {
    for (const suffix of suffixes) {
      const path = join(folder, name + suffix);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** The first of `paths` that is a program, or null. */
export function firstExecutable(paths) {
  return paths.find((path) => path && isExecutable(path)) ?? null;
}

function cargoBin() {
  const home = process.env.CARGO_HOME ?? join(process.env.HOME ?? process.env.USERPROFILE ?? "", ".cargo");
  return join(home, "bin");
}

function searchPath() {
  return [...FOLDERS, ...(process.env.PATH ?? "").split(delimiter), cargoBin()].filter(Boolean);
}

/** The environment for a child: ours, with the project's and Rust's programs on PATH. */
export function environment(extra = {}) {
  const path = [join(ROOT, "node_modules", ".bin"), ...searchPath()].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** What `command` prints, trimmed, or null when it is absent or fails. */
export function output(command, args) {
  const run = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", env: environment() });
  return run.status === 0 ? run.stdout.trim() : null;
}

/** Runs `command` in view of the developer; throws a Problem with `advice` when it fails. */
export function runVisibly(command, args, { cwd = ROOT, env = {}, advice = "" } = {}) {
  const run = spawnSync(command, args, {
    cwd,
    env: environment(env),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status === 0) return;
  const why = run.error ? run.error.message : `exit code ${run.status ?? run.signal}`;
  throw new Problem(`\`${command} ${args.join(" ")}\` failed (${why}). ${advice}`.trim());
}

/** Runs `command` and shows its output only if it fails: then rejects with a Problem, with `advice`. */
export function runQuietly(command, args, { env = {}, advice = "" } = {}) {
  return new Promise((resolve, reject) => {
    let text = "";
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const fail = (why) =>
      reject(new Problem(`\`${command} ${args.join(" ")}\` failed (${why}). ${advice}\n${text}`.trim()));
    child.stdout.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    child.once("error", (error) => fail(error.message));
    child.once("close", (code, signal) => (code === 0 ? resolve(text) : fail(`exit code ${code ?? signal}`)));
  });
}

/** Runs `command` with its output in the file `log`; resolves to {code, text}. Never rejects. */
export function runLogged(command, args, { env = {}, log }) {
  return new Promise((resolve) => {
    const file = createWriteStream(log, { flags: "a" });
    let text = "";
    const keep = (chunk) => {
      text += chunk;
      file.write(chunk);
    };
    const finish = (code, note = "") => {
      keep(note);
      file.end(() => resolve({ code, text }));
    };
    keep(`$ ${command} ${args.join(" ")}\n`);
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", (error) => finish(127, `${error.message}\n`));
    child.once("close", (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}\n` : ""));
  });
}

/** Runs `main`, prints a Problem plainly and sets the exit code. */
export async function entry(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\nerror: ${error.message}`);
    process.exitCode = 1;
  }
}
