#!/usr/bin/env node
// `npm run release`: what is published, built from a clean clone of the last commit, packed, and verified.
//
//   npm run release -- --dry-run   prints the files, sizes and hashes, and what stands in the way of a release
//   npm run release                stops at what stands in the way; leaves the packages and the commands that publish them
//
// Neither publishes: that takes a person's rights. The version is set by `npm version`; see CONTRIBUTING.md.

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { entry, Problem, ROOT } from "./lib/shell.mjs";
import { build, cloned, sameAsHere } from "./release/clone.mjs";
import { obstacles, standing } from "./release/obstacles.mjs";
import { packCrate, packNpm } from "./release/pack.mjs";
import { filesTable, integrityTable, packedTable } from "./release/print.mjs";
import { verifyNpm, verifySizes, verifyCrate } from "./release/verify.mjs";
import { setUp } from "./setup.mjs";

const PACKAGES = join(ROOT, ".cache/release/packages");

function packages(source) {
  const npm = packNpm(source);
  console.log(filesTable(npm));
  verifyNpm(npm, packNpm(source));
  const crate = packCrate(source);
  verifyCrate(crate, packCrate(source));
  console.log(packedTable([npm, crate]));
  console.log(integrityTable(npm));
  verifySizes(source, { npm, crate });
  return [npm, crate];
}

/** Puts the packages where they can be published from. */
function keep(packed) {
  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES, { recursive: true });
  for (const { path } of packed) copyFileSync(path, join(PACKAGES, basename(path)));
  const sums = packed.map(({ path, sha256 }) => `${sha256}  ${basename(path)}\n`);
  writeFileSync(join(PACKAGES, "SHA256SUMS"), sums.join(""));
}

await entry(() => {
  const words = process.argv.slice(2);
  const dry = words.includes("--dry-run");
  if (words.some((word) => word !== "--dry-run")) throw new Problem("usage: npm run release -- [--dry-run]");
  const inTheWay = obstacles(standing());
  if (!dry && inTheWay.length > 0) throw new Problem(`not yet to be released:\n  ${inTheWay.join("\n  ")}`);
  setUp("start");

  const source = cloned();
  build(source);
  const packed = packages(source);
  console.log(sameAsHere(source));
  if (dry) {
    for (const sentence of inTheWay) console.log(`in the way of a release: ${sentence}`);
    console.log("Verified. Nothing was changed, and nothing was published.");
  } else {
    keep(packed);
    const [npm] = packed;
    console.log(`Verified. To publish, with the rights to do so:
  npm publish ${join(relative(ROOT, PACKAGES), basename(npm.path))}
  cargo publish --package offprint
  git push --follow-tags`);
  }
});
