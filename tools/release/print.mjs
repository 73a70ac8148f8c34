// What the release says: the files, the packages, and the hashes for pages that state them.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sri } from "./files.mjs";

/** What a page may name with `integrity`. */
const STATED = ["offprint.js", "offprint.css", "core.js"];

const row = (size, text) => `${String(size).padStart(9)}  ${text}`;

/** Every file of the tarball with its size in bytes. */
export function filesTable({ said }) {
  const files = said.files.map(({ path, size }) => row(size, path));
  return [`${said.filename}`, ...files, row(said.unpackedSize, `in ${said.files.length} files`)].join("\n");
}

export function packedTable(packages) {
  const rows = packages.map(({ size, path, sha256 }) => row(size, `${basename(path)}  sha256 ${sha256}`));
  return ["", "packed", ...rows].join("\n");
}

export function integrityTable({ source }) {
  const of = (file) => sri("sha384", readFileSync(join(source, "dist", file)));
  return ["", ...STATED.map((file) => `${file.padEnd(12)} ${of(file)}`), ""].join("\n");
}
