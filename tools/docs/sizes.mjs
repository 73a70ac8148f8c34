// What a reader downloads, measured in `dist/`, for the tables of README.md and docs/review.md. The limits are in
// `.size-limit.mjs`.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ROOT } from "../lib/shell.mjs";
import { code, table } from "./markdown-table.mjs";

const SOON = "when a widget is near, or the page is idle";

/** The files of a page in English, and when they are loaded. */
const PARTS = {
  "offprint.js": "with the page",
  "offprint.css": "with the page, if it links it",
  "core.js": SOON,
  "offprint_bg.wasm": SOON,
};

/** A row of sizes: bytes, gzip 9, brotli 11 (Node's default). */
function sizes(file) {
  const bytes = readFileSync(join(ROOT, "dist", file));
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
}

const sum = (rows) => rows.reduce((all, row) => all.map((size, column) => size + row[column]));
const shown = (name, row, when = "") => [name, ...row.map((size) => size.toLocaleString("en")), when];

/** The table; the last column of each row says when the file is loaded. */
export function sizeTable() {
  const all = Object.keys(PARTS).map((file) => [file, sizes(file)]);
  const [script, style, core] = all.map(([, row]) => row);
  const locales = readdirSync(join(ROOT, "dist/locales")).filter((name) => name !== "en.json");
  const largest = locales
    .map((name) => ({ name, row: sizes(`locales/${name}`) }))
    .reduce((one, other) => (other.row[2] > one.row[2] ? other : one));
  const instead = sizes("no-wasm.js");
  return table(
    ["File", "Bytes", "gzip 9", "brotli 11", "Loaded"],
    [
      ...all.map(([file, row]) => shown(code(file), row, PARTS[file])),
      shown("**all**", sum(all.map(([, row]) => row))),
      shown("of it, with the page", sum([script, style])),
      shown(
        `${code(`locales/${largest.name}`)}, the largest of them`,
        largest.row,
        "with the core, unless the page is in English",
      ),
      shown(code("locales.json"), sizes("locales.json"), "before a locale file, by the one script tag"),
      shown(code("no-wasm.js"), instead, "instead of the module, where WebAssembly is blocked"),
      shown("**all, where WebAssembly is blocked**", sum([script, style, core, instead])),
    ],
  );
}
