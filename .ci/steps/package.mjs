// The step that installs the packed package into a project of its own, and uses it there as others would.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as browsers from "../lib/browsers.mjs";
import { add, nodeTest, playwright, tally } from "../lib/count.mjs";

export async function packaged({ run, cache, args }) {
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
  const opened = await inBrowsers(run, cache, args);
  return {
    ok: checked.code === 0 && opened.ok,
    tests: add(nodeTest(checked.text), opened.tests),
    notes: [...sizes.filter((line) => line.includes("brotli")), ...opened.notes],
  };
}

const isOffline = (text) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(text);

async function inBrowsers(run, cache, args) {
  if (!browsers.chromium() && !browsers.firefox()) {
    return { ok: true, tests: tally(), notes: ["no browser on this machine"] };
  }
  const report = join(cache, "package-e2e.json");
  rmSync(report, { force: true });
  const { code } = await run(
    "playwright",
    ["test", "--config=tests/package/playwright.config.ts", "--reporter=line,json", ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: "true" },
  );
  const tests = existsSync(report) ? playwright(JSON.parse(readFileSync(report, "utf8"))) : tally();
  return { ok: code === 0, tests, notes: [] };
}
