// The limits of what readers download. size-limit compresses each file on its own with brotli at quality 11, the
// highest, and adds up the sizes: what a server with precompressed files sends.

import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const dist = (...names) => names.map((name) => `dist/${name}`);

/** A page loads one file of words at most, so the largest must fit. */
const weight = (name) => brotliCompressSync(readFileSync(`dist/locales/${name}`)).length;
const [largest] = readdirSync("dist/locales").sort((a, b) => weight(b) - weight(a));

// Of a page's 204 kB, 13 are what makes widgets at home on every page and paper: following pages that change (3), boxes, tables,
// notes and places on paper (5), the print dialog outside its button's menu (2), the share panel and the layout (2), children as
// the article (1).
//
// The module is one: a page whose JSON has its text also loads what finds a text in a page (about 55 kB of it), and what reads
// rare formats and repairs JSON. To load these only where they are needed is the next step.
export default [
  { name: "first load", path: dist("offprint.js", "offprint.css"), limit: "5.1 kB" },
  {
    name: "a page with one JSON-LD article",
    path: dist("offprint.js", "offprint.css", "core.js", "offprint_bg.wasm"),
    limit: "205 kB",
  },
  {
    name: "the same page where WebAssembly is blocked",
    path: dist("offprint.js", "offprint.css", "core.js", "no-wasm.js"),
    limit: "256 kB",
  },
  { name: "the largest locale file", path: dist(`locales/${largest}`), limit: "1.35 kB" },
  { name: "the hashes of the locale files", path: dist("locales.json"), limit: "1 kB" },
  // npm compresses the package with gzip. A sixth of it is the module once more as a script, since not every bundler copies a
  // file that is loaded by its address.
  {
    name: "the npm package",
    path: ["dist", "README.md", "CHANGELOG.md", "LICENSE-*"],
    gzip: true,
    limit: "1520 kB",
  },
];
