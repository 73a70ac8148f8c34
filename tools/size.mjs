#!/usr/bin/env node
// `npm run size`: what a reader downloads, by part, by feature and by dependency, beside the leanest stacks of
// npm packages that do comparable jobs.
//
//   npm run size                  all tables; installs the packages that it compares with
//   npm run size -- --no-rivals   without them
//   npm run size -- --ratchet     lowers the ceilings of tools/budget.json to what is weighed now
//   npm run size -- --readme      writes the README's table of weights

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleForReaders } from "./bundle.mjs";
import { entry, Problem, ROOT, runVisibly } from "./lib/shell.mjs";
import { dataByFeature, merged, ofBundle, ofModule, rowsOf } from "./size/attribute.mjs";
import { overruns, ratchet, readBudget } from "./size/budget.mjs";
import { crateRows } from "./size/crates.mjs";
import { featureOf, featureOfFunction } from "./size/features.mjs";
import { measureParts } from "./size/measure.mjs";
import { inspect, sameCode } from "./size/module.mjs";
import { comparison, cratesTable, featuresTable, partsTable, stackTable } from "./size/print.mjs";
import { measureStacks } from "./size/rivals.mjs";
import { buildCore } from "./wasm.mjs";

const NAMED = ".cache/size";
const MEASURED = "tools/size/measured.json";

const WHAT_SHARES_MEAN = `Compressed bytes have no owner: each file's are parted in proportion to the bytes before
compression. Code that the optimiser put into its caller counts as the caller's. \`shared\`: what
several features use (texts, lists, the sink, Rust's own library), and data that is no text.`;

const IN_WHOSE_FAVOUR = `In the packages' favour: the code that joins them is not counted, nor any template, word, style or
locale. Each does one job for any site; ours does its jobs for articles only.`;

/** The module that is shipped, with the names of its functions. */
function namedModule() {
  const shipped = readFileSync("dist/offprint_bg.wasm");
  mkdirSync(NAMED, { recursive: true });
  buildCore(NAMED, { names: true });
  const named = readFileSync(`${NAMED}/offprint_bg.wasm`);
  if (!sameCode(named, shipped)) throw new Problem("The build with names has other code than that in dist/.");
  return { ...inspect(named), whole: shipped.length };
}

/** esbuild's account of the two bundles: of each its bytes and its inputs. */
async function bundles() {
  const results = await bundleForReaders({ metafile: true, write: false });
  return results.flatMap(({ metafile }) =>
    Object.entries(metafile?.outputs ?? {}).map(([path, { bytes, inputs }]) => ({
      name: path.replace(/^dist\//, ""),
      bytes,
      inputs,
    })),
  );
}

function featureRows(measured, module, scripts) {
  const weight = (name) => measured.parts.find((part) => part.name === name).brotli;
  const wasm = ofModule(module, weight("offprint_bg.wasm"), featureOfFunction, dataByFeature(module.data));
  const css = { [featureOf("www/styles/offprint.css") ?? ""]: weight("offprint.css") };
  const js = scripts.map(({ name, bytes, inputs }) => ofBundle(bytes, inputs, weight(name)));
  const rows = rowsOf(wasm, merged([...js, css]));
  const all = rows.reduce((sum, row) => sum + row.wasm + row.host, 0);
  if (all !== measured.total.brotli) throw new Error(`the features add up to ${all} B`);
  return rows;
}

/** Written for the README, which must not depend on what was built last. */
function record({ parts, firstLoad, total, totalRefused }, stacks) {
  const packagesOf = (rows) => rows.map(({ packages }) => packages);
  const kept = {
    parts,
    firstLoad,
    totalRefused,
    total,
    stacks: stacks.map(({ name, total, rows }) => ({ name, total, packages: packagesOf(rows) })),
  };
  writeFileSync(MEASURED, JSON.stringify(kept, null, 2) + "\n");
  runVisibly(process.execPath, ["tools/tables.mjs"]);
}

await entry(async () => {
  process.chdir(ROOT);
  const asked = new Set(process.argv.slice(2));
  const known = ["--no-rivals", "--ratchet", "--readme"];
  const unknown = [...asked].filter((argument) => !known.includes(argument));
  if (unknown.length > 0) throw new Problem(`unknown: ${unknown.join(" ")}. Known: ${known.join(" ")}`);
  if (asked.has("--readme") && asked.has("--no-rivals")) throw new Problem("the README compares: not both");

  runVisibly(process.execPath, [join("tools", "build.mjs"), "--no-sizes"]);
  const measured = measureParts();
  const module = namedModule();
  const scripts = await bundles();
  const features = featureRows(measured, module, scripts);
  const glue = scripts.reduce((sum, { inputs }) => sum + (inputs["pkg/offprint.js"]?.bytesInOutput ?? 0), 0);
  const stacks = asked.has("--no-rivals") ? [] : await measureStacks();

  print(partsTable(measured));
  print(featuresTable(features), WHAT_SHARES_MEAN);
  print(cratesTable(crateRows(module.functions, glue)), "npm packages at run time: none.");
  for (const stack of stacks) print(stackTable(stack, features));
  if (stacks.length > 0) print(comparison(stacks), IN_WHOSE_FAVOUR);

  if (asked.has("--ratchet")) ratchet(measured);
  if (asked.has("--readme")) record(measured, stacks);
  const sentences = overruns(measured, readBudget());
  if (sentences.length > 0) throw new Problem(sentences.join("\n"));
});

function print(...texts) {
  console.log(`\n${texts.join("\n")}`);
}
