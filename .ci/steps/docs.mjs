// The step of the documentation: the site is built, its pages are opened, and every sample is tried.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as browsers from "../lib/browsers.mjs";
import { playwright, tally } from "../lib/count.mjs";

export async function docs({ run, cache, args }) {
  const built = await run(process.execPath, [".ci/docs.mjs", "--build"]);
  if (built.code !== 0) return { ok: false };
  if (!browsers.chromium() && !browsers.firefox()) {
    return {
      ok: true,
      notes: ["no Chromium and no Firefox on this machine: the site was built, not tested"],
    };
  }
  const report = join(cache, "docs.json");
  rmSync(report, { force: true });
  const config = "tests/docs/playwright.config.ts";
  const { code } = await run("playwright", ["test", "-c", config, "--reporter=line,json", ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CI: "true",
  });
  const tests = existsSync(report) ? playwright(JSON.parse(readFileSync(report, "utf8"))) : tally();
  return { ok: code === 0, tests };
}
