// The log of fuzzing: fuzz/log.json holds sums, and docs/fuzzing.md shows them.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";

const LOG = join(ROOT, "fuzz/log.json");
const PAGE = join(ROOT, "docs/fuzzing.md");

const load = () => (existsSync(LOG) ? JSON.parse(readFileSync(LOG, "utf8")) : { targets: {} });

/** Adds a run to the sums of its target, and writes the page anew. `command` is what was typed. */
export function record({ target, executions, seconds, coverage, inputs, found }, command) {
  const log = load();
  const before = log.targets[target] ?? { executions: 0, seconds: 0, coverage: 0, inputs: 0, stops: 0 };
  log.targets[target] = {
    executions: before.executions + executions,
    seconds: before.seconds + seconds,
    coverage: Math.max(before.coverage, coverage),
    inputs: Math.max(before.inputs, inputs),
    stops: before.stops + (found ? 1 : 0),
    lastRate: Math.round(executions / Math.max(1, seconds)),
  };
  log.last = around(command, log.last);
  writeFileSync(LOG, `${JSON.stringify(log, null, 2)}\n`);
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(PAGE, withTables(page, log));
}

/** Where and how the last runs ran. The load of the machine says how far their rates can be trusted. */
function around(command, last) {
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[1];
  const same = last?.command === command && last?.day === day;
  return {
    command,
    day,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "a processor without a name"}`,
    load: [Math.min(load, same ? last.load[0] : load), Math.max(load, same ? last.load[1] : load)],
  };
}

const number = (value) => value.toLocaleString("en");
const hours = (seconds) => (seconds / 3600).toFixed(2);

/** The page with its table made of the log. */
export function withTables(page, log) {
  const rows = Object.entries(log.targets).map(
    ([name, one]) =>
      `| \`${name}\` | ${number(one.executions)} | ${hours(one.seconds)} | ${number(one.lastRate ?? 0)} | ${number(one.coverage)} | ${number(one.inputs)} | ${one.stops} |`,
  );
  const sum = (key) => Object.values(log.targets).reduce((total, one) => total + one[key], 0);
  const table = [
    "| Target | Executions | Hours | A second, last run | Edges | Inputs that each reach more | Runs that stopped at a find |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    `| **all** | ${number(sum("executions"))} | ${hours(sum("seconds"))} | | | ${number(sum("inputs"))} | ${sum("stops")} |`,
    ...(log.last ? ["", lastRuns(log.last)] : []),
  ].join("\n");
  return page.replace(
    /(<!-- table:log -->\n\n)[^]*?(\n\n<!-- \/table -->)/,
    (_, from, to) => from + table + to,
  );
}

const lastRuns = ({ command, day, machine, load }) =>
  `The last: \`${command}\`, ${day}, one process on ${machine}, with a load of ` +
  `${load[0].toFixed(1)} to ${load[1].toFixed(1)} (average of five minutes): one is this run's own, the rest took time from it.`;
