// What the documents say of the trust review is what the tests are tagged with.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const conditions = JSON.parse(read("tests/conditions.json"));
const specs = readdirSync(new URL("../e2e", import.meta.url)).filter((name) => name.endsWith(".spec.ts"));
const sources = specs.map((name) => read(`tests/e2e/${name}`)).join("\n");

test("each condition of the matrix has a test", () => {
  // The failures of a request have their conditions in a list.
  const failures = read("tests/e2e/failures.spec.ts");
  const without = conditions.filter(
    ({ id }) => !new RegExp(`@condition:${id}["\`]`).test(sources) && !failures.includes(`"${id}"`),
  );
  assert.deepEqual(without, []);
});

test("docs/matrix.md has a row for each condition, and no other", () => {
  const rows = [...read("docs/matrix.md").matchAll(/^\| (.*?) \| /gm)].map(([, says]) => says).slice(2);
  assert.deepEqual(
    rows,
    conditions.map(({ says }) => says.replaceAll("|", "\\|")),
  );
});
