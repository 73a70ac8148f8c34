import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsOf, markdown, said } from "../../../tools/matrix/table.mjs";

const CONDITIONS = [
  { id: "a", says: "First" },
  { id: "csp-no-wasm", says: "Refused" },
];

const report = (...tests) => ({
  suites: [
    {
      suites: [
        {
          specs: tests.map(([projectName, tag, status, reason]) => ({
            title: "a test",
            file: "a.spec.ts",
            tags: [tag],
            tests: [
              { projectName, status, annotations: reason ? [{ type: "skip", description: reason }] : [] },
            ],
          })),
        },
      ],
    },
  ],
});

test("a cell says what passed, what failed, what was skipped and why, or that there is no test", () => {
  const { cells, failed } = cellsOf(
    [
      report(
        ["chromium", "condition:a", "expected"],
        ["chromium", "@condition:a", "skipped", "no such thing"],
        ["firefox", "condition:a", "unexpected"],
        ["firefox", "condition:a", "flaky"],
      ),
    ],
    CONDITIONS,
  );
  assert.equal(said(cells.a.chromium), "1 passed, 1 skipped (no such thing)");
  assert.equal(said(cells.a.firefox), "**2 failed**");
  assert.equal(said(cells.a.webkit), "no test");
  assert.equal(failed, 1);
  assert.match(
    markdown(CONDITIONS, cells),
    /^\| First \| 1 passed, 1 skipped \(no such thing\) \| \*\*2 failed\*\* \| no test \|$/m,
  );
});

test("what ran where WebAssembly is refused counts for that condition too", () => {
  const { cells } = cellsOf([report(["webkit-no-wasm", "condition:a", "expected"])], CONDITIONS);
  assert.equal(said(cells["csp-no-wasm"].webkit), "1 passed");
  assert.equal(said(cells.a.webkit), "1 passed");
});

test("a tag that names no condition is told", () => {
  assert.deepEqual(cellsOf([report(["webkit", "condition:b", "expected"])], CONDITIONS).unknown, ["b"]);
});
