#!/usr/bin/env node
// The figures of docs/review.md, the sheet that a publisher's reviewers fill in for a third party's script.
//
//   npm run review                 set up, build, measure (about two minutes), print
//   npm run review -- --write      also writes the tables of docs/review.md
//   npm run review -- --rounds 3   by default 11

import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { sizeTable } from "../../tools/docs/sizes.mjs";
import { filled } from "../../tools/docs/markdown-table.mjs";
import { measure } from "./measure.mjs";
import { tables } from "./tables.mjs";

const SHEET = new URL("../../docs/review.md", import.meta.url);

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, rounds: { type: "string", default: "11" } },
});
const found = await measure(Number(values.rounds), (text) => console.error(text));
const made = {
  bytes: sizeTable(),
  ...tables({
    ...found,
    machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores`,
    day: new Date().toISOString().slice(0, 10),
  }),
};
let sheet = readFileSync(SHEET, "utf8");
for (const [name, table] of Object.entries(made)) {
  console.log(`\n${table}`);
  sheet = filled(sheet, name, table);
}
if (values.write) writeFileSync(SHEET, sheet);
