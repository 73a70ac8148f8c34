// The step of the documentation: the site is built, its pages are opened, and every sample is tried.

import * as browsers from "../lib/browsers.mjs";
import { runPlaywright } from "./playwright.mjs";

export async function docs(tools) {
  const built = await tools.run(process.execPath, ["tools/docs.mjs", "--build"]);
  if (built.code !== 0) return { ok: false };
  if (!browsers.chromium() && !browsers.firefox()) {
    return {
      ok: true,
      notes: ["no Chromium and no Firefox on this machine: the site was built, not tested"],
    };
  }
  return runPlaywright(tools, "docs", ["-c", "tests/docs/playwright.config.ts", ...tools.args]);
}
