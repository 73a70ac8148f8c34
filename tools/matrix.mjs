#!/usr/bin/env node
// The matrix of trust: each condition of tests/conditions.json, in each engine, by tests that ran.
//   npm run matrix                      runs the tests that are tagged @condition:…, then prints the table
//   npm run matrix -- --write           also writes it to docs/matrix.md
//   npm run matrix -- --report FILE…    makes it of JSON reports of Playwright's that are there
//   npm run matrix -- ARGUMENT…         what else is given goes to Playwright, such as --project=webkit
// Writes .cache/matrix.md and .cache/matrix.json. Fails where a cell failed, or where a tag names no condition.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINES, cellsOf, markdown } from "./lib/matrix.mjs";
import { entry, environment, Problem, ROOT, runVisibly } from "./lib/shell.mjs";

const CACHE = join(ROOT, ".cache");
const PAGE = join(ROOT, "docs", "matrix.md");
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The page with its table, and on what it was made. */
function withTable(page, table, reports) {
  const engines = [...new Set(reports.flatMap(({ config }) => config.projects.map(({ name }) => name)))];
  const day = new Date().toISOString().slice(0, 10);
  const made = `Made on ${day}; projects: ${engines.join(", ")}.`;
  return page.replace(
    /(<!-- table:matrix -->\n\n)[^]*?(\n*<!-- \/table -->)/,
    (_, from, to) => `${from}${table}\n${made}${to}`,
  );
}

/** Runs what is tagged. A test that fails is told by the table, not by the exit status of the run. */
function freshReport(args) {
  const report = join(CACHE, "matrix-run.json");
  rmSync(report, { force: true });
  const env = environment({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: "true" });
  const all = ["test", "--grep=@condition:", "--reporter=line,json", ...args];
  try {
    runVisibly("playwright", all, { env });
  } catch (error) {
    if (!(error instanceof Problem) || !existsSync(report)) throw error;
  }
  return [report];
}

await entry(() => {
  mkdirSync(CACHE, { recursive: true });
  const [, , ...all] = process.argv;
  const args = all.filter((word) => word !== "--write");
  const reports = args[0] === "--report" ? args.slice(1) : freshReport(args);
  const found = reports.map(readJson);
  const conditions = readJson(join(ROOT, "tests", "conditions.json"));
  const { cells, unknown, failed } = cellsOf(found, conditions);
  const table = markdown(conditions, cells);
  writeFileSync(join(CACHE, "matrix.md"), table);
  writeFileSync(
    join(CACHE, "matrix.json"),
    `${JSON.stringify({ engines: ENGINES, conditions, cells }, null, 2)}\n`,
  );
  console.log(table);
  if (all.includes("--write")) writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), table, found));
  if (unknown.length > 0)
    throw new Problem(`no such condition in tests/conditions.json: ${unknown.join(", ")}`);
  if (failed > 0) throw new Problem(`${failed} cells failed.`);
});
