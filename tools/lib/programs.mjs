// The programs that the build and the tests call and that no package manager of ours brings: each in one version, in
// a folder that all checkouts on this machine share.

import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const MANIFEST = join(dirname(fileURLToPath(import.meta.url)), "../../wasm/Cargo.toml");

/** The command line must be of the same version as the crate, or it refuses the module. */
const bindgenVersion = () => /^wasm-bindgen = "=([\d.]+)"/m.exec(readFileSync(MANIFEST, "utf8"))?.[1] ?? "";

/**
 * @typedef {object} Program
 * @property {string} crate where it comes from
 * @property {string} version
 * @property {string[]} commands what it is called by
 * @property {string[]} options for `cargo install`
 * @property {((target: string) => string)=} prebuilt where its makers publish it for a target, as a gzipped tarball
 */

/** @type {Program} */
export const WASM_PACK = {
  crate: "wasm-pack",
  version: "0.15.1",
  commands: ["wasm-pack"],
  options: ["--locked"],
  prebuilt: (target) =>
    `https://github.com/wasm-bindgen/wasm-pack/releases/download/v0.15.1/wasm-pack-v0.15.1-${target}.tar.gz`,
};

/**
 * wasm-pack would install it too, but only when it is first needed. Not `--locked`, as wasm-pack does not. The
 * features left out are for downloads over TLS, which nothing here asks for.
 *
 * @type {Program}
 */
export const WASM_BINDGEN = {
  crate: "wasm-bindgen-cli",
  version: bindgenVersion(),
  commands: ["wasm-bindgen", "wasm-bindgen-test-runner"],
  options: ["--no-default-features"],
  prebuilt: (target) => {
    const version = bindgenVersion();
    return `https://github.com/wasm-bindgen/wasm-bindgen/releases/download/${version}/wasm-bindgen-${version}-${target}.tar.gz`;
  },
};

/** No release of Debian has it, but it is a crate. @type {Program} */
export const GECKODRIVER = {
  crate: "geckodriver",
  version: "0.37.1",
  commands: ["geckodriver"],
  options: ["--locked"],
};

const CACHE = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");

/** Where a program is kept; its commands are in `bin/`. @param {Program} program */
export const folderOf = ({ crate, version }) => join(CACHE, "offprint", `${crate}-${version}`);

/** The folders for PATH. */
export const FOLDERS = [WASM_PACK, WASM_BINDGEN, GECKODRIVER].map((program) =>
  join(folderOf(program), "bin"),
);
