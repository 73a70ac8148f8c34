// The log of fuzzing: fuzz/log.json holds sums, and docs/fuzzing.md shows them.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";

const LOG = join(ROOT, "fuzz/log.json");
const PAGE = join(ROOT, "docs/fuzzing.md");

const load = () => (existsSync(LOG) ? JSON.parse(readFileSync(LOG, "utf8")) : { targets: {} });

/** Adds a run to the sums of its target, and writes the page anew. */
export function record({ target, executions, seconds, coverage, inputs, found }) {
  const log = load();
  const before = log.targets[target] ?? { executions: 0, seconds: 0, coverage: 0, inputs: 0, stops: 0 };
  log.targets[target] = {
    executions: before.executions + executions,
    seconds: before.seconds + seconds,
    coverage: Math.max(before.coverage, coverage),
    inputs: Math.max(before.inputs, inputs),
    stops: before.stops + (found ? 1 : 0),
  };
  writeFileSync(LOG, `${JSON.stringify(log, null, 2)}\n`);
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(PAGE, withTables(page, log));
}

const number = (value) => value.toLocaleString("en");
const hours = (seconds) => (seconds / 3600).toFixed(2);

/** The page with its table made of the log. */
export function withTables(page, log) {
  const rows = Object.entries(log.targets).map(
    ([name, one]) =>
      `| \`${name}\` | ${number(one.executions)} | ${hours(one.seconds)} | ${number(one.coverage)} | ${number(one.inputs)} | ${one.stops} |`,
  );
  const sum = (key) => Object.values(log.targets).reduce((total, one) => total + one[key], 0);
  const table = [
    "| Target | Executions | Hours | Edges | Inputs that each reach more | Runs that stopped at a find |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    `| **all** | ${number(sum("executions"))} | ${hours(sum("seconds"))} | | ${number(sum("inputs"))} | ${sum("stops")} |`,
  ].join("\n");
  return page.replace(
    /(<!-- table:log -->\n\n)[^]*?(\n\n<!-- \/table -->)/,
    (_, from, to) => from + table + to,
  );
}
