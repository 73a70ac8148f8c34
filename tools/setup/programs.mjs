// Installs a program of `lib/programs.mjs`: as its makers built it, or else from source.

import { mkdirSync, rmSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { folderOf } from "../lib/programs.mjs";
import { firstExecutable, output, Problem, runQuietly, which } from "../lib/shell.mjs";

/** @typedef {import("../lib/programs.mjs").Program} Program */

/** How long to wait for the makers' server to answer, and for the whole download, in seconds. */
const CONNECT = 10;
const DOWNLOAD = 120;

/** How the makers call this machine, or null where they publish nothing for it. */
function target() {
  const targets = {
    "linux x64": "x86_64-unknown-linux-musl",
    "linux arm64": "aarch64-unknown-linux-musl",
    "darwin x64": "x86_64-apple-darwin",
    "darwin arm64": "aarch64-apple-darwin",
    "win32 x64": "x86_64-pc-windows-msvc",
  };
  return targets[`${process.platform} ${process.arch}`] ?? null;
}

/**
 * Whether the program is on PATH in the right version, with all its commands side by side: in our folder, or where the
 * developer put it.
 *
 * @param {Program} program
 */
export function isInstalled(program) {
  const [first, ...others] = program.commands;
  const path = which(first);
  return path !== null && saysVersion(program, path) && others.every((name) => isBeside(path, name));
}

const saysVersion = ({ version }, path) => (output(path, ["--version"]) ?? "").includes(` ${version}`);

const isBeside = (path, name) => firstExecutable([join(dirname(path), name + extname(path))]) !== null;

/** @param {Program} program */
export async function install(program) {
  if (await download(program)) return;
  await compile(program);
}

/**
 * The makers' own build. They publish no signatures; what they serve over TLS is what wasm-pack itself takes too.
 *
 * @param {Program} program
 * @returns {Promise<boolean>} whether it is installed now
 */
async function download(program) {
  const machine = target();
  if (!program.prebuilt || !machine) return false;
  const bin = join(folderOf(program), "bin");
  mkdirSync(bin, { recursive: true });
  const archive = join(bin, "download.tar.gz");
  try {
    const limits = ["--connect-timeout", `${CONNECT}`, "--max-time", `${DOWNLOAD}`];
    await runQuietly("curl", ["-sSfL", ...limits, "-o", archive, program.prebuilt(machine)]);
    await runQuietly("tar", ["-xzf", archive, "-C", bin, "--strip-components=1"]);
    return isInstalled(program);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  } finally {
    rmSync(archive, { force: true });
  }
}

/**
 * From source, unoptimised: that takes less than half the time (45 s of processor time instead of 99 for wasm-pack), and
 * the programs then need 0.3 s for our module instead of 0.1.
 *
 * @param {Program} program
 */
async function compile(program) {
  const { crate, version, commands, options } = program;
  const binaries = commands.flatMap((name) => ["--bin", name]);
  const args = ["install", crate, "--version", version, ...options, "--debug", "--force", ...binaries];
  mkdirSync(dirname(folderOf(program)), { recursive: true });
  await runQuietly("cargo", [...args, "--root", folderOf(program)], {
    env: { CARGO_PROFILE_DEV_DEBUG: "0" },
    advice: "A C compiler and linker (Debian: build-essential) must be there, and the network.",
  });
}
