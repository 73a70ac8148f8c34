// The steps of the bundlers: an app built and served by each, without configuration, and opened in Chromium.

import { tally } from "./count.mjs";
import { isOffline } from "./package.mjs";
import * as browsers from "../lib/browsers.mjs";
import { atLeast } from "../setup/rust.mjs";

/** What Vite, Nuxt and Angular need. */
const NODE = "20.19";

/** Some of them: see `tests/bundlers/matrix.mjs`. */
const step = (which) => async (tools) => {
  if (!atLeast(process.versions.node, NODE)) return { skip: `the bundlers need Node ${NODE} or later` };
  if (!browsers.chromium()) return { skip: "no Chromium on this machine" };
  const { code, text } = await tools.run(process.execPath, ["tests/bundlers/run.mjs", which]);
  if (code !== 0 && isOffline(text)) return { skip: "npm reaches no registry" };
  const [, passed, failed] = /^bundlers: (\d+) passed, (\d+) failed$/m.exec(text) ?? [0, 0, 1];
  const rows = text.split("\n").filter((line) => /^\| (?!Bundler|---)/.test(line));
  return { ok: code === 0, tests: tally(+passed, +failed), notes: rows };
};

export const quick = step("quick");
export const slow = step("slow");
