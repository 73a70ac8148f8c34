// Runs Playwright for a step, and gives the few tests that failed one more try, alone.
//
// Browsers end by accident, and a shared machine can stand still for longer than a test waits. What passes at
// the second try is named in the step's notes, so that it is seen; what fails twice, or is not alone, failed.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { playwright, tally, testsOf } from "./count.mjs";

/** More failures than this in one run are no accidents: they get no second try. */
export const ACCIDENTS = 3;

async function once({ run, cache }, name, args, env) {
  const file = join(cache, `${name}.json`);
  rmSync(file, { force: true });
  const { code } = await run("playwright", ["test", "--reporter=line,json", ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    // The line reporter redraws a line on a terminal only; in a log it would repeat it for each test.
    CI: "true",
    ...env,
  });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  return { ok: code === 0, tests: report ? playwright(report) : tally(), report };
}

/** A run and the second try of what failed in it, as one result. */
export function joined(first, again) {
  const { passed, failed, skipped } = again.tests;
  const same = passed + failed + skipped === first.tests.failed;
  if (!same || passed === 0) return { ok: false, tests: first.tests, notes: [] };
  return {
    ok: again.ok,
    tests: tally(first.tests.passed + passed, failed + skipped, first.tests.skipped),
    notes: testsOf(again.report)
      .filter(({ status }) => status === "expected")
      .map(
        ({ project, file, title }) => `passed only at the second try, alone: ${project}, ${file}: ${title}`,
      ),
  };
}

/** `name` is that of the report in `cache`. Resolves to `{ok, tests, notes}`. */
export async function runPlaywright(tools, name, args, env = {}) {
  const first = await once(tools, name, args, env);
  const { failed } = first.tests;
  const accident = failed > 0 && failed <= ACCIDENTS && !first.report.errors?.length;
  if (!accident) return { ok: first.ok, tests: first.tests, notes: [] };
  return joined(first, await once(tools, `${name}-again`, [...args, "--last-failed", "--workers=1"], env));
}
