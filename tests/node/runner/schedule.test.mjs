import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { schedule } from "../../../tools/test/schedule.mjs";

/** Runs `steps`; tells the results, and which steps ran at the same time. */
async function trial(steps, failing = []) {
  const running = new Set();
  const together = [];
  const results = await schedule(Object.entries(steps), async (name) => {
    running.add(name);
    together.push([...running].sort().join("+"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.delete(name);
    return { name, ok: !failing.includes(name) };
  });
  return { results, together };
}

describe("schedule", () => {
  it("runs two at a time and gives the results in the order of the steps", async () => {
    const { results, together } = await trial({ a: {}, b: {}, c: {} });
    assert.deepEqual(
      results.map((result) => result.name),
      ["a", "b", "c"],
    );
    assert.ok(together.includes("a+b"));
    assert.ok(together.every((names) => names.split("+").length <= 2));
  });

  it("starts a step after those that it needs", async () => {
    const { together } = await trial({ a: { after: ["b"] }, b: {} });
    assert.deepEqual(together, ["b", "a"]);
  });

  it("does not run what needs a step that failed, nor what needs that in turn", async () => {
    const steps = { a: {}, b: { after: ["a"] }, c: { after: ["b"] } };
    const { results, together } = await trial(steps, ["a"]);
    assert.deepEqual(together, ["a"]);
    assert.deepEqual(
      results.map((result) => result.skip),
      [undefined, "a did not pass", "b did not pass"],
    );
  });

  it("keeps the machine free for a step that wants it alone", async () => {
    const { together } = await trial({ a: { alone: true }, b: {}, c: {} });
    assert.equal(together.at(-1), "a");
  });
});
