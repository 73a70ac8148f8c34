// What the lock files hold: every package from its public registry, with the hash of its bytes, and under a licence of
// the list in `deny.toml`. Answers with sentences; none means that all is well.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";

const CRATES = "registry+https://github.com/rust-lang/crates.io-index";

/** Packages of npm that run a program when they are installed, and why they may. */
const INSTALLS = {
  esbuild: "puts the program of the platform in the place of a script, or says that it is missing",
  fsevents: "file events of macOS, optional; nothing of the project asks for it",
};

/** The licences of `deny.toml`, which serves both languages. */
export const licences = (text = readFileSync(join(ROOT, "deny.toml"), "utf8")) =>
  [...(/^allow = \[([^\]]*)\]/m.exec(text)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, one]) => one);

/** Whether an SPDX expression can be met: `OR` needs one side, `AND` both; `/` is an old `OR`. */
export function allowed(expression, list = licences()) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = () => {
    if (words[at] === "(") {
      at++;
      const inner = either();
      at++;
      return inner;
    }
    let name = words[at++] ?? "";
    if (words[at] === "WITH") name += ` WITH ${words[(at += 2) - 1]}`;
    return list.includes(name);
  };
  const both = () => {
    let met = one();
    while (words[at] === "AND") (at++, (met = one() && met));
    return met;
  };
  const either = () => {
    let met = both();
    while (words[at] === "OR") (at++, (met = both() || met));
    return met;
  };
  return words.length > 0 && either() && at === words.length;
}

/** What is wrong in a `Cargo.lock`. */
export function cargoFaults(text) {
  const member = (name, key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(name)?.[1];
  return text
    .split("[[package]]")
    .slice(1)
    .flatMap((each) => {
      const [name, source] = [member(each, "name"), member(each, "source")];
      if (source === undefined) return /^offprint(-\w+)?$/.test(name ?? "") ? [] : [`${name} has no source`];
      if (source !== CRATES) return [`${name} is from ${source}`];
      return /^[0-9a-f]{64}$/.test(member(each, "checksum") ?? "") ? [] : [`${name} has no checksum`];
    });
}

/** What is wrong in a `package-lock.json`. */
export function npmFaults(text, list = licences()) {
  const { lockfileVersion, packages } = JSON.parse(text);
  const faults = lockfileVersion === 3 ? [] : [`version ${lockfileVersion} of the lock file is not known`];
  for (const [path, each] of Object.entries(packages).filter(([path]) => path !== "")) {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    if (each.link) faults.push(`${name} is a link`);
    if (!/^sha512-/.test(each.integrity ?? "")) faults.push(`${name} has no hash of SHA-512`);
    // Addresses are left out (`.npmrc`), so that npm takes all from the registry that is set; no other place.
    if (each.resolved) faults.push(`${name} names an address: ${each.resolved}`);
    if (each.hasInstallScript && !INSTALLS[name]) faults.push(`${name} runs a program when it is installed`);
    // Some state none in the lock file: `npm run audit` reads what is installed.
    if (each.license && !allowed(each.license, list)) faults.push(`${name} is under ${each.license}`);
  }
  return faults;
}

/**
 * The lock files, each with what finds its faults.
 *
 * @type {[path: string, faultsOf: (text: string) => string[]][]}
 */
export const LOCKS = [
  ["Cargo.lock", cargoFaults],
  ["fuzz/Cargo.lock", cargoFaults],
  ["package-lock.json", npmFaults],
  ["tests/package/package-lock.json", npmFaults],
  ["tools/site/package-lock.json", npmFaults],
];
