#!/usr/bin/env node
// The matrix of trust: each condition of tests/conditions.json, in each engine, by tests that ran.
//   npm run matrix                      runs the tests that are tagged @condition:…, then prints the table
//   npm run matrix -- --write           also writes it to docs/matrix.md
//   npm run matrix -- --report FILE…    makes it of JSON reports that Playwright wrote before
//   npm run matrix -- ARGUMENT…         passes other arguments to Playwright, such as --project=webkit
// Fails where a cell failed, or where a tag names no condition.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filled } from "./docs/markdown-table.mjs";
import { cellsOf, markdown } from "./matrix/table.mjs";
import { entry, environment, Problem, ROOT, runVisibly } from "./lib/shell.mjs";

const REPORT = join(ROOT, ".cache", "matrix-run.json");
const PAGE = join(ROOT, "docs", "matrix.md");
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Runs what is tagged. The table tells of a test that failed, not the exit status of the run. */
function freshReport(args) {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const env = environment({ PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT, CI: "true" });
  try {
    runVisibly("playwright", ["test", "--grep=@condition:", "--reporter=line,json", ...args], { env });
  } catch (error) {
    if (!(error instanceof Problem) || !existsSync(REPORT)) throw error;
  }
  return [REPORT];
}

await entry(() => {
  const [, , ...all] = process.argv;
  const args = all.filter((word) => word !== "--write");
  const reports = (args[0] === "--report" ? args.slice(1) : freshReport(args)).map(readJson);
  const conditions = readJson(join(ROOT, "tests", "conditions.json"));
  const { cells, unknown, failed } = cellsOf(reports, conditions);
  const table = markdown(conditions, cells);
  console.log(table);
  if (all.includes("--write")) {
    const engines = new Set(reports.flatMap(({ config }) => config.projects.map(({ name }) => name)));
    const made = `Made on ${new Date().toISOString().slice(0, 10)}; projects: ${[...engines].join(", ")}.`;
    writeFileSync(PAGE, filled(readFileSync(PAGE, "utf8"), "matrix", `${table}\n${made}`));
  }
  if (unknown.length > 0) throw new Problem(`tests/conditions.json has no condition ${unknown.join(", ")}`);
  if (failed > 0) throw new Problem(`${failed} cells failed.`);
});
