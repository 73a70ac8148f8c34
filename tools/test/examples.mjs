// The step of the examples: each is type-checked and built by its own framework, and opened in the browsers.

import * as browsers from "../lib/browsers.mjs";
import { runPlaywright } from "./playwright.mjs";
import { which } from "../lib/shell.mjs";
import { atLeast } from "../setup/rust.mjs";

/** What Vite needs. */
const NODE = "20.19";

export async function examples(tools) {
  if (!atLeast(process.versions.node, NODE)) return { skip: `the frameworks need Node ${NODE} or later` };
  const notes = [];
  if (!browsers.chromium()) notes.push("no Chromium on this machine");
  if (!browsers.firefox()) notes.push("no Firefox on this machine");
  if (notes.length === 2) return { skip: notes.join("; ") };
  if (!which("php")) notes.push("no PHP on this machine: the plugin for WordPress was not run");
  const built = await tools.run(process.execPath, ["tests/examples/build.mjs"]);
  if (built.code !== 0) return { ok: false, notes };
  const config = "tests/examples/playwright.config.ts";
  const result = await runPlaywright(tools, "examples", ["-c", config, ...tools.args]);
  return { ...result, notes: [...notes, ...result.notes] };
}
