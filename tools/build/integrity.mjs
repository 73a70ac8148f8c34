// `dist/integrity.json`: for each published file its bytes, its bytes in brotli 11, and its hash in the form of the
// attribute `integrity`.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const MANIFEST = "integrity.json";

/** `sha384-…`, of bytes or a text. Files that readers load hold `sha256`: as safe, and a third shorter. */
export const sri = (bytes, algorithm = "sha384") =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** All files of a folder but the manifest, sorted by code units, so that the order is the same on every system. */
export const shipped = (dist) =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name !== MANIFEST)
    .sort();

export function writeHashes(dist) {
  const path = join(dist, MANIFEST);
  const known = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const row = (name) => {
    const bytes = readFileSync(join(dist, name));
    const integrity = sri(bytes);
    // Compressing everything takes seconds, so the rows of unchanged files stay.
    if (known[name]?.integrity === integrity) return known[name];
    return { bytes: bytes.length, brotli: brotli(bytes), integrity };
  };
  const rows = Object.fromEntries(shipped(dist).map((name) => [name, row(name)]));
  writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`);
}
