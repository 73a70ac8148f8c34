// The step that installs the packed package into a project of its own, and uses it there as others would.

import * as browsers from "../lib/browsers.mjs";
import { add, nodeTest, tally } from "./count.mjs";
import { runPlaywright } from "./playwright.mjs";

export async function packaged(tools) {
  const { run } = tools;
  const made = await run(process.execPath, ["tests/package/prepare.mjs"]);
  if (made.code !== 0 && isOffline(made.text)) {
    return {
      skip: "the bundlers of tests/package/package.json are not installed, and npm reaches no registry",
    };
  }
  if (made.code !== 0) return { ok: false };
  const checked = await run(process.execPath, [
    "--test",
    "--test-reporter=spec",
    "tests/package/package.test.mjs",
  ]);
  const sizes = checked.text.split("\n").filter((line) => line.includes("read alone"));
  const opened = await inBrowsers(tools);
  return {
    ok: checked.code === 0 && opened.ok,
    tests: add(nodeTest(checked.text), opened.tests),
    notes: [...sizes.filter((line) => line.includes("brotli")), ...opened.notes],
  };
}

/** Whether a program failed because npm reached no registry. */
export const isOffline = (text) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(text);

async function inBrowsers(tools) {
  if (!browsers.chromium() && !browsers.firefox()) {
    return { ok: true, tests: tally(), notes: ["no browser on this machine"] };
  }
  const config = "tests/package/playwright.config.ts";
  return runPlaywright(tools, "package-e2e", ["-c", config, ...tools.args]);
}
