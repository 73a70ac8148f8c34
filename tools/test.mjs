#!/usr/bin/env node
// Sets the machine up, runs the steps, and closes with one line of counts.
//   npm test                  what is run before every change: ten minutes
//   npm run test:all          everything
//   npm run test:rest         what `npm test` leaves out
//   npm test -- cargo node    only these steps, and those that they need
//   npm test -- e2e -- -g share       what follows the second -- goes to the last step's runner
//   node tools/test.mjs --total       the counts of the last `npm test` and `npm run test:rest`, as one

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entry, Problem, ROOT, runLogged } from "./lib/shell.mjs";
import { report, setUp } from "./setup.mjs";
import { printFailure, printResult, printSummary } from "./test/report.mjs";
import { schedule } from "./test/schedule.mjs";
import { STEPS } from "./test/steps.mjs";

const CACHE = join(ROOT, ".cache");
const LOGS = join(CACHE, "logs");
const RESULTS = join(CACHE, "results");

/** The chosen steps and, before them, all that they come after. */
function chosen(names) {
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0) {
    throw new Problem(
      `no step is called ${unknown.join(", ")}. The steps: ${Object.keys(STEPS).join(", ")}.`,
    );
  }
  const wanted = new Set(names);
  const widen = (name) => (STEPS[name].after ?? []).forEach((before) => wanted.add(before) && widen(before));
  names.forEach(widen);
  return Object.entries(STEPS).filter(([name]) => wanted.has(name));
}

/** The steps of a set: "test", "rest", "long" or "all". */
const namesOf = (set) => Object.keys(STEPS).filter((name) => set === "all" || STEPS[name].set === set);

function toolsFor(name, args) {
  const log = join(LOGS, `${name}.log`);
  const run = (command, commandArgs, env) => runLogged(command, commandArgs, { env, log });
  return { run, cache: CACHE, args };
}

/** A test step that ran no test proves nothing, and so it failed. */
function judged(result) {
  if (result.skip || !result.tests) return result;
  const ran = result.tests.passed + result.tests.failed;
  if (ran > 0) return { ...result, ok: result.ok && result.tests.failed === 0 };
  return { ...result, ok: false, notes: [...(result.notes ?? []), "no test ran"] };
}

async function runStep(name, step, args) {
  const start = performance.now();
  const result = judged(await step.run(toolsFor(name, args)));
  const timed = { ...result, name, seconds: (performance.now() - start) / 1000 };
  printResult(timed);
  if (!timed.ok && !timed.skip) printFailure(timed, join(LOGS, `${name}.log`));
  return timed;
}

const fileOf = (set) => join(RESULTS, `${set}.json`);

/** The results of the last runs of both sets, as one. A step that both ran, as the build, counts once. */
function total() {
  const missing = ["test", "rest"].filter((set) => !existsSync(fileOf(set)));
  if (missing.length > 0) throw new Problem(`not run yet: ${missing.join(", ")}`);
  const [test, rest] = ["test", "rest"].map((set) => JSON.parse(readFileSync(fileOf(set), "utf8")));
  const results = [...test.results, ...rest.results.filter(({ name }) => STEPS[name].set === "rest")];
  return printSummary(results, test.seconds + rest.seconds);
}

await entry(async () => {
  const [words, args] = split(process.argv.slice(2));
  if (words[0] === "--total") return total();
  const set = { "--all": "all", "--rest": "rest" }[words[0]] ?? (words.length === 0 ? "test" : null);
  const steps = chosen(set ? namesOf(set) : words);
  const start = performance.now();
  report(await setUp(steps.some(([, step]) => step.set === "rest") ? "all" : "test"));
  mkdirSync(LOGS, { recursive: true });
  if (set) rmSync(fileOf(set), { force: true });
  for (const [name] of steps) rmSync(join(LOGS, `${name}.log`), { force: true });
  const results = await schedule(steps, (name, step) => runStep(name, step, args));
  const seconds = (performance.now() - start) / 1000;
  if (set) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(fileOf(set), JSON.stringify({ results, seconds }));
  }
  return printSummary(results, seconds);
});

function split(words) {
  const at = words.indexOf("--");
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}
