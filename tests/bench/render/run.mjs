#!/usr/bin/env node
// How fast an article is there: Offprint beside hand-written code, innerHTML, lit, Preact and React, on the same
// work in one run, in real browsers and on Node.
//
//   npm run bench                         set up, build, all (about 10 minutes)
//   npm run bench -- --quick              few rounds, small sizes
//   npm run bench -- --browser chromium   only there
//   npm run bench -- --sides mount,react  these beside the hand-written one
//   npm run bench -- --sizes 14,1000      these; also --bodies plain, --widgets 1,300
//   npm run bench -- --only render,node   of: render, widgets, load, blocking, memory, node
//   npm run bench -- --json FILE          by default .cache/bench.json
//   npm run bench -- --readme             also writes the table of README.md
//   npm run bench -- --from FILE          measures nothing: tables of what was measured
//
// Ends with 1 where trees differ, not where a bar is missed: it says so.

import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inBrowser } from "./browser.mjs";
import { BODIES, SIZES } from "./inputs.mjs";
import { install, VERSIONS } from "./install.mjs";
import { onNode } from "./node.mjs";
import { judgement, report } from "./report.mjs";
import { writeReadme } from "./readme.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SIDES = ["mount", "element", "inner", "lit", "preact", "react"];
const PARTS = ["render", "widgets", "load", "blocking", "memory", "node"];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
    browser: { type: "string", default: "chromium,firefox" },
    sides: { type: "string", default: SIDES.join() },
    sizes: { type: "string" },
    bodies: { type: "string", default: BODIES.join() },
    widgets: { type: "string", default: "1,10,300" },
    only: { type: "string", default: PARTS.join() },
    json: { type: "string", default: join(ROOT, ".cache/bench.json") },
    from: { type: "string" },
  },
});

/** A list that names only what there is. */
function list(text, known, what) {
  const names = text.split(",").filter(Boolean);
  const odd = names.filter((name) => !known.includes(name));
  if (odd.length) throw new Error(`no such ${what}: ${odd.join(", ")}; there are ${known.join(", ")}`);
  return names;
}

async function measured() {
  const plan = {
    quick: values.quick,
    sides: list(values.sides, SIDES, "side"),
    sizes: list(
      values.sizes ?? (values.quick ? "14,1000" : Object.keys(SIZES).join()),
      Object.keys(SIZES),
      "size",
    ),
    bodies: list(values.bodies, BODIES, "body"),
    widgets: list(values.widgets, ["1", "10", "300"], "number of widgets").map(Number),
    only: list(values.only, PARTS, "part"),
  };
  const folder = await install();
  const { url, close } = await serve(folder);
  const result = {
    made: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version },
    versions: VERSIONS,
    browsers: {},
    node: null,
  };
  // After each part, so that a run that is broken off leaves what it has.
  const save = () => {
    mkdirSync(dirname(values.json), { recursive: true });
    writeFileSync(values.json, JSON.stringify(result));
  };
  try {
    if (plan.only.includes("node")) result.node = onNode(folder, plan);
    save();
    for (const name of list(values.browser, ["chromium", "firefox"], "browser")) {
      result.browsers[name] = await inBrowser(name, url, plan);
      save();
    }
  } finally {
    await close();
  }
  return result;
}

const result = values.from ? JSON.parse(readFileSync(values.from, "utf8")) : await measured();
console.log(report(result));
const { text, differs } = judgement(result);
console.log(text);
if (values.readme) writeReadme(result);
if (differs) process.exitCode = 1;
