// The manifest of what is published: of each file of `dist/` its bytes, its bytes in brotli 11, and its hash in the
// form of the attribute `integrity`.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { sizesOf } from "../size/measure.mjs";
import { sri } from "./sri.mjs";

export const MANIFEST = "integrity.json";

/** All files of a folder, sorted by their names' code units, so that no system's order shows; without the manifest. */
export const shipped = (dist) =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name !== MANIFEST)
    .sort();

/** The rows of the manifest. Those of files that have not changed are kept: to compress all takes seconds. */
export function rowsOf(dist, known = {}) {
  const row = (name) => {
    const bytes = readFileSync(join(dist, name));
    const integrity = sri(bytes);
    if (known[name]?.integrity === integrity) return known[name];
    return { bytes: bytes.length, brotli: sizesOf(bytes).brotli, integrity };
  };
  return Object.fromEntries(shipped(dist).map((name) => [name, row(name)]));
}

/** Writes the manifest into the folder that it is of. */
export function writeHashes(dist) {
  const path = join(dist, MANIFEST);
  const known = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  writeFileSync(path, `${JSON.stringify(rowsOf(dist, known), null, 2)}\n`);
}
