// A runner that miscounts would let a run of no tests look green.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { libtest, nodeTest, playwright, tally } from "../../../tools/test/count.mjs";

describe("counts", () => {
  it("adds up the programs of cargo test", () => {
    const text = `
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out`;
    assert.deepEqual(libtest(text), tally(15, 2, 1));
  });

  it("finds nothing where cargo test did not compile", () => {
    assert.deepEqual(libtest("error: could not compile `offprint`"), tally());
  });

  it("reads node's summary, in which a cancelled test did not pass", () => {
    const lines = ["tests 9", "suites 2", "pass 5", "fail 1", "cancelled 1", "skipped 1", "todo 1"];
    const expected = tally(5, 2, 2);
    assert.deepEqual(nodeTest(lines.map((line) => `ℹ ${line}`).join("\n")), expected);
    assert.deepEqual(nodeTest(lines.map((line) => `# ${line}`).join("\n")), expected);
  });

  it("counts a flaky browser test, and an error outside of tests, as failed", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    assert.deepEqual(playwright({ stats, errors: [{}] }), tally(7, 3, 2));
  });
});
