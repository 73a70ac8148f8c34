#!/usr/bin/env node
// Ten thousand mounts with random faults in each browser that is here (tests/e2e/soak.spec.ts), and their table.
//   npm run soak -- --mounts 1000 --seed 7    by default 10000 and 1
//   npm run soak -- --write                   also writes the table to docs/soak.md
//   npm run soak -- --project=webkit          only there

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filled, table } from "./docs/markdown-table.mjs";
import { entry, environment, ROOT, runVisibly } from "./lib/shell.mjs";

const FOUND = join(ROOT, ".cache", "soak");
const PAGE = join(ROOT, "docs", "soak.md");

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    mounts: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    project: { type: "string", multiple: true, default: [] },
  },
});

/** What is counted of each mount, and its column. */
const COLUMNS = {
  mounts: "Mounts",
  seed: "Seed",
  shown: "Shown",
  mended: "of these mended",
  refused: "Refused",
  trapped: "Trapped",
  exhausted: "of these out of memory",
  unreached: "Unreached",
  removed: "Removed",
  wrong: "Wrong",
};

const number = (value) => (value ?? "–").toLocaleString("en");
const kilobytes = (bytes) => (bytes === undefined ? "–" : `${number(Math.round(bytes / 1024))} KiB`);
const pair = (one, other, say = number) =>
  one === undefined ? "not counted" : `${say(one)} → ${say(other)}`;

/** A row of what was counted in an engine. */
function row(name) {
  const { before, after, ...counted } = JSON.parse(readFileSync(join(FOUND, name), "utf8"));
  return [
    name.replace(".json", ""),
    ...Object.keys(COLUMNS).map((column) => number(counted[column])),
    ...["elements", "nodes", "listeners"].map((what) => pair(before[what], after[what])),
    pair(before.heap, after.heap, kilobytes),
  ];
}

await entry(() => {
  rmSync(FOUND, { recursive: true, force: true });
  const projects = values.project.map((name) => `--project=${name}`);
  runVisibly("playwright", ["test", "soak.spec", "--workers=1", ...projects], {
    env: environment({ OFFPRINT_SOAK: values.mounts, OFFPRINT_SOAK_SEED: values.seed }),
  });
  const heads = ["Engine", ...Object.values(COLUMNS), "Elements", "Nodes", "Listeners", "Heap"];
  const rows = readdirSync(FOUND).sort().map(row);
  const made = `${table(heads, rows)}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.`;
  console.log(made);
  if (values.write) writeFileSync(PAGE, filled(readFileSync(PAGE, "utf8"), "soak", made));
});
