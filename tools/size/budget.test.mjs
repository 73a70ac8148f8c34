// A budget that never says no would let anything grow.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { measureParts } from "./measure.mjs";
import { loose, overruns, readBudget, SLACK, weighed } from "./budget.mjs";

const sizes = (brotli) => ({ raw: brotli * 3, gzip: brotli * 2, brotli });
const measured = {
  parts: [
    { name: "a.js", ...sizes(100) },
    { name: "b.wasm", ...sizes(900) },
  ],
  firstLoad: sizes(100),
  total: sizes(1000),
};
const exact = { ceilings: { "a.js": 100, "b.wasm": 900, "first load": 100, total: 1000 } };
const with_ = (changes) => ({ ceilings: { ...exact.ceilings, ...changes } });

describe("the budget", () => {
  it("holds where each part is at its ceiling", () => {
    assert.deepEqual(overruns(measured, exact), []);
  });

  for (const name of Object.keys(exact.ceilings)) {
    it(`fails where ${name} is one byte over, though all else is far below`, () => {
      const roomy = Object.fromEntries(Object.keys(exact.ceilings).map((one) => [one, 1e6]));
      const ceiling = exact.ceilings[name] - 1;
      const [sentence, ...others] = overruns(measured, { ceilings: { ...roomy, [name]: ceiling } });
      assert.deepEqual(others, []);
      assert.ok(sentence.startsWith(`${name} is 1 B over its ceiling of ${ceiling} B`), sentence);
      assert.match(sentence, /npm run size.*tools\/budget\.json/);
    });
  }

  it("names every part that is over", () => {
    assert.equal(overruns(measured, with_({ "b.wasm": 1, total: 1 })).length, 2);
  });

  it("fails where a part has no ceiling, and where a ceiling has no part", () => {
    const { total, ...others } = exact.ceilings;
    assert.match(overruns(measured, { ceilings: others })[0], /^total \(1000 B\) has no ceiling/);
    assert.match(overruns(measured, with_({ "gone.js": 5 }))[0], /gone\.js, which is no part/);
  });

  it("tells of a ceiling that stands too high to hold anything", () => {
    assert.deepEqual(loose(measured, with_({ total: 1000 + SLACK })), []);
    assert.match(loose(measured, with_({ total: 1001 + SLACK }))[0], /^total is \d+ B under/);
  });
});

describe("the built package", () => {
  const built = measureParts();

  it("is within tools/budget.json", () => {
    assert.deepEqual(overruns(built, readBudget()), []);
  });

  it("would not be, one byte below what it weighs", () => {
    const ceilings = Object.fromEntries(
      Object.entries(weighed(built)).map(([name, weight]) => [name, weight - 1]),
    );
    assert.equal(overruns(built, { ceilings }).length, Object.keys(ceilings).length);
  });

  it("weighs what the README says, give or take 2 % or the slack", () => {
    const measured = JSON.parse(readFileSync(new URL("measured.json", import.meta.url), "utf8"));
    for (const [name, weight] of Object.entries(weighed(measured))) {
      const now = weighed(built)[name];
      assert.ok(
        Math.abs(now - weight) <= Math.max(0.02 * weight, SLACK),
        `${name}: run npm run size -- --readme`,
      );
    }
  });
});
