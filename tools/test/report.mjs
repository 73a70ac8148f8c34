// What `npm test` prints.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { add, tally } from "./count.mjs";
import { ROOT } from "../lib/shell.mjs";

/** The last lines of a log tell what failed; all of it is in the file. */
const TAIL = 150;

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function outcome({ skip, tests }) {
  if (skip) return `not run: ${skip}`;
  if (!tests) return "";
  const { passed, failed, skipped } = tests;
  return [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    .filter(Boolean)
    .join(", ");
}

/** One line for a step that ended, and its notes. */
export function printResult(result) {
  const mark = result.skip ? "skip" : result.ok ? "ok" : "FAIL";
  const seconds = result.seconds === undefined ? "" : `${result.seconds.toFixed(1)} s`;
  console.log(
    `${mark.padEnd(5)}${result.name.padEnd(10)}${seconds.padStart(8)}  ${outcome(result)}`.trimEnd(),
  );
  for (const note of result.notes ?? []) console.log(`     ${note}`);
}

/** The end of the log of a step that failed. */
export function printFailure(result, log) {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  console.log(`\n---- ${result.name}: the end of ${relative(ROOT, log)} ----`);
  console.log(lines.slice(-TAIL).join("\n"));
  console.log(`---- again: npm test -- ${result.name} ----\n`);
}

/** A check that failed is a failure although it counts no tests; so is a step that ran none. */
function total(results) {
  return results.reduce((all, { ok, skip, tests }) => {
    const counts = tests ?? tally();
    const extra = !ok && !skip && counts.failed === 0 ? 1 : 0;
    return add(all, tally(counts.passed, counts.failed + extra, counts.skipped));
  }, tally());
}

/** The closing lines; returns the exit code. */
export function printSummary(results, seconds) {
  const skipped = results.filter((result) => result.skip);
  for (const { name, skip } of skipped) console.log(`Not run: ${name} (${skip})`);
  const checks = results.filter((result) => !result.tests && !result.skip);
  const { passed, failed, skipped: left } = total(results);
  console.log(
    `\n${plural(checks.filter((check) => check.ok).length, "check")} of ${checks.length} passed; ${seconds.toFixed(0)} s in all`,
  );
  console.log(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ""}`);
  return failed > 0 ? 1 : 0;
}
