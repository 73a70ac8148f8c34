// A second try must not turn a fault into a success, nor pass in silence.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tally } from "../../../tools/test/count.mjs";
import { ACCIDENTS, runPlaywright } from "../../../tools/test/playwright.mjs";

const spec = (title, status) => ({
  title,
  file: "share.spec.ts",
  tests: [{ projectName: "firefox", status }],
});
const reportOf = (specs, errors = []) => {
  const of = (status) => specs.filter(({ tests }) => tests[0].status === status).length;
  const stats = { expected: of("expected"), unexpected: of("unexpected"), flaky: 0, skipped: of("skipped") };
  return { stats, errors, suites: [{ specs }] };
};

/** A Playwright that leaves these reports, one a call; `calls` are its arguments. */
function leaving(...reports) {
  const calls = [];
  const run = async (_, args, env) => {
    const report = reports[calls.length];
    calls.push(args);
    if (report) writeFileSync(env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify(report));
    return { code: report && report.stats.unexpected + report.errors.length === 0 ? 0 : 1 };
  };
  return { run, cache: mkdtempSync(join(tmpdir(), "offprint-")), calls };
}

const good = spec("opens", "expected");
const bad = (title) => spec(title, "unexpected");

describe("a step of browser tests", () => {
  it("runs once where all passed", async () => {
    const tools = leaving(reportOf([good]));
    assert.deepEqual(await runPlaywright(tools, "e2e", []), { ok: true, tests: tally(1, 0, 0), notes: [] });
    assert.equal(tools.calls.length, 1);
  });

  it("tries alone what failed, and names what passed then", async () => {
    const tools = leaving(reportOf([good, bad("closes")]), reportOf([spec("closes", "expected")]));
    assert.deepEqual(await runPlaywright(tools, "e2e", ["--project=firefox*"]), {
      ok: true,
      tests: tally(2, 0, 0),
      notes: ["passed only at the second try, alone: firefox, share.spec.ts: closes"],
    });
    assert.deepEqual(tools.calls[1].slice(-3), ["--project=firefox*", "--last-failed", "--workers=1"]);
  });

  it("fails where one of two fails again, and names the other", async () => {
    const again = reportOf([spec("closes", "expected"), bad("prints")]);
    const result = await runPlaywright(
      leaving(reportOf([good, bad("closes"), bad("prints")]), again),
      "e2e",
      [],
    );
    assert.equal(result.ok, false);
    assert.deepEqual(result.tests, tally(2, 1, 0));
    assert.equal(result.notes.length, 1);
  });

  it("gives no second try to more than a few", async () => {
    const many = Array.from({ length: ACCIDENTS + 1 }, (_, i) => bad(`test ${i}`));
    const tools = leaving(reportOf([good, ...many]), reportOf(many));
    const { ok, tests } = await runPlaywright(tools, "e2e", []);
    assert.deepEqual([ok, tests.failed, tools.calls.length], [false, ACCIDENTS + 1, 1]);
  });

  it("fails where the second try ran other tests, or none", async () => {
    for (const again of [null, reportOf([good, spec("closes", "expected")]), reportOf([])]) {
      const { ok, tests } = await runPlaywright(leaving(reportOf([bad("closes")]), again), "e2e", []);
      assert.deepEqual([ok, tests], [false, tally(0, 1, 0)]);
    }
  });

  it("fails where an error lies outside of the tests", async () => {
    const result = await runPlaywright(leaving(reportOf([good], [{}]), reportOf([good])), "e2e", []);
    assert.equal(result.ok, false);
  });
});
