#!/usr/bin/env node
// Ten thousand mounts with random faults in each browser that is here (tests/e2e/soak.spec.ts).
//   npm run soak                     then prints the table
//   npm run soak -- --write          also writes it to docs/soak.md
//   npm run soak -- --mounts 1000    by default 10000; --seed N, by default 1
// What else is given goes to Playwright, such as --project=webkit.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { entry, environment, ROOT, runVisibly } from "./lib/shell.mjs";

const FOUND = join(ROOT, ".cache", "soak");
const PAGE = join(ROOT, "docs", "soak.md");

const { values } = parseArgs({
  strict: false,
  options: {
    write: { type: "boolean", default: false },
    mounts: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});

const number = (value) => (value ?? "–").toLocaleString("en");
const kilobytes = (bytes) => (bytes === undefined ? "–" : `${number(Math.round(bytes / 1024))} KiB`);
const pair = (one, other, say = number) =>
  one === undefined ? "not counted" : `${say(one)} → ${say(other)}`;

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

/** A row of what was counted in an engine. */
function row(engine, { before, after, ...counted }) {
  return [
    engine,
    ...Object.keys(COLUMNS).map((name) => number(counted[name])),
    pair(before.elements, after.elements),
    pair(before.nodes, after.nodes),
    pair(before.listeners, after.listeners),
    pair(before.heap, after.heap, kilobytes),
  ];
}

function tableOf(results) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const titles = ["Engine", ...Object.values(COLUMNS), "Elements", "Nodes", "Listeners", "Heap"];
  const rows = results.map(([engine, figures]) => line(row(engine, figures)));
  return [line(titles), line(titles.map(() => "---")), ...rows].join("\n");
}

await entry(() => {
  rmSync(FOUND, { recursive: true, force: true });
  const given = process.argv.slice(2).filter((word) => word.startsWith("--project"));
  const projects = given.length > 0 ? given : [];
  runVisibly("playwright", ["test", "soak.spec", "--workers=1", ...projects], {
    env: environment({ OFFPRINT_SOAK: values.mounts, OFFPRINT_SOAK_SEED: values.seed }),
  });
  const names = existsSync(FOUND) ? readdirSync(FOUND).sort() : [];
  const results = names.map((name) => [
    name.replace(".json", ""),
    JSON.parse(readFileSync(join(FOUND, name), "utf8")),
  ]);
  const table = `${tableOf(results)}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.`;
  console.log(table);
  if (!values.write) return;
  const page = readFileSync(PAGE, "utf8");
  const place = /(<!-- table:soak -->\n\n)[^]*?(\n*<!-- \/table -->)/;
  writeFileSync(
    PAGE,
    page.replace(place, (_, from, to) => from + table + to),
  );
});
