// The step of the examples: each is type-checked and built by its own framework, and opened in the browsers.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as browsers from "../lib/browsers.mjs";
import { playwright, tally } from "../lib/count.mjs";
import { which } from "../lib/shell.mjs";
import { atLeast } from "../setup/rust.mjs";

/** What Vite needs. */
const NODE = "20.19";

export async function examples({ run, cache, args }) {
  if (!atLeast(process.versions.node, NODE)) return { skip: `the frameworks need Node ${NODE} or later` };
  const notes = [];
  if (!browsers.chromium()) notes.push("no Chromium on this machine");
  if (!browsers.firefox()) notes.push("no Firefox on this machine");
  if (notes.length === 2) return { skip: notes.join("; ") };
  if (!which("php")) notes.push("no PHP on this machine: the plugin for WordPress was not run");
  const built = await run(process.execPath, ["tests/examples/build.mjs"]);
  if (built.code !== 0) return { ok: false, notes };
  const report = join(cache, "examples.json");
  rmSync(report, { force: true });
  const config = "tests/examples/playwright.config.ts";
  const { code } = await run("playwright", ["test", "-c", config, "--reporter=line,json", ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CI: "true",
  });
  const tests = existsSync(report) ? playwright(JSON.parse(readFileSync(report, "utf8"))) : tally();
  return { ok: code === 0, tests, notes };
}
