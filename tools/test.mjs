#!/usr/bin/env node
// `npm test`: sets the machine up, runs every step, and closes with one line of counts.
//   npm test                  everything
//   npm test -- cargo node    only these steps, and those that they need
//   npm test -- e2e -- -g share    what follows the second -- goes to the last step's runner

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { schedule } from "./lib/schedule.mjs";
import { printFailure, printResult, printSummary } from "./lib/report.mjs";
import { entry, Problem, ROOT, runLogged } from "./lib/shell.mjs";
import { report, setUp } from "./setup.mjs";
import { STEPS } from "./steps.mjs";

const CACHE = join(ROOT, ".cache");
const LOGS = join(CACHE, "logs");

/** The chosen steps and, before them, all that they come after. */
function chosen(names) {
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0) {
    throw new Problem(
      `no step is called ${unknown.join(", ")}. The steps: ${Object.keys(STEPS).join(", ")}.`,
    );
  }
  const wanted = new Set(names.length > 0 ? names : Object.keys(STEPS));
  const widen = (name) => (STEPS[name].after ?? []).forEach((before) => wanted.add(before) && widen(before));
  [...wanted].forEach(widen);
  return Object.entries(STEPS).filter(([name]) => wanted.has(name));
}

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

await entry(async () => {
  const [names, args] = split(process.argv.slice(2));
  const steps = chosen(names);
  const start = performance.now();
  report(setUp("test"));
  rmSync(LOGS, { recursive: true, force: true });
  mkdirSync(LOGS, { recursive: true });
  const results = await schedule(steps, (name, step) => runStep(name, step, args));
  return printSummary(results, (performance.now() - start) / 1000);
});

function split(words) {
  const at = words.indexOf("--");
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}
