#!/usr/bin/env node
// Fuzzes the core with libFuzzer, on stable Rust:
//   npm run fuzz                          every target for a minute
//   npm run fuzz -- --seconds 600 urls    this target for ten
//   npm run fuzz -- --log                 and adds what was run to docs/fuzzing.md
//
// A text that breaks a property is kept in fuzz/found/. What a run learns is kept in .cache/fuzz/ for the next one.

import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, run } from "./fuzz/libfuzzer.mjs";
import { record } from "./fuzz/log.mjs";
import { writeSeeds } from "./fuzz/seeds.mjs";
import { entry, Problem, ROOT } from "./lib/shell.mjs";

const TARGETS = [
  ...readFileSync(join(ROOT, "fuzz/Cargo.toml"), "utf8").matchAll(/\[\[bin\]\]\nname = "(\w+)"/g),
].map(([, name]) => name);
const USAGE = `usage: npm run fuzz -- [--seconds N] [--log] [TARGET…]   targets: ${TARGETS.join(" ")}`;

function options(words) {
  const chosen = { seconds: 60, log: false, targets: /** @type {string[]} */ ([]) };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === "--seconds") chosen.seconds = Number(words[(at += 1)]);
    else if (words[at] === "--log") chosen.log = true;
    else chosen.targets.push(words[at]);
  }
  const unknown = chosen.targets.filter((name) => !TARGETS.includes(name));
  if (unknown.length > 0 || !(chosen.seconds >= 1)) throw new Problem(USAGE);
  if (chosen.targets.length === 0) chosen.targets = TARGETS;
  return chosen;
}

await entry(async () => {
  const { seconds, log, targets } = options(process.argv.slice(2));
  build();
  const runs = [];
  for (const target of targets) {
    const learnt = join(ROOT, ".cache/fuzz", target, "learnt");
    const seeds = join(ROOT, ".cache/fuzz", target, "seeds");
    mkdirSync(learnt, { recursive: true });
    writeSeeds(target, seeds);
    const corpus = join(ROOT, "fuzz/corpus", target);
    const result = await run(target, seconds, [learnt, seeds, ...(existsSync(corpus) ? [corpus] : [])]);
    runs.push({ target, ...result, inputs: readdirSync(learnt).length });
    const rate = Math.round(result.executions / Math.max(1, result.seconds));
    console.log(
      `${target}: ${result.executions.toLocaleString("en")} executions in ${result.seconds} s (${rate} a second), ` +
        `${result.coverage} edges${result.found ? `\n  FOUND ${result.found}: ${result.why}` : ""}`,
    );
    if (log) record(runs.at(-1), `npm run fuzz -- ${process.argv.slice(2).join(" ")}`);
  }
  const found = runs.filter((one) => one.found);
  console.log(found.length > 0 ? `${found.length} targets found something.` : "Nothing was found.");
  return found.length > 0 ? 1 : 0;
});
