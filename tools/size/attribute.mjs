// The bytes that a reader downloads, by feature of the product.
//
// The names of functions say what each byte of code is for, the texts in the sources what each byte of data is,
// and esbuild what each byte of JavaScript. A compressed byte has no owner: each file's compressed size (and,
// in the module, its code's and its data's) is parted in proportion to the bytes before compression.

import { readFileSync } from "node:fs";
import { filesBelow } from "../lib/files.mjs";
import { apportion } from "./apportion.mjs";
import { FEATURES, featureOf, SHARED } from "./features.mjs";
import { claim, literals } from "./literals.mjs";
import { sizesOf } from "./measure.mjs";

const WORDS = "www/locales/en.json";

function add(bytes, name, more) {
  bytes[name] = (bytes[name] ?? 0) + more;
}

/** Code and data of the module, compressed bytes by what `ownerOf` says of each function. */
export function ofModule(module, brotli, ownerOf, dataByOwner) {
  const code = {};
  for (const { name, bytes } of module.functions) add(code, ownerOf(name), bytes);
  const compressed = (bytes) => sizesOf(bytes).brotli;
  const rest = module.whole - module.code.length - module.dataSection.length;
  const sizes = apportion(brotli, {
    code: compressed(module.code),
    data: compressed(module.dataSection),
    rest,
  });
  return merged([
    apportion(sizes.code ?? 0, code),
    apportion(sizes.data ?? 0, dataByOwner),
    { [SHARED]: sizes.rest ?? 0 },
  ]);
}

/** The data of the module by feature. */
export function dataByFeature(data) {
  const rust = [...filesBelow("src", /\.rs$/), ...filesBelow("wasm/src", /\.rs$/)].flatMap((file) =>
    literals(readFileSync(file, "utf8")).map((bytes) => ({ owner: featureOf(file) ?? SHARED, bytes })),
  );
  const words = { owner: featureOf(WORDS) ?? SHARED, bytes: strung(JSON.parse(readFileSync(WORDS, "utf8"))) };
  return claim(data, [...rust, words], SHARED);
}

/** The messages as src/locale/english.rs strings them together. */
function strung(messages) {
  const forms = Object.values(messages).map((one) =>
    typeof one === "string" ? one : Object.values(one).join("\x01"),
  );
  return Buffer.from(`${forms.join("\0")}\0`);
}

/** A bundle by feature; an input that no row of the table has is a mistake in the table. */
export function ofBundle(bytes, inputs, brotli) {
  const owned = {};
  let left = bytes;
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const feature = featureOf(file);
    if (!feature) throw new Error(`tools/size/features.mjs says no feature for ${file}`);
    add(owned, feature, bytesInOutput);
    left -= bytesInOutput;
  }
  add(owned, SHARED, left);
  return apportion(brotli, owned);
}

/** Sums by name. */
export function merged(list) {
  const all = {};
  for (const one of list) for (const [name, bytes] of Object.entries(one)) add(all, name, bytes);
  return all;
}

/** Rows in the table's order: `{feature, wasm, host}`. */
export const rowsOf = (wasm, host) =>
  Object.keys(FEATURES).map((feature) => ({ feature, wasm: wasm[feature] ?? 0, host: host[feature] ?? 0 }));
