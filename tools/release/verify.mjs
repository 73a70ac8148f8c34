// Whether what was packed is what was built: every byte, and no file more or less.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesIn, sha1, sha256, sri, unpacked } from "./files.mjs";
import { Problem } from "../lib/shell.mjs";
import { overruns } from "../size/budget.mjs";
import { measureParts } from "../size/measure.mjs";

/** What Cargo writes itself. */
const BY_CARGO = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];

/** Throws where a packed file is not the source's, or the list is another. `but`: files that the packer wrote. */
export function compare(folder, source, listed, but = []) {
  const found = filesIn(folder);
  const missing = listed.filter((file) => !found.includes(file));
  const extra = found.filter((file) => !listed.includes(file));
  const other = found.filter(
    (file) =>
      !but.includes(file) &&
      !extra.includes(file) &&
      sha256(readFileSync(join(folder, file))) !== sha256(readFileSync(join(source, file))),
  );
  const wrong = { missing, "not listed": extra, "other bytes than the source": other };
  for (const [what, files] of Object.entries(wrong)) {
    if (files.length > 0) throw new Problem(`${what}: ${files.join(", ")}`);
  }
}

function compareUnpacked({ path, source }, listed, but) {
  const folder = unpacked(path);
  try {
    compare(folder, source, listed, but);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sameTwice(one, two) {
  if (one.sha256 !== two.sha256) throw new Problem(`${one.registry}: packed twice, it has other bytes`);
}

/** Every file that package.json names, of those that are no pattern. */
export function named(value) {
  if (typeof value === "object") return Object.values(value).flatMap(named);
  return value.includes("*") ? [] : [value.replace(/^\.\//, "")];
}

function holdsWhatItNames(files, source) {
  const { exports, bin, customElements } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const missing = named([exports, bin, customElements]).filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Problem(`npm: package.json names ${missing.join(", ")}: not packed`);
}

/** The hashes that npm says are those of the file, and each packed file is the one that was built. */
export function verifyNpm(npm, again) {
  const { said, path } = npm;
  const bytes = readFileSync(path);
  if (said.integrity !== sri("sha512", bytes)) throw new Problem(`npm: ${said.integrity} is not its hash`);
  if (said.shasum !== sha1(bytes)) throw new Problem(`npm: ${said.shasum} is not its hash`);
  if (said.size !== bytes.length) throw new Problem(`npm: ${said.size} is not its size`);
  sameTwice(npm, again);
  const files = said.files.map((file) => file.path);
  holdsWhatItNames(files, npm.source);
  compareUnpacked(npm, files);
}

export function verifyCrate(crate, again) {
  sameTwice(crate, again);
  compareUnpacked(crate, crate.files, BY_CARGO);
}

/** A sentence for each package over its ceiling. */
export function tooLarge(sizes, ceilings) {
  return Object.entries(sizes)
    .filter(([name, size]) => !(size <= ceilings[name]))
    .map(([name, size]) => `${name}: the package has ${size} B, its ceiling is ${ceilings[name]} B`);
}

/** What readers download, and what is packed, fit the ceilings of `tools/budget.json`. */
export function verifySizes(source, { npm, crate }) {
  const budget = JSON.parse(readFileSync(join(source, "tools/budget.json"), "utf8"));
  const sentences = [
    ...overruns(measureParts(join(source, "dist")), budget),
    ...tooLarge({ npm: npm.size, crate: crate.size }, budget.packed),
  ];
  if (sentences.length > 0) throw new Problem(sentences.join("\n"));
}
