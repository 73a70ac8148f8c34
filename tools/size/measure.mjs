// What a reader downloads, part by part, and what each part weighs.

import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const AT_ONCE = "with the page";
const SOON = "when a widget is near, or the page is idle";
const OTHER_LANGUAGE = "with the core, unless the page is in English";

/** The hashes of those files. */
const WITH_LOCALE = "before a locale file, by the one script tag";
const REFUSED = "in the module's place, where WebAssembly is refused";

/** Each part: its file in dist/, when it is loaded, and whether it counts in the total. */
const PARTS = [
  { name: "offprint.js", when: AT_ONCE, counts: true },
  { name: "offprint.css", when: `${AT_ONCE}, if it links it`, counts: true },
  { name: "core.js", when: SOON, counts: true },
  { name: "offprint_bg.wasm", when: SOON, counts: true },
];

/** The sizes of these bytes: as they are, gzip 9, brotli 11. */
export function sizesOf(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

export const sum = (list) =>
  list.reduce(
    (all, { raw, gzip, brotli }) => ({
      raw: all.raw + raw,
      gzip: all.gzip + gzip,
      brotli: all.brotli + brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );

/** The largest of the files of words, of which a page loads one at most. */
function largestLocale(dist) {
  const files = readdirSync(`${dist}/locales`).filter((file) => file !== "en.json");
  const all = files.map((file) => ({ file, ...sizesOf(readFileSync(`${dist}/locales/${file}`)) }));
  return all.reduce((largest, one) => (one.brotli > largest.brotli ? one : largest));
}

/** Every part in `dist/`, with the sums that have a ceiling of their own: the first load, and the total. */
export function measureParts(dist = "dist") {
  const parts = PARTS.map((part) => ({ ...part, ...sizesOf(readFileSync(`${dist}/${part.name}`)) }));
  const { file, ...locale } = largestLocale(dist);
  const list = sizesOf(readFileSync(`${dist}/locales.json`));
  const instead = sizesOf(readFileSync(`${dist}/no-wasm.js`));
  return {
    parts: [
      ...parts,
      { name: "one locale file", file, when: OTHER_LANGUAGE, counts: false, ...locale },
      { name: "locales.json", when: WITH_LOCALE, counts: false, ...list },
      { name: "no-wasm.js", when: REFUSED, counts: false, ...instead },
    ],
    firstLoad: sum(parts.filter(({ when }) => when.startsWith(AT_ONCE))),
    total: sum(parts),
    totalRefused: sum([...parts.filter(({ name }) => name !== "offprint_bg.wasm"), instead]),
  };
}
